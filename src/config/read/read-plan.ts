import { type DaySpan, parseClosedSpan } from '../../domain/calendar/day-span.ts';
import {
  findRepeatedLines,
  type PlanLine,
  type PlanTerms,
  readPlanLine,
} from '../../domain/plan/plan-line.ts';
import { addShares, exceedsWhole, type FixedShare } from '../../domain/plan/share-out.ts';
import { problem } from '../../domain/problem.ts';
import { normalizeText } from '../../domain/text/label.ts';
import type { KeyPath } from '../document.ts';
import type { LooseConfig, WeekStart } from '../schema.ts';
import { resolveAlias, type Settings } from '../settings.ts';
import type { ConfigReader } from './config-reader.ts';
import { readDelimiter } from './read-input.ts';
import { parsePercent } from './values.ts';

/** `plan`: lines of its own, or a file (its name, or a map with `file`). */
export function readPlan(
  reader: ConfigReader,
  aliases: Settings['aliases'],
  terms: PlanTerms,
): Pick<Settings, 'plan' | 'planFile'> {
  const given = reader.raw.plan;
  if (given === undefined) return { plan: [] };
  if (typeof given === 'string') return { plan: [], planFile: { file: reader.locate(given), columns: {} } };
  if (!('file' in given)) return { plan: readLines(reader, given as GivenLines, aliases, terms) };
  const { file = '', columns = {}, encoding, delimiter, header, sheet } = given;
  const named = Object.entries(columns).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, String(text)] as const],
  );
  return {
    plan: [],
    planFile: {
      file: reader.locate(file),
      columns: Object.fromEntries(named),
      encoding,
      delimiter: readDelimiter(reader, delimiter, ['plan', 'delimiter']),
      header,
      sheet: sheet === undefined ? undefined : String(sheet),
    },
  };
}

type GivenLines = Extract<NonNullable<LooseConfig['plan']>, readonly unknown[]>;

function readLines(
  reader: ConfigReader,
  given: GivenLines,
  aliases: Settings['aliases'],
  terms: PlanTerms,
): PlanLine[] {
  const lines = given.flatMap((line = {}, index): PlanLine[] => {
    const read = readPlanLine(
      {
        period: String(line.period ?? ''),
        manager: resolveAlias(aliases, normalizeText(String(line.manager ?? ''))),
        stage: normalizeText(String(line.stage ?? '')),
        count: String(line.count ?? ''),
        placeOf: (part) => reader.document.placeOfValue(['plan', index, part]),
      },
      terms,
    );
    if (!Array.isArray(read)) return [read];
    reader.add(...read);
    return [];
  });
  reader.add(...findRepeatedLines(lines, terms.weekStart));
  return lines;
}

/** `managers.share`: managers and their parts of a plan; of spellings of one manager the last one counts. */
export function readShares(reader: ConfigReader, aliases: Settings['aliases']): FixedShare[] {
  const shares = new Map<string, FixedShare>();
  for (const [name, given] of Object.entries(reader.raw.managers?.share ?? {})) {
    if (given === undefined) continue;
    const path: KeyPath = ['managers', 'share', name];
    const share = parsePercent(given);
    if (share === undefined) reader.complain('config-percent', { key: 'share' }, path);
    const manager = resolveAlias(aliases, normalizeText(name));
    if (share !== undefined) {
      shares.set(manager, { manager, share, place: reader.document.placeOfKey(path) });
    }
  }
  const fixed = [...shares.values()];
  if (exceedsWhole(fixed)) {
    const place = { ...reader.document.placeOfKey(['managers', 'share']), text: undefined };
    reader.add(problem('share-total', { total: addShares(fixed) }, place));
  }
  return fixed;
}

/** `calendar.holidays`: days, and ranges of them. */
export function readHolidays(reader: ConfigReader, weekStart: WeekStart): DaySpan[] {
  return (reader.raw.calendar?.holidays ?? []).flatMap((given, index): DaySpan[] => {
    const span = parseClosedSpan(String(given ?? ''), weekStart);
    if (span !== null) return [span];
    reader.complain('config-holiday', {}, ['calendar', 'holidays', index]);
    return [];
  });
}
