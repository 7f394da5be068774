import type { OffsetSegment } from '../../domain/calendar/zone.ts';
import type { Connection } from '../sql/connection.ts';
import type { CountDialect } from '../sql/count-dialect.ts';
import { momentExpression } from '../sql/moment-expression.ts';
import { quoteInteger, quoteName } from '../sql/sql.ts';
import { LOST } from './dictionaries.ts';
import { type Packing, packEarliest, packLatest } from './packing.ts';

/** What the fold needs to know beside the tables. */
export interface FoldContext {
  readonly dialect: CountDialect;
  readonly packing: Packing;
  readonly offsets: readonly OffsetSegment[];
  /** Number of the last stage, n. */
  readonly lastStage: number;
  /** Exclusive bound of what has happened, microseconds. */
  readonly before: number;
  /** Columns of `contacts` that are carried along (segment, dimension). */
  readonly carried: readonly string[];
}

/**
 * `journeys`: one row a contact. `k0..kn` are the packed events that set its entries e_0..e_n (SPEC: reaching a
 * stage; a later stage implies the earlier ones), `latest` its latest event, `owner` the rank of the manager in the
 * contacts file. A contact of which nothing has happened yet is left out; one whose entry into stage 0 has no time
 * keeps `k0` NULL.
 */
export async function createJourneys(database: Connection, context: FoldContext): Promise<void> {
  const { dialect, packing, lastStage, before } = context;
  const stages = Array.from({ length: lastStage + 1 }, (_, index) => index);
  const keys = stages.map((stage) => `min(CASE WHEN code >= ${stage} THEN earliest END) AS k${stage}`);
  const stageOrLoss = `CASE WHEN code = ${LOST} THEN ${lastStage + 1} ELSE code END`;
  const created = `CASE WHEN created < ${quoteInteger(before)} THEN created END`;
  const listKey = packEarliest(dialect, packing, created, '0', 'owner');
  const carried = context.carried.map((name) => `c.${quoteName(name)}`);
  await database.run(
    `CREATE TEMP TABLE journeys AS
     SELECT coalesce(e.contact, c.contact) AS contact,
       ${leastOf('e.k0', 'c.listed')} AS k0,
       ${[...stages.slice(1).map((stage) => `e.k${stage}`), 'e.latest', 'c.owner', ...carried].join(', ')}
     FROM (
       SELECT contact, ${keys.join(', ')}, max(latest) AS latest
       FROM (
         SELECT contact, code,
           ${packEarliest(dialect, packing, 'happened', 'code', 'rank')} AS earliest,
           ${packLatest(dialect, packing, 'happened', stageOrLoss, 'rank')} AS latest
         FROM (${selectEvents(context)})
         WHERE happened < ${quoteInteger(before)})
       GROUP BY contact) e
     FULL JOIN (SELECT *, ${listKey} AS listed FROM contacts) c ON c.contact = e.contact
     WHERE e.contact IS NOT NULL OR c.created IS NULL OR c.created < ${quoteInteger(before)}`,
  );
}

/** Every used event of a stage or a loss: contact, code, happened, rank of its manager (NULL: none named). */
export function selectEvents({ offsets }: Pick<FoldContext, 'offsets'>): string {
  return `SELECT t.contact, l.code, ${momentExpression('at', offsets, 't.')} AS happened, m.rank
    FROM transitions_rows t
    JOIN labels l ON l.raw = t.stage
    LEFT JOIN managers m ON m.raw = t.manager
    WHERE l.code >= ${LOST} AND t.contact IS NOT NULL AND (t.at_local IS NOT NULL OR t.at_utc IS NOT NULL)`;
}

/** The smaller of two values, of which either may be NULL: not every engine's LEAST skips NULLs. */
function leastOf(a: string, b: string): string {
  return `CASE WHEN ${a} IS NULL OR ${b} < ${a} THEN ${b} ELSE ${a} END`;
}
