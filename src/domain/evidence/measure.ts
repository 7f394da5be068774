import { momentInterval } from '../stats/intervals/moment-interval.ts';
import type { RateGroup } from '../stats/proportion.ts';
import { poissonBinomialLowerTail } from '../stats/tails/poisson-binomial-lower-tail.ts';
import { refinedNormalLowerTail } from '../stats/tails/refined-normal-lower-tail.ts';
import { type Outcomes, WHOLE_WAY } from './counts.ts';
import { TEAM } from './funnel.ts';
import type { StepMaturity } from './maturity.ts';
import type { Cell, RowTally, Tally } from './tally.ts';
import {
  averageStandard,
  countShort,
  expectedStandard,
  expectedWay,
  measureGap,
  type Standard,
} from './targets.ts';
import type { Terms } from './terms.ts';

/** Of more contacts than these with a part of their time the refined normal is asked, not the exact distribution. */
const MOST_EXACT = 2000;
/** A row of which more than this part is open proves nothing where nobody knows how long the open ones may take. */
const MOST_OPEN = 0.1;

/** Why a step cannot be `coach`, however low its coefficient is. */
export type Doubt =
  /** The floor is 100 %: against certainty one miss is proof. */
  | 'certainty'
  /** The data are too short to know what the step comes to. */
  | 'rising'
  /** Nobody knows how long the step takes, and many are open. */
  | 'open'
  /** The input only has present stages: nobody knows since when the open ones wait. */
  | 'present';

/** What one row's numbers say about one step by themselves, before rows are compared. Rates are fractions. */
export interface Measure extends Pick<Outcomes, 'entered' | 'converted' | 'immature'> {
  /** The manager (or the value of the chosen dimension); null where none can be named; {@link TEAM} for the team. */
  readonly row: string | null;
  /** Tells the team's rows from those of somebody who is called {@link TEAM}. */
  readonly team: boolean;
  /** Index of the stage that the step ends in, 1..n; {@link WHOLE_WAY} for the way from the list to the last stage. */
  readonly step: number;
  /** Null in the flow basis, and so is `open`: arrivals are not followed to their end there. */
  readonly lost: number | null;
  readonly open: number | null;
  /** How many finished contacts those that entered are worth, a real number; null in the flow basis. */
  readonly mature: number | null;
  /** Sum of the squares of their shares: what intervals are as wide as. */
  readonly squares: number;
  /** converted ÷ mature, above 1 by luck; null where that is 0, and where only its range is known. */
  readonly coefficient: number | null;
  /**
   * Bounds of the coefficient; null where it is absent, and in the flow basis. Where contacts were lost at an unknown
   * stage, the least and the most that it can be.
   */
  readonly low: number | null;
  readonly high: number | null;
  /** Null where the stage, or any contact of the row, has no target. */
  readonly target: number | null;
  readonly floor: number | null;
  /** Coefficient minus target. */
  readonly gap: number | null;
  /** How many more conversions would have met the target. */
  readonly short: number | null;
  /** P(so few conversions or fewer | the floor holds); null without target or coefficient, and in the flow basis. */
  readonly p: number | null;
  /** Only the range of the coefficient is known: contacts were lost at an unknown stage. */
  readonly ranged: boolean;
  /** Why it may not be `coach`; null where nothing stands against it. */
  readonly doubt: Doubt | null;
}

/** Measures the whole way and every step of one row, in order. */
export function measureRow(tally: RowTally, team: boolean, terms: Terms): Measure[] {
  return tally.steps.map((counts, step) => measureStep(counts, step, tally, team, terms));
}

