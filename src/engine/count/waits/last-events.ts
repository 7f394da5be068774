import type { Micros } from '../../../domain/calendar/micros.ts';
import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import type { TableName } from '../../../domain/tables.ts';
import type { Connection } from '../../sql/connection.ts';
import { momentExpression } from '../../sql/moment-expression.ts';
import { queryRows } from '../../sql/result.ts';
import { sql, unionAll } from '../../sql/sql.ts';
import { NAMES } from '../dictionaries.ts';
import { selectEvents } from '../fold.ts';
import { usableRow } from '../rejected-rows.ts';

/** When a manager was last seen at work. */
export interface LastEvent {
  readonly manager: string;
  /** The newest event of a stage or a loss, or touch, that names him, microseconds. */
  readonly last: Micros;
}

/**
 * When each manager was last seen at work before a moment, in no order; who never was is left out.
 *
 * @param tables that were read: of touches too, where they are among them
 */
export function listLastEvents(
  connection: Connection,
  { offsets, tables }: { readonly offsets: readonly OffsetSegment[]; readonly tables: readonly TableName[] },
  before: Micros,
): Promise<LastEvent[]> {
  const shape = { manager: 'text', last: 'whole' } as const;
  const touches = sql`SELECT m.rank, ${momentExpression('at', offsets, sql`a.`)} AS happened
FROM (SELECT * FROM activities_rows WHERE ${usableRow('activities')}) a
JOIN managers m ON m.raw = a.manager`;
  const seen = [
    sql`SELECT e.rank, e.happened FROM (${selectEvents(offsets, [], sql`transitions_rows`)}) e`,
    ...(tables.includes('activities') ? [touches] : []),
  ];
  const select = sql`SELECT n.name AS manager, max(e.happened) AS last
FROM (
${unionAll(seen)}) e
JOIN ${NAMES} n ON n.rank = e.rank
WHERE e.happened < ${before}
GROUP BY n.name`;
  return queryRows(connection, shape, select);
}
