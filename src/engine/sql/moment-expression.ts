import type { OffsetSegment } from '../../domain/calendar/zone.ts';
import { quoteInteger, quoteName } from './sql.ts';

/**
 * The moment (microseconds since 1970 UTC) of a time column: the one with its own offset, or the wall clock less the
 * zone's offset at that time; NULL where neither could be read.
 */
export function momentExpression(column: string, offsets: readonly OffsetSegment[], prefix = ''): string {
  const local = `${prefix}${quoteName(`${column}_local`)}`;
  const utc = `${prefix}${quoteName(`${column}_utc`)}`;
  const branches = offsets.flatMap(({ untilLocal, offset }) =>
    untilLocal === null
      ? []
      : [`WHEN ${local} < ${quoteInteger(untilLocal)} THEN ${local} - ${quoteInteger(offset)}`],
  );
  const last = `${local} - ${quoteInteger(offsets.at(-1)?.offset ?? 0)}`;
  const converted = branches.length === 0 ? last : `CASE ${branches.join(' ')} ELSE ${last} END`;
  return `coalesce(${utc}, ${converted})`;
}

/**
 * What the wall clock shows at a moment (microseconds, as if it were UTC): the other way round.
 *
 * @param moment an expression in microseconds since 1970 UTC
 */
export function wallClockExpression(moment: string, offsets: readonly OffsetSegment[]): string {
  const branches = offsets.slice(0, -1).flatMap(({ untilLocal, offset }, index) => {
    // a segment ends where the clocks, moved forward or back, first show its end
    const end = (untilLocal ?? 0) - Math.max(offset, offsets[index + 1]?.offset ?? offset);
    return `WHEN ${moment} < ${quoteInteger(end)} THEN ${moment} + ${quoteInteger(offset)}`;
  });
  const last = `${moment} + ${quoteInteger(offsets.at(-1)?.offset ?? 0)}`;
  return branches.length === 0 ? `(${last})` : `(CASE ${branches.join(' ')} ELSE ${last} END)`;
}
