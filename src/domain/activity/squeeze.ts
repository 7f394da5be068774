import type { Analysis } from '../evidence/funnel.ts';
import { benjaminiHochberg } from '../stats/families/benjamini-hochberg.ts';
import { binomialLowerTail } from '../stats/tails/binomial-lower-tail.ts';

/** Weeks that are recent, and those before that they are held against (SPEC-CONTROL: squeezed funnel). */
export const RECENT_WEEKS = 4;
export const WEEKS_BEFORE = 12;
/** The share of all these weeks' entries that the recent ones have where nothing changes. */
const EVEN_SHARE = RECENT_WEEKS / (RECENT_WEEKS + WEEKS_BEFORE);
/** With fewer entries before nobody is tested; with fewer in all, colleagues say nothing of the season. */
const LEAST = 10;

/** Contacts that a row brought to a stage in the recent weeks and in those before. */
export interface Flow {
  readonly recent: number;
  readonly before: number;
}

/** The two ends of a row's funnel: entries into stage 1, and arrivals at the last stage. */
export interface FunnelEnds {
  /** A manager, or a group of them; null: contacts of nobody. */
  readonly row: string | null;
  readonly top: Flow;
  readonly bottom: Flow;
}

/** A row's ends, tested. */
export interface SqueezeTest extends FunnelEnds {
  readonly row: string;
  /** The share of the top's entries that the recent weeks would have, a fraction: that of the season, or an even one. */
  readonly expected: number;
  /** Lower tail of the top's recent entries, and the same over all rows that are tested. */
  readonly p: number;
  readonly q: number;
  /** Whether results hold while the top dries up. */
  readonly squeezed: boolean;
}

/**
 * Looks for managers whose results hold while the top of their funnel dries up: they live on what they have, and bring
 * nothing new. Conditional binomial test: of recent + before entries so few recent ones, at the share that the
 * colleagues' recent weeks have of theirs (a season is nobody's fault), never above an even one.
 *
 * @param ends of all rows, whichever are shown; contacts of nobody are neither tested nor colleagues
 * @returns the rows with at least 10 entries before, in the order given
 * @example
 * findSqueezes([{ row: 'A', top: { recent: 4, before: 96 }, bottom: { recent: 5, before: 12 } }], 0.05)[0]?.squeezed; // true
 */
export function findSqueezes(ends: readonly FunnelEnds[], { alpha }: Pick<Analysis, 'alpha'>): SqueezeTest[] {
  const people = ends.flatMap(({ row, ...own }) => (row === null ? [] : [{ row, ...own }]));
  const all = people.reduce(
    (sum, { top }) => ({ recent: sum.recent + top.recent, before: sum.before + top.before }),
    { recent: 0, before: 0 },
  );
  const tested = people
    .filter(({ top }) => top.before >= LEAST)
    .map((own) => {
      const { recent, before } = own.top;
      const others = { recent: all.recent - recent, before: all.before - before };
      const theirs = others.recent + others.before;
      const season = theirs < LEAST ? EVEN_SHARE : others.recent / theirs;
      const expected = Math.min(EVEN_SHARE, season);
      return { ...own, expected, p: binomialLowerTail(recent, recent + before, expected) };
    });
  const q = benjaminiHochberg(tested.map(({ p }) => p));
  return tested.map((own, index) => ({
    ...own,
    q: q[index]!,
    squeezed: q[index]! <= alpha && holds(own.bottom),
  }));
}

/** Whether results are at least what they were, week by week; in whole numbers. */
function holds({ recent, before }: Flow): boolean {
  return recent >= 1 && recent * WEEKS_BEFORE >= before * RECENT_WEEKS;
}

/** How many entries the recent weeks lack of what the weeks before would have brought: contacts, need not be whole, >= 0. */
export function countMissing({ recent, before }: Flow): number {
  return Math.max(0, (before * RECENT_WEEKS) / WEEKS_BEFORE - recent);
}
