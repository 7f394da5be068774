import type { ActivityRules } from '../../domain/activity/activity-rules.ts';
import { normalizeText } from '../../domain/text/label.ts';
import type { ConfigReader } from './config-reader.ts';
import { readLabels } from './values.ts';

/** `20/day`, `100 в неделю`, `7.5 a day`. */
const NORM = /^(\d+(?:[.,]\d+)?)\s*(?:\/|в|per|an?)\s*(day|week|день|неделю|неделя)$/i;
const WEEKS: readonly string[] = ['week', 'неделю', 'неделя'];

/** `activities`: what its rows mean. */
export function readActivity(reader: ConfigReader): ActivityRules {
  const { kinds, substantive, norm } = reader.raw.activities ?? {};
  const proposals = readTexts(kinds?.proposal);
  const requests = readTexts(kinds?.request);
  const known = new Set(proposals.map(compare));
  requests.forEach((kind, index) => {
    if (known.has(compare(kind))) {
      reader.complain('config-kind-twice', { kind }, ['activities', 'kinds', 'request', index]);
    }
  });
  return {
    proposals,
    requests,
    // an empty list says nothing, and not that nobody ever talked
    substantive: substantive === undefined || substantive.length === 0 ? null : readTexts(substantive),
    norm: readNorm(reader, norm?.touches),
  };
}

function readNorm(reader: ConfigReader, given: string | number | undefined): ActivityRules['norm'] {
  if (given === undefined) return null;
  const [, number = '', unit = ''] = NORM.exec(normalizeText(String(given))) ?? [];
  const touches = Number(number.replace(',', '.'));
  if (touches > 0) return { touches, per: WEEKS.includes(unit.toLowerCase()) ? 'week' : 'day' };
  reader.complain('config-norm-touches', {}, ['activities', 'norm', 'touches']);
  return null;
}

const readTexts = (given: readonly (string | number | undefined)[] = []): string[] =>
  readLabels(given).map(normalizeText);

const compare = (text: string): string => text.toLowerCase();
