import type { Analysis } from '../evidence/funnel.ts';
import { needsWork } from '../evidence/verdict.ts';
import { compareCodePoints } from '../text/order.ts';
import type { GapRow, Gaps } from './gaps.ts';
import { type Potential, projectPotential } from './potential.ts';
import { findSwaps, type Swap } from './swap.ts';

/** What to do with one manager. */
export interface Coachee extends Potential {
  readonly row: string;
  /** The `coach` and `watch` steps: the focus first, then by impact, the largest first. */
  readonly steps: readonly GapRow[];
}

export interface Coaching {
  /** Whoever has a step that calls for work, the worst impact first; of equal ones in code-point order. */
  readonly rows: readonly Coachee[];
  readonly swaps: readonly Swap[];
}

/**
 * Makes the coaching list of a gap report. In the flow basis, which has no verdicts, it is empty.
 *
 * @param gaps of the whole team: who teaches whom must not depend on which rows are shown
 * @param analysis the same that the gaps were assessed with
 */
export function planCoaching(gaps: Gaps, analysis: Analysis): Coaching {
  const rows: Coachee[] = [];
  const width = gaps.team.length;
  for (let start = 0; start < gaps.rows.length; start += width) {
    const all = gaps.rows.slice(start, start + width);
    const name = all[0]?.row ?? null;
    const steps = all.filter((each) => needsWork(each.verdict)).sort(compareUrgency);
    if (name === null || steps.length === 0) continue;
    rows.push({ row: name, steps, ...projectPotential(all, gaps.team, analysis.minEntered) });
  }
  rows.sort((a, b) => worstImpact(b) - worstImpact(a) || compareCodePoints(a.row, b.row));
  return { rows, swaps: findSwaps(gaps.rows) };
}

function compareUrgency(a: GapRow, b: GapRow): number {
  const focus = Number(a.focus === null) - Number(b.focus === null);
  return focus || (b.impact ?? -1) - (a.impact ?? -1) || a.step - b.step;
}

/** The largest impact among a manager's steps; -1, below any, where none is known. */
function worstImpact(coachee: Coachee): number {
  return coachee.steps.reduce((largest, step) => Math.max(largest, step.impact ?? -1), -1);
}
