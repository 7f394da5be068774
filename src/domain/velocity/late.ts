import type { GapRow, Gaps } from '../coaching/gaps.ts';
import { newcombeInterval } from '../stats/intervals/newcombe-interval.ts';
import { wilsonInterval } from '../stats/intervals/wilson-interval.ts';

/** A step of which more of a row's contacts are still open than of its colleagues'. */
export interface LateStep {
  readonly gap: GapRow;
  /** Open ÷ entered, fractions: the row's, and that of all others. */
  readonly own: number;
  readonly others: number;
}

/**
 * Steps below the floor of which surely more is open than with the colleagues: what is missing there may be late, not
 * lost. Open shares are compared by Newcombe's interval of their difference, at a confidence that allows for looking at
 * all such steps.
 *
 * @param confidence of one interval, two-sided
 */
export function findLate({ rows, team }: Gaps, confidence: number): LateStep[] {
  const low = rows.filter(({ row, verdict }) => row !== null && (verdict === 'coach' || verdict === 'watch'));
  const strict = 1 - (1 - confidence) / Math.max(1, low.length);
  return low.flatMap((gap) => {
    const all = team[gap.step - 1];
    const rest = { open: (all?.open ?? 0) - (gap.open ?? 0), entered: (all?.entered ?? 0) - gap.entered };
    if (gap.open === null || gap.entered === 0 || rest.entered === 0) return [];
    const estimate = (open: number, entered: number) => ({
      rate: open / entered,
      ...wilsonInterval(open, entered, strict),
    });
    const [own, others] = [estimate(gap.open, gap.entered), estimate(rest.open, rest.entered)];
    if (newcombeInterval(own, others).low <= 0) return [];
    return [{ gap, own: own.rate, others: others.rate }];
  });
}
