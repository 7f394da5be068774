import type { DaySpan } from '../calendar/day-span.ts';
import type { LocalDay } from '../calendar/local-day.ts';
import type { PlanLine } from './plan-line.ts';

/**
 * The lines of a plan that are asked for: those whose days lie within a span, or else those whose days hold a day; all of
 * them where there is neither.
 *
 * @param span an end may be open
 */
export function chooseLines(
  lines: readonly PlanLine[],
  span: Partial<DaySpan> | null,
  today: LocalDay | null,
): PlanLine[] {
  return lines.filter(({ span: { first, end } }) => {
    if (span !== null) return first >= (span.first ?? -Infinity) && end <= (span.end ?? Infinity);
    return today === null || (first <= today && today < end);
  });
}
