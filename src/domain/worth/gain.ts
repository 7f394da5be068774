import { spanDraws } from '../stats/draws/span-draws.ts';

/** Ranges leave out 5 % on either side. */
const CONFIDENCE = 0.9;

/** The final conversions that a row would have had from the same list, were a step of it different. */
export interface Gain {
  /** The manager's name; the team's gains are the sums over all managers. */
  readonly row: string;
  readonly team: boolean;
  /** 1..n; {@link WHOLE_WAY}: all that are different together. */
  readonly step: number;
  /** The coefficient as it is, and as it would be; null of several together, and where there is not one. */
  readonly from: number | null;
  readonly to: number | null;
  readonly finalNow: number;
  /** Final conversions on top, a real number; null where a later coefficient is known of neither the row nor the team. */
  readonly gain: number | null;
  /** By what the coefficients that stay as they are may be. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A gain while it is worked out: with its draws, or null where nothing that counts was drawn. */
export interface DrawnGain extends Gain {
  readonly draws: Float64Array | null;
}

/** The range of a gain, which holds the gain itself: where everybody converted, no draw comes up to that. */
export function spanGain(gain: number, draws: Float64Array | null): Pick<Gain, 'gain' | 'low' | 'high'> {
  if (draws === null) return { gain, low: gain, high: gain };
  const { low, high } = spanDraws(draws, CONFIDENCE);
  return { gain, low: Math.min(low, gain), high: Math.max(high, gain) };
}
