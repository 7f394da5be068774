import type { Funnel } from '../evidence/funnel.ts';
import { type Measure, measureRow } from '../evidence/measure.ts';
import { type CountedRows, compareRows, type RowTally, tallyCounts } from '../evidence/tally.ts';
import type { Terms } from '../evidence/terms.ts';
import { comparePoints } from './compare-points.ts';
import { findSignals, type TrendPoint } from './signals.ts';

/** One step of one row over time. */
export interface TrendSeries extends Pick<Measure, 'row' | 'team' | 'step'> {
  /** One a bucket, ascending. */
  readonly points: readonly TrendPoint[];
}

/** A funnel without targets: coefficients alone are followed. Windows stay, which say what converted is. */
export function dropTargets(funnel: Funnel): Funnel {
  const stages = funnel.stages.map(({ target: _, floor: __, ...stage }) => stage);
  return { ...funnel, stages, overrides: [] };
}

/**
 * Follows the coefficients of every row and step from bucket to bucket (SPEC: trend).
 *
 * @param buckets the counts of each, ascending, taken without target rules
 * @returns rows in code-point order that are in any of the buckets, steps in order, the team last
 */
export function followTrend(buckets: readonly CountedRows[], terms: Terms): TrendSeries[] {
  const bare = { ...terms, funnel: dropTargets(terms.funnel) };
  const tallies = buckets.map((counted) => tallyCounts(counted, bare.funnel, terms.maturity));
  const byRow = tallies.map(({ rows }) => new Map(rows.map((tally) => [tally.row, tally])));
  const names = [...new Set(byRow.flatMap((rows) => [...rows.keys()]))].sort(compareRows);
  const nothing = startTally(bare.funnel);
  const rows = names.map((row) =>
    byRow.map((known) => measureRow(known.get(row) ?? { ...nothing, row }, false, bare)),
  );
  const team = tallies.map((tally) => measureRow(tally.team, true, bare));
  const compared = [...rows, team].flatMap((ofBuckets) => {
    return bare.funnel.stages.slice(1).map((_, index) => {
      return comparePoints(
        ofBuckets.map((steps) => steps[index + 1]!),
        terms.analysis,
      );
    });
  });
  const judged = buckets.map((_, bucket) => {
    const points = compared.map((series) => series[bucket]!);
    return findSignals(points, terms.analysis);
  });
  return compared.map(([first], index) => ({
    row: first?.measure.row ?? null,
    team: first?.measure.team ?? false,
    step: first?.measure.step ?? 0,
    points: judged.map((points) => points[index]!),
  }));
}

function startTally({ stages }: Funnel): RowTally {
  const nothing = { entered: 0, converted: 0, lost: 0, open: 0, immature: 0, cells: [] };
  return { row: null, unknown: 0, steps: stages.map(() => nothing) };
}