function measureStep(counts: Tally, step: number, tally: RowTally, team: boolean, terms: Terms): Measure {
  const { analysis, maturity, losses } = terms;
  const { entered, converted, lost, open, immature, cells } = counts;
  const cohort = analysis.basis === 'cohort';
  const { mature, squares } = weigh(cells);
  // in the flow basis arrivals are divided by arrivals, whatever their age
  const worth = cohort ? mature : entered;
  const ranged = losses === 'unknown' && step !== WHOLE_WAY;
  const known = worth > 0 && !ranged;
  const standard = chooseStandard(counts, step, tally.row, mature, terms);
  const judged = known && standard !== null;
  const bounds = ranged
    ? spanUnknown(converted, worth, tally.unknown)
    : cohort && known
      ? momentInterval(converted, mature, squares, analysis.confidence)
      : null;
  return {
    row: team ? TEAM : tally.row,
    team,
    step,
    entered,
    converted,
    lost: cohort ? lost : null,
    open: cohort ? open : null,
    immature,
    mature: cohort ? mature : null,
    squares,
    coefficient: known ? converted / worth : null,
    low: bounds?.low ?? null,
    high: bounds?.high ?? null,
    target: standard?.target ?? null,
    floor: standard?.floor ?? null,
    gap: judged ? measureGap(converted, worth, standard.target) : null,
    short: standard === null ? null : countShort(converted, worth, standard.target),
    p: cohort && judged && analysis.credit !== 'performer' ? testFloor(converted, cells) : null,
    ranged,
    doubt: findDoubt(counts, standard, maturity[step], losses !== 'dated' && step !== WHOLE_WAY),
  };
}

/** Σ share and Σ share², age by age from the youngest: the sums do not hang on the order of the input. */
function weigh(cells: readonly Cell[]): { mature: number; squares: number } {
  let mature = 0;
  let squares = 0;
  for (let start = 0; start < cells.length; ) {
    const { age, share } = cells[start]!;
    let contacts = 0;
    for (; start < cells.length && cells[start]!.age === age; start++) contacts += cells[start]!.entered;
    mature += contacts * share;
    squares += contacts * share * share;
  }
  return { mature, squares };
}

/** The mean of what the contacts are held to, weighted by their shares; by head where nobody had any time yet. */
function chooseStandard(
  { entered, cells }: Tally,
  step: number,
  row: string | null,
  mature: number,
  { funnel }: Terms,
): Standard | null {
  if (entered === 0)
    return step === WHOLE_WAY ? expectedWay(funnel, row) : expectedStandard(funnel, step, row);
  const own = cells.filter((cell) => cell.entered > 0);
  return averageStandard(
    own.map((cell) => ({
      standard: cell.standard,
      weight: cell.entered * (mature > 0 ? cell.share : 1),
    })),
  );
}

/** What the coefficient can be where so many contacts were lost nobody knows where (SPEC: inputs). */
function spanUnknown(
  converted: number,
  mature: number,
  unknown: number,
): { low: number; high: number } | null {
  if (mature + unknown <= 0) return null;
  const bound = (contacts: number): number => (contacts > 0 ? Math.min(1, converted / contacts) : 1);
  return { low: bound(mature + unknown), high: bound(mature) };
}

/** P(so few or fewer), were each contact to convert with its floor's probability as far as its age allows. */
function testFloor(converted: number, cells: readonly Cell[]): number {
  const groups = cells.map(
    ({ standard, share, entered }): RateGroup => ({ rate: (standard?.floor ?? 0) * share, count: entered }),
  );
  return isExact(cells)
    ? poissonBinomialLowerTail(converted, groups)
    : refinedNormalLowerTail(converted, groups);
}

/** Whether so few contacts have a part of their time that the distribution of their conversions is worth its cost. */
export function isExact(cells: readonly Cell[]): boolean {
  const partial = cells.reduce((sum, { share, entered }) => sum + (share > 0 && share < 1 ? entered : 0), 0);
  return partial <= MOST_EXACT;
}

function findDoubt(
  { entered, open }: Tally,
  standard: Standard | null,
  maturity: StepMaturity | undefined,
  present: boolean,
): Doubt | null {
  if (present) return 'present';
  if (standard !== null && standard.floor >= 1) return 'certainty';
  if (maturity?.rising) return 'rising';
  return maturity?.from === 'none' && open > MOST_OPEN * entered ? 'open' : null;
}
