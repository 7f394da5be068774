import { DAY, HOUR, MINUTE, type Micros } from '../../domain/calendar/micros.ts';

/** A length of time in whole units. */
export interface Span {
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly count: number;
}

/** A length of time in the largest unit of which it is a whole number. */
export function measureSpan(span: Micros): Span {
  if (span % DAY === 0) return { unit: 'days', count: span / DAY };
  return span % HOUR === 0
    ? { unit: 'hours', count: span / HOUR }
    : { unit: 'minutes', count: Math.round(span / MINUTE) };
}
