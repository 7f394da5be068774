import type { ActivityRules } from '../../../domain/activity/activity-rules.ts';
import type {
  ActiveDay,
  KindCount,
  RequestSums,
  TouchClass,
  TouchCount,
  TouchCounts,
} from '../../../domain/activity/touches.ts';
import { DAY, type Micros } from '../../../domain/calendar/micros.ts';
import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import { UNASSIGNED } from '../../../domain/evidence/funnel.ts';
import { createAmountSums, parseAmount } from '../../../domain/money/amount.ts';
import type { Connection } from '../../sql/connection.ts';
import { wallClockExpression } from '../../sql/moment-expression.ts';
import { queryOne, queryRows, streamRows, wholes } from '../../sql/result.ts';
import { countWhere, quoteName, type Sql, sql } from '../../sql/sql.ts';
import { NAMES } from '../dictionaries.ts';
import { numberBucket } from '../groupings.ts';
import type { Journeys } from '../journey-parts.ts';
import type { CountQuery } from '../question.ts';
import { inSegments } from '../step-facts.ts';
import { PROPOSAL, REQUEST, selectActivities, selectEventTouches } from './select-touches.ts';

/** Which touches are counted, and by what. */
export interface TouchesQuery extends Pick<CountQuery, 'before' | 'segments'> {
  /** Starts of buckets, ascending; the last of them ends the one before it. */
  readonly starts: readonly Micros[];
  readonly rules: Pick<ActivityRules, 'proposals' | 'requests' | 'substantive'>;
  /** What stands in the managers' place: manager → value, who has none is nobody; null: they themselves. */
  readonly groups: ReadonlyMap<string, string> | null;
}

/** What is known of the rows that touches are made of. */
export interface TouchScope {
  readonly offsets: readonly OffsetSegment[];
  /** Whether there are activities: without them events of the transitions are touches. */
  readonly recorded: boolean;
}

/** So many kinds are told one by one. */
const MOST_KINDS = 100;
/** Days are counted from long before 1970, so that none is below 0. */
const EARLY = 1_000_000;

const ROW = quoteName('row');
const SUMS = sql`${countWhere(sql`NOT empty`)} AS touches, ${countWhere(sql`empty`)} AS missed,
  count(DISTINCT CASE WHEN NOT empty THEN contact END) AS contacts,
  ${countWhere(sql`NOT empty AND class = ${PROPOSAL}`)} AS proposals, ${countWhere(sql`NOT empty AND class = ${REQUEST}`)} AS requests`;
const NUMBERS = wholes(['bucket', 'touches', 'missed', 'contacts', 'proposals', 'requests']);

/**
 * Counts the touches of managers in buckets of time: whoever the row names, else the contact's. A touch of a contact that
 * nobody knows is work all the same, unless segments are asked for.
 */
export async function countTouches(
  connection: Connection,
  journeys: Journeys,
  scope: TouchScope,
  query: TouchesQuery,
): Promise<TouchCounts> {
  await connection.run(journeys.dialect.createTable(sql`touches`, selectTouches(journeys, scope, query)));
  try {
    return {
      recorded: scope.recorded,
      first: (
        await queryOne(connection, { first: 'whole?' }, sql`SELECT min(happened) AS first FROM touches`)
      ).first,
      ...(await countInBuckets(connection)),
      days: await listDays(connection, journeys, scope),
      sums: await sumRequests(connection),
      ...(await countKinds(connection, journeys)),
    };
  } finally {
    await connection.run(sql`DROP TABLE touches`);
  }
}

/** `touches`: row, bucket, contact, happened, empty, class, kind, amount, currency; bucket NULL: outside of all. */
function selectTouches(
  journeys: Journeys,
  { offsets, recorded }: TouchScope,
  { before, segments, starts, rules, groups }: TouchesQuery,
): Sql {
  const { dialect } = journeys;
  const rows = recorded ? selectActivities(dialect, offsets, rules) : selectEventTouches(offsets);
  const pairs = [...(groups ?? [])].filter(([, value]) => value !== UNASSIGNED);
  const grouped =
    groups === null
      ? sql``
      : sql`\nLEFT JOIN ${dialect.constantRows(sql`g`, { manager: 'text', value: 'text' }, pairs)} ON g.manager = n.name`;
  const counted =
    segments === undefined
      ? sql`TRUE`
      : sql`t.contact IN (SELECT contact FROM journeys WHERE ${inSegments(journeys, { segments })})`;
  const end = starts.at(-1) ?? 0;
  return sql`SELECT ${groups === null ? sql`n.name` : sql`g.value`} AS ${ROW},
  CASE WHEN t.happened < ${end} THEN ${numberBucket(dialect, starts, sql`t.happened`)} END AS bucket,
  t.contact, t.happened, t.empty, t.class, t.kind, t.amount, t.currency
FROM (${rows}) t
LEFT JOIN contacts c ON c.contact = t.contact
LEFT JOIN ${NAMES} n ON n.rank = coalesce(t.rank, c.owner)${grouped}
WHERE t.happened < ${before} AND ${counted}`;
}

