import type { ReadyFile } from '../../../ingest/tables/ready-file.ts';
import { quoteText } from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import { ASIDE, ROW_NUMBER, rawTableName, timeColumnNames } from '../load/base-table.ts';

/**
 * `deal_rows`: a row of the list is its stage at the time of the stage's change; where a column says when the deal was
 * won or lost, it is that. The latest such column counts, of several at one time the last.
 */
export async function createDealRows(database: Database, { line, where, events }: ReadyFile): Promise<void> {
  const [local, utc, bad] = timeColumnNames('at');
  const entries = events?.entries ?? [];
  const times = entries.map(({ column }) => timeColumnNames(column).slice(0, 2));
  // wall clocks of one row are compared as they are: an hour's change of the clocks between two of them is no matter
  const moments = times.map((pair) => `coalesce(${pair.join(', ')})`);
  const later = (index: number): string =>
    moments
      .map((each, other) => `coalesce(${moments[index]} ${other > index ? '>' : '>='} ${each}, TRUE)`)
      .join(' AND ');
  const choose = (pick: (index: number) => string, own: string): string => {
    const branches = entries.map(
      (_, index) => `WHEN ${moments[index]} IS NOT NULL AND ${later(index)} THEN ${pick(index)}`,
    );
    return branches.length === 0 ? own : `CASE ${branches.join(' ')} ELSE ${own} END`;
  };
  const bads = [bad, ...entries.map(({ column }) => timeColumnNames(column)[2])];
  await database.run(
    `CREATE TEMP VIEW deal_rows AS SELECT ${ROW_NUMBER} AS ordinal,
       ${line === undefined ? 'CAST(NULL AS BIGINT) AS line' : 'line'}, contact,
       ${choose((index) => quoteText(entries[index]?.label ?? ''), events && !events.current ? 'NULL' : 'stage')} AS stage,
       ${choose((index) => times[index]?.[0] ?? 'NULL', local ?? '')} AS at_local,
       ${choose((index) => times[index]?.[1] ?? 'NULL', utc ?? '')} AS at_utc,
       coalesce(${bads.join(', ')}, NULL) AS at_bad, created_at_local, created_at_utc, manager, reason, amount
     FROM ${rawTableName('contacts', 0)} WHERE ${where ? `NOT ${ASIDE}` : 'TRUE'}`,
  );
}
