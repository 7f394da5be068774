import { listColumns, nameClock, type TableName } from '../../domain/tables.ts';
import { headerLabel } from '../../domain/text/header.ts';
import { isBlankText } from '../../domain/text/label.ts';
import { holdsBareDates, holdsClocks } from '../times/clock.ts';
import type { ColumnMap } from './columns.ts';

/** What the name of a column says that holds the clock of a date, in eleven languages. */
const CLOCK = /time|clock|hour|врем|час|уақыт|сағат|zeit|heure|hora|ora(?:$|[^\p{L}])|godzin|saat/u;
/** How long something took is no clock, though it looks like one. */
const SPAN =
  /duration|elapsed|spent|talk|response|длительн|продолжит|разговор|ответа|тривал|dauer|dur[ée]e|duraci|dura[çc]|durata|czas trwania|süre/u;
/** What dates and clocks of one thing differ in: `Start date`, `Start time`. */
const WHAT = new RegExp(
  `date|day|дата|дате|дня|күн|datum|tag|fecha|data|dzie[nń]|tarih|${CLOCK.source}|[^\\p{L}\\p{N}]`,
  'gu',
);

type Sample = readonly (readonly string[])[];

/**
 * The columns of a file that hold nothing but clocks, by name and by values, and serve nothing yet: positions.
 *
 * @param used positions that serve something
 */
export function findClocks(header: readonly string[], sample: Sample, used: ReadonlySet<number>): number[] {
  return [...header.keys()].filter((index) => {
    const label = headerLabel(header[index]!);
    return !used.has(index) && CLOCK.test(label) && !SPAN.test(label) && holdsClocks(pick(sample, index));
  });
}

/**
 * The clocks of a table's columns of bare dates: the one of the same name but for `date` and `time`, else the next one to
 * the right, else the only one.
 *
 * @returns logical name (`at_time`) -> position
 */
export function matchClocks(
  table: TableName,
  header: readonly string[],
  { columns }: Pick<ColumnMap, 'columns'>,
  sample: Sample,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const used = new Set(columns.values());
  const names: readonly string[] = listColumns(table);
  const bare = [...columns].filter(
    ([logical, index]) => names.includes(nameClock(logical)) && holdsBareDates(pick(sample, index)),
  );
  for (const [logical, index] of bare) {
    const clocks = findClocks(header, sample, used);
    const alike = clocks.filter((clock) => nameThing(header[clock]!) === nameThing(header[index]!));
    const only = clocks.length === 1 && new Set(bare.map(([, each]) => each)).size === 1 ? clocks : [];
    const clock = [...alike, ...clocks.filter((each) => each === index + 1), ...only][0];
    if (clock === undefined) continue;
    used.add(clock);
    found.set(nameClock(logical), clock);
  }
  return found;
}

function nameThing(header: string): string {
  return headerLabel(header).replace(WHAT, '');
}

function pick(sample: Sample, index: number): string[] {
  return sample.map((record) => record[index] ?? '').filter((value) => !isBlankText(value));
}
