import { binomialLowerTail } from '../stats/binomial-lower-tail.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';
import type { Outcomes } from './counts.ts';
import { type Analysis, type Funnel, TEAM } from './funnel.ts';
import type { RowTally } from './tally.ts';
import { averageStandard, countShort, expectedStandard, measureGap } from './targets.ts';

/** What one row's numbers say about one step by themselves, before rows are compared. Rates are fractions. */
export interface Measure extends Pick<Outcomes, 'entered' | 'converted' | 'immature'> {
  /** The manager (or the value of the chosen dimension); null where none can be named; {@link TEAM} for the team. */
  readonly row: string | null;
  /** Tells the team's rows from those of somebody who is called {@link TEAM}. */
  readonly team: boolean;
  /** Index of the stage that the step ends in, 1..n. */
  readonly step: number;
  /** Null in the flow basis, and so is `open`: arrivals are not followed to their end there. */
  readonly lost: number | null;
  readonly open: number | null;
  /** converted ÷ entered; null where nothing entered. */
  readonly coefficient: number | null;
  /** Wilson bounds of the coefficient; null where it is absent, and in the flow basis. */
  readonly low: number | null;
  readonly high: number | null;
  /** Null where the stage, or any contact of the row, has no target. */
  readonly target: number | null;
  readonly floor: number | null;
  /** Coefficient minus target. */
  readonly gap: number | null;
  /** How many more conversions would have met the target. */
  readonly short: number | null;
  /** P(so few conversions or fewer | the floor holds); null without target or entered, and in the flow basis. */
  readonly p: number | null;
}

/** Measures every step of one row, in order. */
export function measureRow(tally: RowTally, team: boolean, funnel: Funnel, analysis: Analysis): Measure[] {
  const cohort = analysis.basis === 'cohort';
  return tally.steps.map((counts, index) => {
    const { entered, converted, immature } = counts;
    const step = index + 1;
    const followed = cohort && entered > 0;
    const interval = followed ? wilsonInterval(converted, entered, analysis.confidence) : null;
    const standard =
      entered > 0 ? averageStandard(funnel, step, counts.shares) : expectedStandard(funnel, step, tally.row);
    const gap = standard !== null && entered > 0 ? measureGap(converted, entered, standard.target) : null;
    return {
      row: team ? TEAM : tally.row,
      team,
      step,
      entered,
      converted,
      lost: cohort ? counts.lost : null,
      open: cohort ? counts.open : null,
      immature,
      coefficient: entered > 0 ? converted / entered : null,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      target: standard?.target ?? null,
      floor: standard?.floor ?? null,
      gap,
      short: standard === null ? null : countShort(converted, entered, standard.target),
      p: followed && standard !== null ? binomialLowerTail(converted, entered, standard.floor) : null,
    };
  });
}
