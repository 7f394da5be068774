import type { OffsetSegment } from '../domain/calendar/zone.ts';
import { quoteInteger, quoteName } from './quote.ts';

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
