import { statSync } from 'node:fs';
import { parseAsOf } from '../../domain/calendar/as-of.ts';
import { parseNamedSpan } from '../../domain/calendar/day-span.ts';
import { type Micros, SECOND } from '../../domain/calendar/micros.ts';
import { startOfDay } from '../../domain/calendar/zone.ts';
import { InputError, problem } from '../../domain/problem.ts';
import type { MomentSource } from '../../domain/tracking.ts';

/** When a list of deals was exported. */
export interface ExportMoment {
  /** In whole seconds. */
  readonly at: Micros;
  readonly source: MomentSource;
}

/**
 * When the list was exported: `--at`, else the time of the file's last change, else (standard input) the clock. Never
 * after the clock.
 *
 * @throws InputError option-date; track-future where `--at` is still to come
 */
export function chooseMoment(
  given: string | undefined,
  deals: string,
  { zone, now }: { readonly zone: string; readonly now: Micros },
): ExportMoment {
  if (given !== undefined) return { at: cutSeconds(readMoment(given, zone, now)), source: 'option' };
  const found = deals === '-' ? undefined : statSync(deals, { throwIfNoEntry: false });
  if (!found?.isFile()) return { at: cutSeconds(now), source: 'clock' };
  // the clock of another machine may go ahead, and nothing may be dated after now
  return { at: cutSeconds(Math.min(found.mtimeMs * 1000, now)), source: 'file' };
}

/** A day without a time is its last second, or now where it is not over yet. */
function readMoment(given: string, zone: string, now: Micros): Micros {
  const text = given.trim();
  const span = parseNamedSpan(text, 'monday');
  const asOf = parseAsOf(text, { zone, now });
  if (asOf === null || (span && span.end - span.first !== 1)) {
    throw new InputError([problem('option-date', { option: '--at' }, { text: given })]);
  }
  const start = span ? startOfDay(zone, span.first) : asOf.moment;
  if (start > now) throw new InputError([problem('track-future', {}, { text: given })]);
  return span ? Math.min(asOf.moment - SECOND, now) : asOf.moment;
}

function cutSeconds(at: Micros): Micros {
  return Math.floor(at / SECOND) * SECOND;
}
