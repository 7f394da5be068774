import type { Micros } from '../../../domain/calendar/micros.ts';
import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import type { Connection } from '../../sql/connection.ts';
import { queryRows } from '../../sql/result.ts';
import { sql } from '../../sql/sql.ts';
import { NAMES } from '../dictionaries.ts';
import { selectEvents } from '../fold.ts';

/** When a manager was last seen at work. */
export interface LastEvent {
  readonly manager: string;
  /** The newest event of a stage or a loss that names him, microseconds. */
  readonly last: Micros;
}

/** When each manager was last seen at work before a moment, in no order; who never was is left out. */
export function listLastEvents(
  connection: Connection,
  offsets: readonly OffsetSegment[],
  before: Micros,
): Promise<LastEvent[]> {
  const shape = { manager: 'text', last: 'whole' } as const;
  const select = sql`SELECT n.name AS manager, max(e.happened) AS last
FROM (${selectEvents(offsets)}) e
JOIN ${NAMES} n ON n.rank = e.rank
WHERE e.happened < ${before}
GROUP BY n.name`;
  return queryRows(connection, shape, select);
}
