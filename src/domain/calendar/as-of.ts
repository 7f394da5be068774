import { parseNamedSpan } from './day-span.ts';
import type { Weekday } from './local-day.ts';
import { type Micros, momentStep } from './micros.ts';
import { parseMoment } from './moment.ts';
import { startOfDay } from './zone.ts';

/** The moment a report looks from. */
export interface AsOf {
  /** What windows are measured against. */
  readonly moment: Micros;
  /** Events with `at < before` have happened. */
  readonly before: Micros;
}

/** Looks from a moment, what happened at it included: the newest event of the input, or a clock. */
export function asOfEvent(at: Micros): AsOf {
  return { moment: at, before: at + momentStep(at) };
}

/**
 * Reads the value of `--as-of`:
 *
 * - a day, or another named period (`2026-11-20`, `2026-11`, `2026-W47`, `2026-Q4`, `2026`): the end of it, so that
 *   `moment` and `before` are the local midnight after its last day;
 * - a day with a time (see {@link parseMoment}): that moment, included;
 * - `now`: the clock that was passed in.
 *
 * @returns null where the text is none of these
 */
export function parseAsOf(
  text: string,
  context: { readonly zone: string; readonly now: Micros; readonly weekStart?: Weekday },
): AsOf | null {
  const trimmed = text.trim();
  if (/^now$/i.test(trimmed)) return asOfEvent(context.now);
  const span = parseNamedSpan(trimmed, context.weekStart ?? 'monday');
  if (span) {
    const end = startOfDay(context.zone, span.end);
    return { moment: end, before: end };
  }
  const moment = parseMoment(trimmed, context.zone);
  return moment === null ? null : asOfEvent(moment);
}
