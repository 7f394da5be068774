import type { Micros } from '../../../domain/calendar/micros.ts';
import { type OffsetSegment, offsetSegments } from '../../../domain/calendar/zone.ts';
import type { Funnel } from '../../../domain/evidence/funnel.ts';
import { NOTICE_EXAMPLES, type Notice, type NoticeCode } from '../../../domain/quality/notice.ts';
import type { TableName } from '../../../domain/tables.ts';
import type { Database } from '../database.ts';
import type { LoadedInput } from '../loaded.ts';

/** What the search for oddities is told. */
export interface QualityQuestion {
  readonly loaded: LoadedInput;
  readonly funnel: Funnel;
  /** The clock, microseconds since 1970. */
  readonly now: Micros;
  readonly zone: string;
  /** Names of the columns that were read. */
  readonly columns: Readonly<Record<TableName, ReadonlySet<string>>>;
  /** Managers' names that the config maps others to, or puts in a team. */
  readonly settled: ReadonlySet<string>;
}

/** The question, and what every part of the search needs. */
export interface QualityContext extends QualityQuestion {
  readonly database: Database;
  /** Numbers that shares are shares of. */
  readonly totals: QualityTotals;
  /** Offsets of the zone at all moments of the input, whichever way it writes times. */
  readonly segments: readonly OffsetSegment[];
}

export interface QualityTotals {
  /** Contacts of either table. */
  readonly contacts: number;
  /** Used events of a stage or a loss. */
  readonly events: number;
  /** Rows of the transitions that reached the engine. */
  readonly transitions: number;
  /** The same of the contacts. */
  readonly listed: number;
}

/** Offsets of the zone from the first moment of the input to the last. */
export function findSegments({ loaded, zone }: QualityQuestion): OffsetSegment[] {
  const { first, last } = loaded.times;
  return offsetSegments(zone, first ?? 0, last ?? 0);
}

/** Adds up the parts of a notice that is about single things, one a row: `item`, and `weight` rows of each. */
export async function countItems(
  database: Database,
  code: NoticeCode,
  select: string,
  total: number | null,
): Promise<Notice> {
  const [sums] = await database.query(
    `SELECT coalesce(sum(weight), 0) AS n, count(DISTINCT item) AS items FROM (${select}) counted`,
  );
  const count = Number(sums?.n);
  const items = Number(sums?.items);
  return { code, count, total, items, examples: count === 0 ? [] : await listExamples(database, select) };
}

/** The first few different things of a query, in code-point order. */
export async function listExamples(database: Database, select: string): Promise<string[]> {
  const rows = await database.query(
    `SELECT DISTINCT item FROM (${select}) listed WHERE item IS NOT NULL ORDER BY item LIMIT ${NOTICE_EXAMPLES}`,
  );
  return rows.map(({ item }) => String(item));
}

/** A notice about things that JavaScript has counted; the examples are the first few. */
export function noticeOf(
  code: NoticeCode,
  count: number,
  total: number | null,
  things: readonly string[],
): Notice {
  return { code, count, total, items: things.length, examples: things.slice(0, NOTICE_EXAMPLES) };
}
