import type { Place } from '../problem.ts';
import { compareCodePoints } from '../text/order.ts';

/** What part of a plan somebody has. */
export interface ManagerShare {
  readonly manager: string;
  /** Above 0; all of them together are 1. */
  readonly share: number;
}

/** A share that somebody has decided on: 0..1. */
export interface FixedShare extends ManagerShare {
  readonly place: Place;
}

/** Slack of fractions that ought to add up to 1. */
const SLACK = 1e-9;

/** What plans are shared out by. */
export interface ShareTerms {
  /** Everybody who could have a share, in any order. */
  readonly managers: readonly string[];
  /** How many contacts each has taken up lately; who is not named has taken up none. */
  readonly entries: ReadonlyMap<string, number>;
  /** No two of one manager; together at most 1. */
  readonly fixed: readonly ManagerShare[];
}

/**
 * Shares a plan out: fixed shares first; what they leave goes to the others by their entries, equally where none of them
 * has any.
 *
 * @returns in code-point order, those of 0 left out; null where the fixed shares leave something and nobody is left
 */
export function shareOut({ managers, entries, fixed }: ShareTerms): ManagerShare[] | null {
  const rest = 1 - addShares(fixed);
  const named = new Set(fixed.map(({ manager }) => manager));
  const others = [...new Set(managers)].filter((each) => !named.has(each)).sort(compareCodePoints);
  const shares = fixed.map(({ manager, share }): ManagerShare => ({ manager, share }));
  if (rest > SLACK) {
    if (others.length === 0) return null;
    const total = others.reduce((sum, each) => sum + (entries.get(each) ?? 0), 0);
    for (const manager of others) {
      const part = total > 0 ? (entries.get(manager) ?? 0) / total : 1 / others.length;
      shares.push({ manager, share: rest * part });
    }
  }
  return shares.filter(({ share }) => share > 0).sort((a, b) => compareCodePoints(a.manager, b.manager));
}

export function addShares(shares: readonly Pick<ManagerShare, 'share'>[]): number {
  return shares.reduce((sum, { share }) => sum + share, 0);
}

/** Whether fixed shares come to more than there is. */
export function exceedsWhole(shares: readonly Pick<ManagerShare, 'share'>[]): boolean {
  return addShares(shares) > 1 + SLACK;
}
