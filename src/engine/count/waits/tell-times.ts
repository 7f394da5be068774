import { HOUR, type Micros } from '../../../domain/calendar/micros.ts';
import type { Keyed, TimeCount } from '../../../domain/evidence/counts.ts';
import type { Connection } from '../../sql/connection.ts';
import type { PartDialect } from '../../sql/count-dialect.ts';
import { wholes } from '../../sql/result.ts';
import { chooseSql, joinSql, listLines, quoteName, type Sql, sql, sumWhole } from '../../sql/sql.ts';
import { joinShown, type KeyColumn, readKeys, selectShown, shapeKeyed } from '../groupings.ts';
import {
  type JourneyPart,
  type Journeys,
  type PartColumn,
  type PartRows,
  queryJourneys,
} from '../journey-parts.ts';
import { wholeHours } from '../step-facts.ts';

const FATES = ['converted', 'lost', 'open'] as const;
const NUMBERS = wholes(['step', 'hours', ...FATES]);

/** Of so many open contacts of a group that wait longest the times are told one by one: as many as a horizon hangs on. */
const LONGEST = 10;

/** A way that contacts take, over `journeys`. */
interface Way {
  /** When it was entered, microseconds. */
  readonly entry: Sql;
  /** When it ended well. */
  readonly exit: Sql;
  /** Within which that counts, microseconds. */
  readonly window: number | undefined;
}

/** More hours than anything takes: five hundred years. */
const EVER = 2 ** 22;

/** What has become of a contact on the way, one of {@link FATES}; and after how many whole hours, or for how many it has waited so far. */
export function tellTime(
  dialect: PartDialect,
  moment: Micros,
  { entry, exit, window }: Way,
): readonly PartColumn[] {
  const taken = sql`${exit} - ${entry}`;
  const inTime = window === undefined ? sql`` : sql` AND ${taken} <= ${window}`;
  const fate = chooseSql(
    [
      [sql`${exit} IS NOT NULL${inTime}`, numberFate('converted')],
      [sql`${exit} IS NULL AND was_lost`, numberFate('lost')],
    ],
    numberFate('open'),
  );
  const hours = chooseSql(
    [
      // what has ended began its last hour: rounded up
      [sql`${exit} IS NOT NULL`, wholeHours(dialect, sql`${taken} + ${HOUR - 1}`)],
      [sql`was_lost`, wholeHours(dialect, sql`last_at - ${entry} + ${HOUR - 1}`)],
    ],
    wholeHours(dialect, sql`${moment} - ${entry}`),
  );
  return [
    { name: 'fate', value: fate, kind: { least: 0, most: FATES.length - 1 } },
    { name: 'hours', value: hours, kind: { least: 0, most: EVER } },
  ];
}

function numberFate(fate: (typeof FATES)[number]): Sql {
  return sql`${FATES.indexOf(fate)}`;
}

/**
 * Counts times by step, by the keys, and by hour. Open contacts that wait longer than anything of the step took are told
 * as one, in the hour after that, but for those of each group that wait longest: years of open deals are thousands of
 * different hours, and no curve moves there.
 *
 * @param parts selects of step, fate, hours and the keys
 */
export async function queryTimes(
  connection: Connection,
  journeys: Journeys,
  keys: readonly KeyColumn[],
  parts: readonly JourneyPart[],
): Promise<(TimeCount & Keyed)[]> {
  const names = keys.map(({ name }) => quoteName(name));
  const all = joinSql(FATES.map(quoteName), sql` + `);
  const hours = sql`CASE WHEN hours > last_outcome AND longer >= ${LONGEST} THEN last_outcome + 1 ELSE hours END`;
  const sums = FATES.map((name) => sql`${sumWhole(quoteName(name))} AS ${quoteName(name)}`);
  const columns = [...Object.keys(NUMBERS).map((name) => sql`c.${quoteName(name)}`), ...selectShown(keys)];
  const write = ({ union, countWhere }: PartRows): Sql => {
    const fates = FATES.map(
      (name) => sql`${countWhere(sql`fate = ${numberFate(name)}`)} AS ${quoteName(name)}`,
    );
    return sql`SELECT
  ${listLines(columns)}
FROM (
SELECT
  ${listLines([sql`step`, sql`${hours} AS hours`, ...names, ...sums])}
FROM (
  SELECT *,
    coalesce(max(CASE WHEN converted + lost > 0 THEN hours END) OVER (PARTITION BY step), -1) AS last_outcome,
    sum(${all}) OVER (PARTITION BY ${joinSql([sql`step`, ...names])} ORDER BY hours DESC) - (${all}) AS longer
  FROM (
    SELECT
    ${listLines([sql`step`, sql`hours`, ...names, ...fates])}
    FROM (
${union}) times
    GROUP BY ${joinSql([sql`step`, sql`hours`, ...names])}) counted) ranked
GROUP BY ${joinSql([sql`1`, sql`2`, ...names])}) c
${joinShown(keys)}`;
  };
  const rows = await queryJourneys(connection, journeys, { shape: shapeKeyed(keys, NUMBERS), parts, write });
  return rows.map((row) => {
    const { step, hours: each, converted, lost, open } = row;
    return { keys: readKeys(keys, row), step, hours: each, converted, lost, open };
  });
}
