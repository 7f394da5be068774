import type { PictureWords } from './drawing.ts';

/** Hundreds need no tenths. */
export function writeGain(value: number, { numbers }: PictureWords): string {
  return Math.abs(value) >= 100 ? numbers.count(value) : numbers.plainAmount(value);
}
