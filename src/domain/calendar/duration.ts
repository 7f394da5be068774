import { DAY, HOUR, MINUTE, type Micros } from './micros.ts';

/** Units of a duration and their lengths; a day is 24 hours, whatever the clocks do. */
const LENGTHS = { w: 7 * DAY, d: DAY, h: HOUR, min: MINUTE } as const;

const DURATION = /^(\d+)\s*(w|d|h|min)$/i;

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
