import { LOST } from '../../count/dictionaries.ts';
import { selectEvents } from '../../count/fold.ts';
import { selectUnlisted } from '../../count/ids.ts';
import { queryOne } from '../../sql/result.ts';
import { joinSql, type Sql, sql } from '../../sql/sql.ts';
import { createFindings, type QualityInput, type QualityTotals } from './context.ts';

/**
 * `used_events`: every used event of a stage or a loss, with the `owner` of its contact. `facts`: one row a contact of
 * either table; `listed` (in a file of contacts, not only in transitions with a row a contact) and `touched` say of
 * which. Everything else is asked of these two.
 */
export async function createQualityTables(input: QualityInput): Promise<QualityTotals> {
  const { database, facts } = input;
  const select = sql`SELECT e.*, c.owner
FROM (${selectEvents(input.times.offsets, [], sql`transitions_rows`)}) e
LEFT JOIN contacts c ON c.contact = e.contact`;
  await createFindings(database, sql`used_events`, select);
  await createFacts(input);
  const statement = sql`SELECT (SELECT count(*) FROM facts) AS contacts, (SELECT count(*) FROM used_events) AS events`;
  const counted = await queryOne(database, { contacts: 'whole', events: 'whole' }, statement);
  const add = (files: readonly { readonly rows: number }[]): number =>
    files.reduce((sum, { rows }) => sum + rows, 0);
  return { ...counted, transitions: add(facts.files.transitions), listed: add(facts.files.contacts) };
}

/**
 * Of each contact: `staged` (whether any event is one of a stage), `first_event`, `closed` (its first loss or event of
 * the last stage), `list_entry` (its first event of stage 0), `mixed` (a later stage dated before an earlier one), and
 * the lowest and highest rank of its managers.
 */
async function createFacts({ database, facts, funnel }: QualityInput): Promise<void> {
  const lastStage = funnel.stages.length - 1;
  const unlisted = facts.files.transitions.some(({ input }) => input.events)
    ? sql` AND c.contact NOT IN (${selectUnlisted({ lists: facts.files.contacts.length })})`
    : sql``;
  const first = (condition: Sql): Sql => sql`min(CASE WHEN ${condition} THEN happened END)`;
  const mixed = Array.from(
    { length: lastStage },
    (_, j) => sql`coalesce(${first(sql`code = ${j}`)} > ${first(sql`code > ${j}`)}, FALSE)`,
  );
  const select = sql`SELECT
  coalesce(e.contact, c.contact) AS contact,
  c.contact IS NOT NULL${unlisted} AS listed,
  e.contact IS NOT NULL AS touched,
  c.created,
  c.row_count,
  coalesce(e.staged, FALSE) AS staged,
  coalesce(e.mixed, FALSE) AS mixed,
  e.first_event,
  e.closed,
  e.list_entry,
  e.low_rank,
  e.high_rank
FROM (
  SELECT contact,
    max(code) >= 0 AS staged,
    ${joinSql([sql`FALSE`, ...mixed], sql`\n      OR `)} AS mixed,
    min(happened) AS first_event,
    ${first(sql`code = ${LOST} OR code = ${lastStage}`)} AS closed,
    ${first(sql`code = 0`)} AS list_entry,
    min(rank) AS low_rank,
    max(rank) AS high_rank
  FROM used_events
  GROUP BY contact) e
FULL JOIN contacts c ON c.contact = e.contact`;
  await createFindings(database, sql`facts`, select);
}
