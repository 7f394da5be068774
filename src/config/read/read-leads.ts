import { parseDuration } from '../../domain/calendar/duration.ts';
import { DEFAULT_LEAD_RULES, type LeadMark, type LeadRules } from '../../domain/leads/lead-rules.ts';
import { normalizeLabel, normalizeText } from '../../domain/text/label.ts';
import type { LooseConfig } from '../schema.ts';
import type { ConfigReader } from './config-reader.ts';
import { parsePercent, readLabels } from './values.ts';

/** `leads`: what is held against them. */
export function readLeads(reader: ConfigReader): LeadRules {
  const { rejected, capacity, marks = [] } = reader.raw.leads ?? {};
  const usual = DEFAULT_LEAD_RULES;
  const norm = rejected?.norm === undefined ? usual.norm : parsePercent(rejected.norm);
  if (norm === undefined) reader.complain('config-norm-share', {}, ['leads', 'rejected', 'norm']);
  const within = rejected?.within === undefined ? usual.within : parseDuration(String(rejected.within));
  if (within === null) reader.complain('config-within', {}, ['leads', 'rejected', 'within']);
  return {
    norm: norm ?? usual.norm,
    within: within ?? usual.within,
    capacity: capacity ?? null,
    marks: readMarks(reader, marks),
  };
}

type GivenMark = NonNullable<NonNullable<NonNullable<LooseConfig['leads']>['marks']>[number]>;

function readMarks(reader: ConfigReader, given: readonly (GivenMark | undefined)[]): LeadMark[] {
  const names = new Set<string>();
  return given.flatMap((mark = {}, index): LeadMark[] => {
    const name = normalizeText(String(mark.name ?? ''));
    const path = ['leads', 'marks', index];
    if (mark.name !== undefined && names.has(normalizeLabel(name))) {
      reader.complain('config-mark-twice', { mark: name }, [...path, 'name']);
    }
    names.add(normalizeLabel(name));
    const ways = readWays(mark);
    if (ways.length !== 1) reader.complain('config-mark-passes', { mark: name, given: ways.length }, path);
    return ways.length === 1 ? [{ name, column: String(mark.column ?? ''), passes: ways[0]! }] : [];
  });
}

/** All ways in which the mark says when a lead passes it: there should be one. */
function readWays({ filled, equals, atLeast }: GivenMark): LeadMark['passes'][] {
  const values = Array.isArray(equals) ? readLabels(equals) : equals === undefined ? [] : [String(equals)];
  return [
    ...(filled ? [{ kind: 'filled' } as const] : []),
    ...(equals === undefined ? [] : [{ kind: 'equals', values } as const]),
    ...(atLeast === undefined ? [] : [{ kind: 'atLeast', least: atLeast } as const]),
  ];
}
