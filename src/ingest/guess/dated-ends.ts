import { pickEnds } from '../../domain/draft/stage-words.ts';
import type { LayoutEntry } from '../crm/preset.ts';
import type { DateColumn } from './columns/classify-dates.ts';
import type { ColumnFacts } from './columns/column-facts.ts';

/** The date of a closing that dates the ends and nothing else, as an entry an end. */
export interface DatedEnds {
  readonly date: DateColumn;
  readonly won: readonly string[];
  readonly lost: readonly string[];
  readonly entries: readonly LayoutEntry[];
}

/** So many rows of ends have the date, and so many of the others have none. */
const NEARLY_ALL = 0.95;

/**
 * Finds the date of a closing that stands in the rows whose stage is won or lost, and in no others: it is that of the end,
 * and no day of any other stage.
 *
 * @param dates columns of dates that are no plans
 */
export function findDatedEnds(dates: readonly DateColumn[], stage: ColumnFacts): DatedEnds | undefined {
  const labels = [...new Set(stage.filled)];
  const { won, lost } = pickEnds(labels);
  if (won.length === 0 || lost.length === 0) return undefined;
  const ends = new Set([...won, ...lost]);
  const date = dates.find(({ kind, values }) => kind === 'closed' && standsIn(values, stage, ends));
  if (!date) return undefined;
  const entries = [...ends].map(
    (label): LayoutEntry => ({ label, columns: [date.header], where: { [stage.header]: [label] } }),
  );
  return { date, won, lost, entries };
}

/** Whether a column is filled in the rows of some stages, and blank in those of others, of which there are some. */
function standsIn(values: readonly string[], stage: ColumnFacts, some: ReadonlySet<string>): boolean {
  const rows = stage.values.flatMap((label, record) =>
    label === '' ? [] : [{ within: some.has(label), filled: values[record] !== '' }],
  );
  const [within, beyond] = [rows.filter((row) => row.within), rows.filter((row) => !row.within)];
  return (
    beyond.length > 0 &&
    within.filter(({ filled }) => filled).length >= within.length * NEARLY_ALL &&
    beyond.filter(({ filled }) => !filled).length >= beyond.length * NEARLY_ALL
  );
}
