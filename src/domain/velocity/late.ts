import type { GapRow, Gaps } from '../coaching/gaps.ts';
import { needsWork } from '../evidence/verdict.ts';
import { type Estimate, newcombeInterval } from '../stats/intervals/newcombe-interval.ts';
import { wilsonInterval } from '../stats/intervals/wilson-interval.ts';

/** A step at which those of a row's contacts that have not come on are lost less often than its colleagues' are. */
export interface LateStep {
  readonly gap: GapRow;
  /** Open ÷ (open + lost), fractions: the row's, and that of all others. */
  readonly own: number;
  readonly others: number;
}

/**
 * Steps below the floor at which surely more of what has not converted is still open than with the colleagues: what is
 * missing there may be late, not lost. Not of all who entered: who converts few has more of either. Shares are compared by
 * Newcombe's interval of their difference, at a confidence that allows for looking at all such steps.
 *
 * @param confidence of one interval, two-sided
 */
export function findLate({ rows, team }: Gaps, confidence: number): LateStep[] {
  const low = rows.filter(({ row, verdict }) => row !== null && needsWork(verdict));
  const strict = 1 - (1 - confidence) / Math.max(1, low.length);
  return low.flatMap((gap) => {
    const all = team[gap.step - 1];
    const [open, left] = [gap.open ?? 0, (gap.open ?? 0) + (gap.lost ?? 0)];
    const [openRest, leftRest] = [(all?.open ?? 0) - open, (all?.open ?? 0) + (all?.lost ?? 0) - left];
    if (left === 0 || leftRest === 0) return [];
    const [own, others] = [estimate(open, left, strict), estimate(openRest, leftRest, strict)];
    return newcombeInterval(own, others).low > 0 ? [{ gap, own: own.rate, others: others.rate }] : [];
  });
}

function estimate(open: number, left: number, confidence: number): Estimate {
  return { rate: open / left, ...wilsonInterval(open, left, confidence) };
}
