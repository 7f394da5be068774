import { DAY } from '../../../domain/calendar/micros.ts';
import { suggestAliases } from '../../../domain/managers/alike-names.ts';
import { isMostlyUnassigned } from '../../../domain/managers/grouped-managers.ts';
import { findJoinedNames } from '../../../domain/managers/joined-names.ts';
import { findSystemUsers, type ManagerLoad } from '../../../domain/managers/system-users.ts';
import { NOTICE_EXAMPLES, type Notice, noticeOf } from '../../../domain/quality/notice.ts';
import type { Suggestion } from '../../../domain/quality/suggestion.ts';
import { compareCodePoints } from '../../../domain/text/order.ts';
import { LOST, NAMES } from '../../count/dictionaries.ts';
import { queryOne, queryRows, queryTexts, wholes } from '../../sql/result.ts';
import { countWhere, type Sql, sql } from '../../sql/sql.ts';
import { createFindings, type QualityContext } from './context.ts';
import { findGroupedFiles } from './manager-cells.ts';

/** A manager who comes back to a contact within this time, another's events in between, shares it. */
const RETURN = 30 * DAY;
/** Three managers within this time share a contact too. */
const RUSH = 7 * DAY;
/** Names shown of a contact's managers. */
const SHOWN_NAMES = 4;

/** Notices about who works on what, and what the config could say of it. */
export async function findManagerNotices(
  context: QualityContext,
): Promise<{ notices: Notice[]; suggestions: Suggestion[] }> {
  const names = tellNames(await listLoads(context), context);
  const notices = [
    ...(await findBlank(context)),
    ...(await findGrouped(context)),
    ...(await findShared(context)),
    ...(await findEditors(context)),
    ...names.notices,
  ];
  return { notices, suggestions: names.suggestions };
}

/** What managers' names, and how much each has done, say by themselves. */
export function tellNames(
  loads: readonly ManagerLoad[],
  { settled, totals }: Pick<QualityContext, 'settled' | 'totals'>,
): { notices: Notice[]; suggestions: Suggestion[] } {
  const joined = findJoinedNames(loads.map(({ name }) => name));
  const aliases = suggestAliases(
    loads
      .filter(({ name }) => !joined.includes(name))
      .map(({ name, events, owned }) => ({ name, rows: events + owned })),
    settled,
  );
  const system = findSystemUsers(loads);
  const alike = aliases.map(({ from, to }) => `${from} = ${to}`);
  const made = system.reduce((sum, { events }) => sum + events, 0);
  const users = system.map(({ name }) => name);
  const lists = joined.map((name) => `"${name}"`);
  const notices = [
    noticeOf('managers-joined', lists.length, loads.length, lists),
    noticeOf('managers-alike', alike.length, loads.length, alike),
    noticeOf('system-users', made, totals.events, users),
  ];
  const suggestions: Suggestion[] = [
    ...aliases.map((each): Suggestion => ({ kind: 'alias', ...each })),
    ...system.map(({ name, events }): Suggestion => ({ kind: 'system', from: name, rows: events })),
  ];
  return { notices, suggestions };
}

/** Nearly all contacts belong to nobody: there is nothing to compare managers by. */
async function findBlank({ database, totals }: QualityContext): Promise<Notice[]> {
  const statement = sql`SELECT count(*) AS blank
FROM facts f
LEFT JOIN contacts c ON c.contact = f.contact
WHERE f.low_rank IS NULL AND c.owner IS NULL`;
  const { blank } = await queryOne(database, wholes(['blank']), statement);
  return tellBlank(blank, totals);
}

/** @param blank contacts that belong to nobody, of whom nobody has moved any */
export function tellBlank(blank: number, totals: QualityContext['totals']): Notice[] {
  const count = isMostlyUnassigned(blank, totals.contacts) ? blank : 0;
  return [{ code: 'managers-blank', count, total: totals.contacts, items: 0, examples: [] }];
}

async function findGrouped({ database, facts }: QualityContext): Promise<Notice[]> {
  const files = await findGroupedFiles(database, facts.files);
  const [count, total] = [files.map(({ blank }) => blank), files.map(({ rows }) => rows)].map((numbers) =>
    numbers.reduce((sum, each) => sum + each, 0),
  ) as [number, number];
  return [
    noticeOf(
      'managers-grouped',
      count,
      total,
      files.map(({ file }) => file),
    ),
  ];
}

