import { carryCoefficient, carryExtra, type Passage } from '../evidence/carry.ts';
import type { Analysis } from '../evidence/funnel.ts';
import { compareGains } from '../evidence/impact.ts';
import { compareCodePoints } from '../text/order.ts';
import { type GapRow, type Gaps, splitRows } from './gaps.ts';
import { findSwaps, type Swap } from './swap.ts';

/** Conversions in the last step, were every `coach` step at its target; fractions of a contact are possible. */
export interface Potential {
  readonly potential: number;
  /** By the upper and the lower ends of the intervals of the raised steps' coefficients. */
  readonly potentialLeast: number;
  readonly potentialMost: number;
  /** Rise from what converts today, a fraction; null where nothing does. */
  readonly rise: number | null;
}

/** What to do with one manager. */
export interface Coachee extends Potential {
  readonly row: string;
  /** The `coach` steps: the focus first, then by impact, the largest first. */
  readonly steps: readonly GapRow[];
  /** The whole way, where it is `coach` and no step can be: lists of present stages prove nothing of steps. */
  readonly way: GapRow | null;
  /** Contacts that converted in the last step, as it is. */
  readonly final: number;
}

/** A manager who is below a floor on evidence too weak to say more. */
export interface Watched {
  readonly row: string;
  /** Steps 1..n that are at `watch`. */
  readonly steps: readonly GapRow[];
}

export interface Coaching {
  /** Whoever has a step that is surely below its floor, the worst impact first; of equal ones in code-point order. */
  readonly rows: readonly Coachee[];
  /** In code-point order. */
  readonly watched: readonly Watched[];
  readonly swaps: readonly Swap[];
  /** The team's steps that are surely below their floors: what is weak there is not one manager's. */
  readonly team: readonly GapRow[];
}

/**
 * The whole ways that stand in the place of steps: of a list of present stages, where no step can be `coach`, every
 * row's; of anything else none.
 */
export function waysForSteps({ team, overall }: Gaps): readonly GapRow[] {
  return team.every(({ doubt }) => doubt === 'present') ? overall : [];
}

/**
 * Makes the coaching list of a gap report: what is sure. In the flow basis, which has no verdicts, it is empty.
 *
 * @param gaps of the whole team: who teaches whom must not depend on which rows are shown
 * @param analysis the same that the gaps were assessed with
 */
export function planCoaching(gaps: Gaps, analysis: Analysis): Coaching {
  const rows: Coachee[] = [];
  const watched: Watched[] = [];
  const ways = waysForSteps(gaps);
  for (const [index, all] of splitRows(gaps.rows, gaps.team.length).entries()) {
    const way = ways[index];
    const name = all[0]?.row ?? null;
    if (name === null) continue;
    const weak = all.filter(({ verdict }) => verdict === 'watch');
    if (weak.length > 0) watched.push({ row: name, steps: weak });
    const steps = all.filter(({ verdict }) => verdict === 'coach').sort(compareUrgency);
    const whole = way?.verdict === 'coach' ? way : null;
    if (steps.length === 0 && whole === null) continue;
    rows.push({ row: name, steps, way: whole, ...projectPotential(all, gaps.team, analysis.minEntered) });
  }
  rows.sort((a, b) => compareGains(worstImpact(a), worstImpact(b)) || compareCodePoints(a.row, b.row));
  const team = gaps.team.filter(({ verdict }) => verdict === 'coach');
  return { rows, watched, swaps: findSwaps(gaps.rows), team };
}

function compareUrgency(a: GapRow, b: GapRow): number {
  const focus = Number(a.focus === null) - Number(b.focus === null);
  return focus || compareGains(a.impact ?? -1, b.impact ?? -1) || a.step - b.step;
}

/** The impact of the step to begin with, the largest; -1, below any, where none is known, or the list excuses all. */
function worstImpact({ steps }: Coachee): number {
  return steps.find(({ focus }) => focus === 'yes')?.impact ?? -1;
}

/**
 * Carries the conversions that coaching would add down the funnel: a `coach` step passes on its target's share of what
 * enters it then, every other step its own coefficient, at most 1 (the team's, where too few entered; nothing, where
 * unknown). Where the upper end of a `coach` step's interval is above the target, the least that there is to gain is
 * nothing: nobody is led down to a target.
 *
 * @param steps one row's steps 1..n
 * @param team the team's steps 1..n
 * @param minEntered fewest contacts for the row's own coefficient to carry
 */
function projectPotential(steps: readonly GapRow[], team: readonly GapRow[], minEntered: number) {
  const carry = (conversions: (step: GapRow) => number): number =>
    carryExtra(
      steps.map((step, index): Passage => {
        const [mature, converted] = [step.mature ?? 0, conversions(step)];
        if (step.verdict !== 'coach' || step.target === null)
          return carryCoefficient(step, team[index], minEntered) ?? 0;
        return { mature, converted, to: Math.max(step.target, converted / mature) };
      }),
    );
  const final = steps.at(-1)?.converted ?? 0;
  const extra = carry(({ converted }) => converted);
  return {
    final,
    potential: final + extra,
    potentialLeast:
      final + carry(({ mature, high, converted }) => (high === null ? converted : high * (mature ?? 0))),
    potentialMost:
      final + carry(({ mature, low, converted }) => (low === null ? converted : low * (mature ?? 0))),
    rise: final === 0 ? null : extra / final,
  };
}
