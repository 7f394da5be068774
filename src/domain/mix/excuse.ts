import type { CaseMix } from './case-mix.ts';

/** The normal quantile of 5 %, one-sided: below it a row is worse than the team on the same list. */
const WORSE = -1.645;
/** A list that explains less than these points, or than this part of the gap, explains nothing. */
const POINTS = 0.03;
const PART = 1 / 3;
const SLACK = 1e-9;

/**
 * What a row's list has to do with its gap: `peers`, the list explains it and the row is in line with peers on the same
 * one; `part`, it explains some, and the row is worse than its peers all the same; `team`, it explains nothing, but the
 * team does no better on it as far as anybody can tell; `none`, the row is worse than its peers and the list no excuse.
 */
export type Excuse = 'peers' | 'part' | 'team' | 'none';

/**
 * Weighs the objection that a list was harder.
 *
 * To be no worse than the team is not enough for an excuse: a dozen contacts always are, and so is everybody where the
 * whole team is bad. The list itself has to account for a third of the gap and for 3 points.
 *
 * @param gap coefficient minus target, below 0
 * @returns null where nothing can be compared
 */
export function weighExcuse({ mix, z }: CaseMix, gap: number): Excuse | null {
  if (z === null) return null;
  const explains = mix <= -Math.max(POINTS, Math.abs(gap) * PART) + SLACK;
  if (z > WORSE) return explains ? 'peers' : 'team';
  return explains ? 'part' : 'none';
}
