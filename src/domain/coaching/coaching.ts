import type { Analysis } from '../evidence/funnel.ts';
import { carryCoefficient } from '../evidence/impact.ts';
import { needsWork } from '../evidence/verdict.ts';
import { compareCodePoints } from '../text/order.ts';
import type { GapRow, Gaps } from './gaps.ts';
import { findSwaps, type Swap } from './swap.ts';

/** What to do with one manager. */
export interface Coachee {
  readonly row: string;
  /** The `coach` and `watch` steps: the focus first, then by impact, the largest first. */
  readonly steps: readonly GapRow[];
  /** Contacts that converted in the last step, as it is. */
  readonly final: number;
  /** The same with every `coach` step raised to its target; a fraction of a contact is possible. */
  readonly potential: number;
  /** Rise from `final` to `potential`, a fraction; null where nothing converts today. */
  readonly rise: number | null;
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

/**
 * Carries the conversions that coaching would add down the funnel: a `coach` step passes on its target's share of what
 * enters it then, every other step its own coefficient (the team's, where too few entered; nothing, where unknown).
 *
 * @param steps one row's steps 1..n
 * @param team the team's steps 1..n
 * @param minEntered fewest contacts for the row's own coefficient to carry
 */
function projectPotential(steps: readonly GapRow[], team: readonly GapRow[], minEntered: number) {
  let extra = 0;
  steps.forEach((step, index) => {
    if (step.verdict === 'coach' && step.target !== null) {
      extra = (step.entered + extra) * step.target - step.converted;
    } else {
      extra *= carryCoefficient(step, team[index], minEntered) ?? 0;
    }
  });
  const final = steps.at(-1)?.converted ?? 0;
  return { final, potential: final + extra, rise: final === 0 ? null : extra / final };
}