function listLoads({ database }: QualityContext): Promise<ManagerLoad[]> {
  const statement = sql`SELECT n.name, coalesce(e.events, 0) AS events, coalesce(c.owned, 0) AS owned
FROM ${NAMES} n
LEFT JOIN (SELECT rank, count(*) AS events FROM used_events GROUP BY rank) e ON e.rank = n.rank
LEFT JOIN (SELECT owner, count(*) AS owned FROM contacts GROUP BY owner) c ON c.owner = n.rank
ORDER BY n.name`;
  return queryRows(database, { name: 'text', events: 'whole', owned: 'whole' }, statement);
}

/**
 * Contacts that several managers work on at once: one comes back after another within a month, or three follow one
 * another within a week. A plain handover is none.
 */
async function findShared(context: QualityContext): Promise<Notice[]> {
  const { database, times, totals, funnel } = context;
  if (times.managers < 2 || totals.events === 0) return [];
  // the order of events: at equal times the later stage comes later, a loss last
  const inOrder = (partition: Sql): Sql =>
    sql`OVER (PARTITION BY ${partition} ORDER BY happened, step, rank)`;
  const ofContact = inOrder(sql`contact`);
  const handovers = sql`SELECT contact, rank, happened, step, previous, coalesce(happened - own <= ${RETURN}, FALSE) AS returned
FROM (
  SELECT contact, rank, happened, step,
    lag(rank) ${ofContact} AS previous,
    lag(happened) ${inOrder(sql`contact, rank`)} AS own
  FROM (
    SELECT *, CASE WHEN code = ${LOST} THEN ${funnel.stages.length} ELSE code END AS step
    FROM used_events
    WHERE rank IS NOT NULL AND contact IN (SELECT contact FROM facts WHERE low_rank < high_rank)) handled) followed
WHERE previous <> rank`;
  await createFindings(database, sql`handovers`, handovers);
  const returned = sql`SELECT contact FROM handovers WHERE returned
UNION
SELECT contact
FROM (
  SELECT contact, rank, happened,
    lag(previous) ${ofContact} AS first_of_three,
    lag(happened) ${ofContact} AS changed_at
  FROM handovers) changes
WHERE first_of_three <> rank AND happened - changed_at <= ${RUSH}`;
  await createFindings(database, sql`shared_contacts`, returned);
  const statement = sql`SELECT (SELECT count(*) FROM shared_contacts) AS shared, (SELECT count(*) FROM facts WHERE touched) AS touched`;
  const { shared, touched } = await queryOne(database, { shared: 'whole', touched: 'whole' }, statement);
  const examples = shared === 0 ? [] : await nameManagers(database);
  return [{ code: 'several-managers', count: shared, total: touched, items: shared, examples }];
}

/** The first shared contacts, each with its managers. */
async function nameManagers(database: QualityContext['database']): Promise<string[]> {
  const statement = sql`SELECT DISTINCT e.contact, n.name
FROM used_events e
JOIN ${NAMES} n ON n.rank = e.rank
WHERE e.contact IN (SELECT contact FROM shared_contacts ORDER BY contact LIMIT ${NOTICE_EXAMPLES})
ORDER BY e.contact, n.name`;
  const rows = await queryRows(database, { contact: 'text', name: 'text' }, statement);
  const ids = [...new Set(rows.map(({ contact }) => contact))].sort(compareCodePoints);
  return ids.map((id) => {
    const names = rows.flatMap(({ contact, name }) => (contact === id ? [name] : []));
    const more = names.length > SHOWN_NAMES ? ' …' : '';
    return `${id} (${names.slice(0, SHOWN_NAMES).join(', ')}${more})`;
  });
}

/** Events that somebody other than the contact's owner made. */
async function findEditors({ database, times }: QualityContext): Promise<Notice[]> {
  const statement = sql`SELECT count(*) AS total, ${countWhere(sql`rank <> owner`)} AS count,
  count(DISTINCT CASE WHEN rank <> owner THEN contact END) AS items
FROM used_events
WHERE rank IS NOT NULL AND owner IS NOT NULL`;
  const { count, total, items } = await queryOne(database, wholes(['count', 'total', 'items']), statement);
  if (times.managers < 2 || total === 0) return [];
  const examples = count === 0 ? [] : await listEditors(database);
  return [{ code: 'editor-not-owner', count, total, items, examples }];
}

function listEditors(database: QualityContext['database']): Promise<string[]> {
  const statement = sql`SELECT e.contact || ': ' || min(editor.name) || ' ≠ ' || min(owner.name) AS item
FROM used_events e
JOIN ${NAMES} editor ON editor.rank = e.rank
JOIN ${NAMES} owner ON owner.rank = e.owner
WHERE e.rank <> e.owner
GROUP BY e.contact
ORDER BY e.contact
LIMIT ${NOTICE_EXAMPLES}`;
  return queryTexts(database, 'item', statement);
}