async function countInBuckets(connection: Connection): Promise<Pick<TouchCounts, 'rows' | 'team'>> {
  const rows: TouchCount[] = await queryRows(
    connection,
    { ...NUMBERS, row: 'text?' },
    sql`SELECT ${ROW}, bucket, ${SUMS} FROM touches WHERE bucket IS NOT NULL GROUP BY ${ROW}, bucket`,
  );
  const team = await queryRows(
    connection,
    NUMBERS,
    sql`SELECT bucket, ${SUMS} FROM touches WHERE bucket IS NOT NULL GROUP BY bucket`,
  );
  return { rows, team: team.map((each) => ({ row: null, ...each })) };
}

function listDays(
  connection: Connection,
  { dialect }: Journeys,
  { offsets }: TouchScope,
): Promise<ActiveDay[]> {
  const wall = sql`${wallClockExpression(sql`happened`, offsets)} + ${EARLY * DAY}`;
  return queryRows(
    connection,
    { row: 'text?', day: 'whole' },
    sql`SELECT DISTINCT ${ROW}, CAST(${dialect.divide(wall, sql`${DAY}`)} AS BIGINT) - ${EARLY} AS day
FROM touches WHERE bucket IS NOT NULL`,
  );
}

async function sumRequests(connection: Connection): Promise<RequestSums[]> {
  const shape = { row: 'text?', bucket: 'whole', amount: 'text', currency: 'text?', rows: 'whole' } as const;
  const statement = sql`SELECT ${ROW}, bucket, amount, currency, count(*) AS ${quoteName('rows')}
FROM touches WHERE bucket IS NOT NULL AND NOT empty AND class = ${REQUEST} AND amount IS NOT NULL
GROUP BY ${ROW}, bucket, amount, currency`;
  const sums = new Map<
    string,
    Pick<RequestSums, 'row' | 'bucket'> & { of: ReturnType<typeof createAmountSums> }
  >();
  for await (const block of streamRows(connection, shape, statement)) {
    for (const { row, bucket, ...each } of block) {
      const amount = parseAmount(each.amount, each.currency ?? '');
      if (amount === null) continue;
      const key = JSON.stringify([row, bucket]);
      const sum = sums.get(key) ?? { row, bucket, of: createAmountSums() };
      sum.of.add(amount, each.rows);
      sums.set(key, sum);
    }
  }
  return [...sums.values()].map(({ of, ...each }) => ({ ...each, sums: of.list() }));
}

const CLASSES: Readonly<Record<number, TouchClass>> = { [PROPOSAL]: 'proposal', [REQUEST]: 'request' };

async function countKinds(
  connection: Connection,
  { dialect }: Journeys,
): Promise<Pick<TouchCounts, 'kinds' | 'moreKinds'>> {
  const shape = { ...wholes(['class', 'touches', 'missed', 'all']), kind: 'text?' } as const;
  const counted = sql`SELECT kind, class, ${countWhere(sql`NOT empty`)} AS touches, ${countWhere(sql`empty`)} AS missed
  FROM touches WHERE bucket IS NOT NULL GROUP BY kind, class`;
  const rows = await queryRows(
    connection,
    shape,
    sql`SELECT kind, class, touches, missed, count(*) OVER () AS ${quoteName('all')}
FROM (${counted}) counted
ORDER BY touches + missed DESC, ${dialect.inCodePoints(sql`kind`)} NULLS LAST
LIMIT ${MOST_KINDS}`,
  );
  const kinds = rows.map(
    ({ all: _, class: number, ...each }): KindCount => ({ ...each, class: CLASSES[number] ?? 'touch' }),
  );
  return { kinds, moreKinds: (rows[0]?.all ?? 0) - rows.length };
}
