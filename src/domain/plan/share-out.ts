import { compareCodePoints } from '../text/order.ts';

/** What part of a plan somebody has. */
export interface ManagerShare {
  readonly manager: string;
  /** Above 0; all of them together are 1. */
  readonly share: number;
}

/** Slack of fractions that ought to add up to 1. */
const SLACK = 1e-9;

/** What plans are shared out by. */
export interface ShareTerms {
  /** Everybody who could have a share, in any order. */
  readonly managers: readonly string[];
  /** How many contacts each has taken up lately; who is not named has taken up none. */
  readonly entries: ReadonlyMap<string, number>;
  /** Shares that are fixed, fractions; together at most 1. */
  readonly fixed: Readonly<Record<string, number>>;
}

/**
 * Shares a plan out: fixed shares first; what they leave goes to the others by their entries, equally where none of them
 * has any.
 *
 * @returns in code-point order, those of 0 left out; null where the fixed shares leave something and nobody is left
 */
export function shareOut({ managers, entries, fixed }: ShareTerms): ManagerShare[] | null {
  const given = Object.entries(fixed);
  const rest = 1 - given.reduce((sum, [, share]) => sum + share, 0);
  const others = [...new Set(managers)].filter((each) => !Object.hasOwn(fixed, each)).sort(compareCodePoints);
  const shares = given.map(([manager, share]): ManagerShare => ({ manager, share }));
  if (rest > SLACK) {
    const total = others.reduce((sum, each) => sum + (entries.get(each) ?? 0), 0);
    for (const manager of others) {
      const part = total > 0 ? (entries.get(manager) ?? 0) / total : 1 / others.length;
      shares.push({ manager, share: rest * part });
    }
    if (others.length === 0) return null;
  }
  return shares.filter(({ share }) => share > 0).sort((a, b) => compareCodePoints(a.manager, b.manager));
}

/** Whether fixed shares come to more than there is. */
export function exceedsWhole(fixed: Readonly<Record<string, number>>): boolean {
  return Object.values(fixed).reduce((sum, share) => sum + share, 0) > 1 + SLACK;
}
