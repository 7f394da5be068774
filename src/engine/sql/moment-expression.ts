import type { Micros } from '../../domain/calendar/micros.ts';
import { type OffsetSegment, offsetSegments } from '../../domain/calendar/zone.ts';
import { type Branch, chooseSql, quoteName, type Sql, sql } from './sql.ts';

/** The offsets of a zone for all times between those given, in whichever order; nulls are none. */
export function findOffsets(zone: string, clocks: readonly (Micros | null)[]): readonly OffsetSegment[] {
  const known = clocks.flatMap((each) => each ?? []);
  if (known.length === 0) return [{ untilLocal: null, offset: 0 }];
  return offsetSegments(zone, Math.min(...known), Math.max(...known));
}

/**
 * The moment (microseconds since 1970 UTC) of a time column: the one with its own offset, or the wall clock less the
 * zone's offset at that time; NULL where neither could be read.
 *
 * @param prefix what stands before the name of the column
 */
export function momentExpression(column: string, offsets: readonly OffsetSegment[], prefix = sql``): Sql {
  const local = sql`${prefix}${quoteName(`${column}_local`)}`;
  const utc = sql`${prefix}${quoteName(`${column}_utc`)}`;
  return sql`coalesce(${utc}, ${momentOfWallClock(local, offsets)})`;
}

/** The moment at which a wall clock shows a time (microseconds, as if it were UTC); NULL of none. */
export function momentOfWallClock(local: Sql, offsets: readonly OffsetSegment[]): Sql {
  const branches = offsets.flatMap(({ untilLocal, offset }): Branch[] =>
    untilLocal === null ? [] : [[sql`${local} < ${untilLocal}`, sql`${local} - ${offset}`]],
  );
  return chooseSql(branches, sql`${local} - ${offsets.at(-1)?.offset ?? 0}`);
}

/**
 * What the wall clock shows at a moment (microseconds, as if it were UTC): the other way round.
 *
 * @param moment an expression in microseconds since 1970 UTC
 */
export function wallClockExpression(moment: Sql, offsets: readonly OffsetSegment[]): Sql {
  const branches = offsets.slice(0, -1).map(({ untilLocal, offset }, index): Branch => {
    // a segment ends where the clocks, moved forward or back, first show its end
    const end = (untilLocal ?? 0) - Math.max(offset, offsets[index + 1]?.offset ?? offset);
    return [sql`${moment} < ${end}`, sql`${moment} + ${offset}`];
  });
  return sql`(${chooseSql(branches, sql`${moment} + ${offsets.at(-1)?.offset ?? 0}`)})`;
}
