import type { LossQuery, RecallQuery } from '../../count/losses/losses.ts';
import { isLost } from '../../count/losses/losses.ts';
import { listWaits, type WaitingQuery } from '../../count/waits/waiting.ts';
import { chooseSql, joinSql, NO, type Sql, sql } from '../../sql/sql.ts';
import { runCounted } from '../cluster/run-counted.ts';
import type { AwayJourneys, AwayRows } from '../count-away.ts';
import { NotCountable } from '../not-countable.ts';

/** Of so many contacts the rows are asked for one by one; of more it is quicker to bring them all. */
const MOST_CHOSEN = 50_000;

/** Which contacts are wanted, over journeys. */
export interface ContactChoice {
  /** In their order the conditions, each with what contacts are put in order by (microseconds; NULL last). */
  readonly branches: readonly (readonly [when: Sql, since: Sql])[];
  /** The first so many, by that and by id; null: all. */
  readonly limit: number | null;
}

/** Later than anything, microseconds, and earlier. */
const EVER = 2 ** 60;
const NEVER = -EVER;

/**
 * The ids of contacts that are listed, found on the servers: those of each, so that whoever puts them in order finds the first of
 * all among them.
 *
 * @throws NotCountable where they are too many
 */
export async function chooseContacts(
  { servers }: AwayRows,
  journeys: AwayJourneys,
  { branches, limit }: ContactChoice,
): Promise<string[]> {
  const most = Math.min(limit ?? MOST_CHOSEN, MOST_CHOSEN) + 1;
  const answers = await Promise.all(
    servers.map((server) =>
      runCounted([server.plan], (names) => {
        const { dialect } = server;
        const ever = dialect.whole(sql`${EVER}`);
        const since = chooseSql(
          branches.map(([when, at]) => [when, sql`coalesce(${at}, ${ever})`]),
          dialect.whole(sql`${NEVER}`),
        );
        return {
          inner: sql`SELECT contact, 1 AS q_count
FROM (
SELECT contact, ${since} AS q_since
FROM (
${journeys.select(server, names)}) q_contacts) q_listed
WHERE q_since > ${NEVER}
ORDER BY q_since, ${dialect.inCodePoints(sql`contact`)}
LIMIT ${most}`,
          columns: [
            { name: 'contact', sum: false },
            { name: 'q_count', sum: true },
          ],
        };
      }),
    ),
  );
  const chosen = answers.flat().map(({ contact }) => String(contact));
  if (limit === null && chosen.length > MOST_CHOSEN) throw new NotCountable('question');
  return chosen;
}

/** Who waits, the longest first. */
export function chooseWaiting(
  journeys: AwayJourneys,
  query: WaitingQuery,
  limit: number | null,
): ContactChoice {
  const branches = listWaits(journeys, query, (_, { bucketAt }) => [
    { name: 'since', value: bucketAt, kind: 'row' },
  ]).map(({ where, columns: [since] }) => [where, since!.value] as const);
  return { branches, limit };
}

/** Who was lost for a reason after which it falls due. */
export function chooseRecalled(
  journeys: AwayJourneys,
  reasons: readonly string[],
  { recalls, dueBefore, ...query }: RecallQuery,
): ContactChoice {
  const lost: LossQuery = query;
  const due = recalls.flatMap(({ reason, after }) => {
    const number = reasons.indexOf(reason);
    return number < 0 ? [] : [sql`reason = ${number} AND last_at + ${after} < ${dueBefore}`];
  });
  const isDue = due.length === 0 ? NO : sql`(${joinSql(due, sql` OR `)})`;
  return { branches: [[sql`${isLost(journeys, lost)} AND ${isDue}`, sql`last_at`]], limit: null };
}
