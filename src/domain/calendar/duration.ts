import { DAY, HOUR, MINUTE, type Micros } from './micros.ts';

/** Units of a duration and their lengths; a day is 24 hours, whatever the clocks do. */
const LENGTHS = { w: 7 * DAY, d: DAY, h: HOUR, min: MINUTE } as const;

const DURATION = /^(\d+)\s*(w|d|h|min)$/i;

/** One of each kind, for help texts. */
export const DURATION_EXAMPLES = ['30d', '6w', '12h', '90min'] as const;

/**
 * Reads a length of time: a whole number and `min`, `h`, `d` or `w`, with or without a space (`30d`, `6 w`).
 *
 * @returns microseconds, more than 0; null where the text is anything else, or too long to be counted exactly (285 years)
 */
export function parseDuration(text: string): Micros | null {
  const match = DURATION.exec(text.trim());
  if (!match) return null;
  const [, length] = Object.entries(LENGTHS).find(([unit]) => unit === match[2]!.toLowerCase())!;
  const duration = Number(match[1]) * length;
  return duration > 0 && Number.isSafeInteger(duration) ? duration : null;
}

/**
 * Writes a length of time in the largest unit that it is whole in: 14 days as `2w`, 30 days as `30d`.
 *
 * @throws RangeError if it is not a positive whole number of minutes, which no duration that was parsed is
 */
export function formatDuration(duration: Micros): string {
  const found = Object.entries(LENGTHS).find(([, length]) => duration % length === 0);
  if (!found || duration <= 0) throw new RangeError(`not a positive whole number of minutes: ${duration}`);
  const [unit, length] = found;
  return `${duration / length}${unit}`;
}
