import { benjaminiHochberg } from '../stats/families/benjamini-hochberg.ts';
import { wilsonInterval } from '../stats/intervals/wilson-interval.ts';
import type { Interval } from '../stats/proportion.ts';
import { binomialLowerTail } from '../stats/tails/binomial-lower-tail.ts';

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

/**
 * Who of several rows surely loses more of their clients than the norm: exact tests, of which so many are looked at that
 * Benjamini–Hochberg's q decides over the rows that have enough clients.
 *
 * @param rows those who left and the clients of the year before; `judged` whether it is anybody who could be blamed
 */
export function holdRows(
  rows: readonly { readonly left: number; readonly base: number; readonly judged: boolean }[],
  holding: Holding & { readonly alpha: number },
): HeldShare[] {
  const { norm, minimum, alpha } = holding;
  const tested = rows.flatMap(({ base, judged }, index) =>
    judged && base >= Math.max(1, minimum) ? [index] : [],
  );
  const p = norm === null ? [] : tested.map((index) => testChurn(rows[index]!, norm));
  const q = new Map(benjaminiHochberg(p).map((value, place) => [tested[place]!, value]));
  return rows.map(({ left, base }, index) => {
    const held = holdChurn(left, base, holding);
    if (held.verdict !== 'over' && held.verdict !== 'watch') return held;
    return { ...held, verdict: (q.get(index) ?? 1) <= alpha ? 'over' : 'watch' };
  });
}

/** P(so many leave or more | each leaves as often as the norm allows): so few stay, or fewer. */
function testChurn({ left, base }: { readonly left: number; readonly base: number }, norm: number): number {
  return binomialLowerTail(base - left, base, 1 - norm);
}
