import { LOST } from '../../count/dictionaries.ts';
import { selectEvents } from '../../count/fold.ts';
import type { Database } from '../database.ts';
import type { LoadedInput } from '../loaded.ts';
import type { QualityTotals } from './context.ts';

/**
 * `used_events`: every used event of a stage or a loss, with the `owner` of its contact. `facts`: one row a contact of
 * either table; `listed` and `touched` say of which. Everything else is asked of these two.
 *
 * @param lastStage number of the last stage
 */
export async function createQualityTables(loaded: LoadedInput, lastStage: number): Promise<QualityTotals> {
  const { database } = loaded;
  await database.run(
    `CREATE TEMP TABLE used_events AS
     SELECT e.*, c.owner FROM (${selectEvents(loaded)}) e LEFT JOIN contacts c ON c.contact = e.contact`,
  );
  await createFacts(database, lastStage);
  const [row] = await database.query(
    'SELECT (SELECT count(*) FROM facts) AS contacts, (SELECT count(*) FROM used_events) AS events',
  );
  const add = (counts: readonly number[]): number => counts.reduce((sum, each) => sum + each, 0);
  return {
    contacts: Number(row?.contacts),
    events: Number(row?.events),
    transitions: add(loaded.rows.transitions),
    listed: add(loaded.rows.contacts),
  };
}

/**
 * Of each contact: `staged` (whether any event is one of a stage), `first_event`, `closed` (its first loss or event of
 * the last stage), `list_entry` (its first event of stage 0), `mixed` (a later stage dated before an earlier one), and
 * the lowest and highest rank of its managers.
 */
async function createFacts(database: Database, lastStage: number): Promise<void> {
  const first = (condition: string): string => `min(CASE WHEN ${condition} THEN happened END)`;
  const mixed = Array.from(
    { length: lastStage },
    (_, j) => `coalesce(${first(`code = ${j}`)} > ${first(`code > ${j}`)}, FALSE)`,
  );
  await database.run(
    `CREATE TEMP TABLE facts AS
     SELECT coalesce(e.contact, c.contact) AS contact, c.contact IS NOT NULL AS listed, e.contact IS NOT NULL AS touched,
       c.created, c.row_count, coalesce(e.staged, FALSE) AS staged, coalesce(e.mixed, FALSE) AS mixed, e.first_event,
       e.closed, e.list_entry, e.low_rank, e.high_rank
     FROM (
       SELECT contact, max(code) >= 0 AS staged, ${mixed.join(' OR ') || 'FALSE'} AS mixed, min(happened) AS first_event,
         ${first(`code = ${LOST} OR code = ${lastStage}`)} AS closed, ${first('code = 0')} AS list_entry,
         min(rank) AS low_rank, max(rank) AS high_rank
       FROM used_events GROUP BY contact) e
     FULL JOIN contacts c ON c.contact = e.contact`,
  );
}
