import { wilsonInterval } from '../stats/intervals/wilson-interval.ts';
import type { Interval } from '../stats/proportion.ts';

/** What a share is found to be when it is held to its norm; `unfinished`: the time has not come for that. */
export const BASE_VERDICTS = ['ok', 'watch', 'over', 'under', 'too-few', 'unfinished'] as const;
export type BaseVerdict = (typeof BASE_VERDICTS)[number];

/** A part of something, with what it is held to. */
export interface HeldShare {
  readonly part: number;
  readonly of: number;
  /** 0..1; null of nothing. */
  readonly share: number | null;
  readonly interval: Interval | null;
  /** 0..1; null where there is none. */
  readonly norm: number | null;
  /** Null where there is no norm, or no share. */
  readonly verdict: BaseVerdict | null;
}

/** How a share is held to its norm. */
interface Holding {
  readonly norm: number | null;
  readonly minimum: number;
  readonly confidence: number;
  readonly unfinished?: boolean;
}

/** Clients that left, of those who bought before; the norm is the most that may: `over` where they are surely more. */
export function holdChurn(
  left: number,
  base: number,
  { norm, minimum, confidence, unfinished }: Holding,
): HeldShare {
  const held = measureShare(left, base, confidence, norm);
  const { share, interval } = held;
  if (unfinished) return { ...held, verdict: 'unfinished' };
  if (norm === null || share === null || interval === null) return held;
  if (base < minimum) return { ...held, verdict: 'too-few' };
  return { ...held, verdict: share <= norm + SLACK ? 'ok' : interval.low > norm ? 'over' : 'watch' };
}

/** A share of a list that is known in full: it is as it is, and no luck. `under` where it is below the least it should be. */
export function holdRenewal(part: number, of: number, norm: number): HeldShare {
  const share = of === 0 ? null : part / of;
  const verdict = share === null ? null : share >= norm - SLACK ? 'ok' : 'under';
  return { part, of, share, interval: null, norm, verdict };
}

/** A share that nothing is asked of. */
export function measureShare(
  part: number,
  of: number,
  confidence: number | null = null,
  norm: number | null = null,
): HeldShare {
  return {
    part,
    of,
    share: of === 0 ? null : part / of,
    interval: of === 0 || confidence === null ? null : wilsonInterval(part, of, confidence),
    norm,
    verdict: null,
  };
}

/** Rounding must not put a share that is its norm past it. */
const SLACK = 1e-12;
