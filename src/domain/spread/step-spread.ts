import type { GapRow, Gaps } from '../coaching/gaps.ts';
import type { Analysis } from '../evidence/funnel.ts';
import type { RowTally } from '../evidence/tally.ts';
import { isEnough } from '../evidence/targets.ts';
import { benjaminiHochberg } from '../stats/families/benjamini-hochberg.ts';
import { testHomogeneity } from '../stats/homogeneity.ts';
import { measureDispersion, type OverDispersion } from '../stats/over-dispersion.ts';
import { placeRow, type SpreadRow } from './spread.ts';

/** How the rows of a report spread around the team at one step, or over the whole way. */
export interface StepSpread {
  readonly team: GapRow;
  /** In the order of the report. */
  readonly rows: readonly SpreadRow[];
  /** Named rows with enough contacts: those that the dispersion is of. */
  readonly members: number;
  /** Null where fewer than two rows have enough contacts. */
  readonly dispersion: OverDispersion | null;
  /** How likely rows of one and the same coefficient would differ so much; null where nothing is to be compared. */
  readonly p: number | null;
  /** Benjamini–Hochberg over the steps; of the whole way, its p. */
  readonly q: number | null;
}

/** Every step's, and the whole way's. */
export interface Spread {
  readonly steps: readonly StepSpread[];
  readonly way: StepSpread;
}

/**
 * Places every row around the team's coefficient, step by step. In the flow basis, and by performers, whose rows hang on
 * the outcome, nothing is held against it.
 *
 * @param tallies what the gaps were measured of, rows in the same order
 */
export function spreadGaps(gaps: Gaps, tallies: readonly RowTally[], analysis: Analysis): Spread {
  const width = gaps.team.length;
  const steps = gaps.team.map((team, index) => {
    const rows = gaps.rows.filter((_, place) => place % width === index);
    return spreadStep(team, rows, tallies, analysis);
  });
  const tested = steps.filter(({ p }) => p !== null);
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p ?? 1));
  const q = new Map(tested.map((each, index) => [each, adjusted[index] ?? null]));
  return {
    steps: steps.map((each) => ({ ...each, q: q.get(each) ?? null })),
    way: spreadStep(gaps.teamOverall, gaps.overall, tallies, analysis),
  };
}

function spreadStep(
  team: GapRow,
  measures: readonly GapRow[],
  tallies: readonly RowTally[],
  { credit, minEntered }: Analysis,
): StepSpread {
  const centre = credit === 'performer' ? null : team.coefficient;
  const rows = measures.map((measure, index) =>
    placeRow(measure, tallies[index]?.steps[team.step]?.cells ?? [], centre),
  );
  const members = rows.filter(
    ({ measure, z }) => measure.row !== null && z !== null && isEnough(measure.mature ?? 0, minEntered),
  );
  const several = members.length > 1;
  const p = several
    ? testHomogeneity(members.map(({ measure }) => ({ ...measure, mature: measure.mature ?? 0 })))
    : null;
  return {
    team,
    rows,
    members: members.length,
    dispersion: several ? measureDispersion(members.map(({ z }) => z ?? 0)) : null,
    p,
    q: p,
  };
}
