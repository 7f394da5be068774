import { type Micros, SECOND } from '../../../domain/calendar/micros.ts';
import type { CleanTimes } from '../../count/clean-rows.ts';

/**
 * How a table keeps moments: to the microsecond (`DateTime64(6, 'UTC')`), to the second (`DateTime('UTC')`), or as ISO 8601
 * where neither holds them.
 */
export type TimeForm = 'micros' | 'seconds' | 'text';

/** The moments that a form holds on every server that has it: 1925..2282, after 1970 up to 2105. */
const RANGES: Readonly<Record<'micros' | 'seconds', readonly [Micros, Micros]>> = {
  micros: [Date.UTC(1925, 0, 1) * 1000, Date.UTC(2283, 0, 1) * 1000],
  seconds: [SECOND, Date.UTC(2106, 0, 1) * 1000],
};

export function fits(form: TimeForm, { first, last, fractions }: CleanTimes): boolean {
  if (form === 'text' || first === null || last === null) return true;
  const [from, until] = RANGES[form];
  return first >= from && last < until && (form === 'micros' || !fractions);
}

/** The best form for a new table. */
export function chooseForm(times: CleanTimes, old: boolean): TimeForm {
  const best = old ? 'seconds' : 'micros';
  return fits(best, times) ? best : 'text';
}

/** A moment as a column of that form is written, and written out. */
export function writeMoment(moment: Micros, form: TimeForm): string {
  const seconds = Math.floor(moment / SECOND);
  const iso = new Date(seconds * 1000).toISOString().slice(0, -5);
  if (form === 'seconds') return iso.replace('T', ' ');
  const fraction = String(moment - seconds * SECOND).padStart(6, '0');
  if (form === 'micros') return `${iso.replace('T', ' ')}.${fraction}`;
  return fraction === '000000' ? `${iso}Z` : `${iso}.${fraction}Z`;
}
