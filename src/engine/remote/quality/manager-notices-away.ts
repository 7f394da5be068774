import type { ManagerLoad } from '../../../domain/managers/system-users.ts';
import { NOTICE_EXAMPLES, type Notice, noticeOf } from '../../../domain/quality/notice.ts';
import type { Suggestion } from '../../../domain/quality/suggestion.ts';
import { TABLE_NAMES } from '../../../domain/tables.ts';
import { compareCodePoints } from '../../../domain/text/order.ts';
import { tellNames } from '../../duckdb/quality/manager-notices.ts';
import { sql } from '../../sql/sql.ts';
import { numberOf } from '../survey/away-cells.ts';
import { addEach, askEach, type SelectAway } from './ask-servers.ts';
import type { AwayQuestion, CountedQuestion } from './away-question.ts';
import { isNamed, readAll, selectOwners, selectUsed } from './facts-away.ts';

/** Notices about who works on what, but for those that take contacts' events in their order. */
export async function findManagerNoticesAway(
  question: CountedQuestion,
): Promise<{ notices: Notice[]; suggestions: Suggestion[] }> {
  const names = tellNames(await listLoads(question), question);
  return {
    notices: [...findGrouped(question), ...(await findEditors(question)), ...names.notices],
    suggestions: names.suggestions,
  };
}

/** A table of a database is no report with a line for each manager. */
function findGrouped({ facts }: AwayQuestion): Notice[] {
  return [noticeOf('managers-grouped', 0, TABLE_NAMES.flatMap((table) => facts.files[table]).length, [])];
}

async function listLoads({ rows }: AwayQuestion): Promise<ManagerLoad[]> {
  const events = await countByRank(rows.servers, (server, names) => {
    const fold = readAll(rows, server);
    return sql`SELECT q_rank FROM (
${selectUsed(fold, names)}) q_used
WHERE ${isNamed(fold)}`;
  });
  const owned = await countByRank(
    rows.servers,
    (server, names) => sql`SELECT q_owner AS q_rank FROM (
${selectOwners(readAll(rows, server), names)}) q_owners`,
  );
  return [...rows.texts.ranks]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([name, rank]) => ({ name, events: events.get(rank) ?? 0, owned: owned.get(rank) ?? 0 }));
}

async function countByRank(
  servers: AwayQuestion['rows']['servers'],
  select: SelectAway,
): Promise<Map<number, number>> {
  const found = await askEach(servers, {
    columns: [
      { name: 'q_rank', sum: false },
      { name: 'q_rows', sum: true },
    ],
    write: (server, names) => sql`SELECT q_rank, count(*) AS q_rows
FROM (
${select(server, names)}) q_ranked
GROUP BY q_rank`,
  });
  const counts = new Map<number, number>();
  for (const { q_rank, q_rows } of found) {
    counts.set(Number(q_rank), Number(q_rows) + (counts.get(Number(q_rank)) ?? 0));
  }
  return counts;
}

/** Events that somebody other than the contact's owner made. */
async function findEditors({ rows }: AwayQuestion): Promise<Notice[]> {
  if (rows.texts.ranks.size < 2) return [];
  const { count, total, items } = await addEach(
    rows.servers,
    {
      count: () => sql`sum(q_others)`,
      total: () => sql`sum(q_events)`,
      items: () => sql`sum(${numberOf(sql`q_others > 0`)})`,
    },
    selectEdited(rows),
  );
  if (total === 0) return [];
  return [
    { code: 'editor-not-owner', count, total, items, examples: count === 0 ? [] : await listEditors(rows) },
  ];
}

/**
 * Contacts that belong to somebody: their events that name a manager, those of others, and the first of these. Owners are
 * rows among those of the events, so that nothing is joined.
 */
function selectEdited(rows: AwayQuestion['rows']): SelectAway {
  return (server, names) => {
    const fold = readAll(rows, server);
    const { dialect } = server;
    const one = dialect.whole(sql`1`);
    const none = dialect.whole(sql`0`);
    const rank = dialect.whole(sql`q_rank`);
    const others = sql`CASE WHEN q_is_owner = 1 THEN ${none} ELSE q_made END`;
    return sql`SELECT q_id, ${dialect.whole(sql`sum(q_made)`)} AS q_events, ${dialect.whole(sql`sum(${others})`)} AS q_others,
  min(CASE WHEN q_is_owner = 0 THEN q_by END) AS q_editor, max(CASE WHEN q_is_owner = 1 THEN q_by END) AS q_owner
FROM (
SELECT q_id, q_by, max(q_own) AS q_is_owner, ${dialect.whole(sql`sum(q_one)`)} AS q_made
FROM (
SELECT q_id, ${rank} AS q_by, ${none} AS q_own, ${one} AS q_one
FROM (
${selectUsed(fold, names)}) q_used
WHERE ${isNamed(fold)}
UNION ALL
SELECT q_id, ${dialect.whole(sql`q_owner`)} AS q_by, ${one} AS q_own, ${none} AS q_one
FROM (
${selectOwners(fold, names)}) q_owners) q_both
GROUP BY q_id, q_by) q_ranks
GROUP BY q_id
HAVING max(q_is_owner) = 1`;
  };
}

async function listEditors(rows: AwayQuestion['rows']): Promise<string[]> {
  const found = await askEach(rows.servers, {
    columns: ['q_id', 'q_editor', 'q_owner'].map((name) => ({ name, sum: false })),
    write: (server, names) => sql`SELECT q_id, q_editor, q_owner
FROM (
${selectEdited(rows)(server, names)}) q_edited
WHERE q_others > 0
ORDER BY ${server.dialect.inCodePoints(sql`q_id`)}
LIMIT ${NOTICE_EXAMPLES}`,
  });
  const nameOf = new Map([...rows.texts.ranks].map(([name, rank]) => [rank, name]));
  return found
    .sort((a, b) => compareCodePoints(String(a.q_id), String(b.q_id)))
    .slice(0, NOTICE_EXAMPLES)
    .map(
      ({ q_id, q_editor, q_owner }) =>
        `${q_id}: ${nameOf.get(Number(q_editor))} ≠ ${nameOf.get(Number(q_owner))}`,
    );
}
