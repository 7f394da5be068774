import { type IncidenceCurve, incidenceAt, type TimeOnTheWay } from './cumulative-incidence.ts';

/** How much a contact pulls F at one time, by what became of it and the index of its own time among those of the curve. */
interface Pull {
  readonly open: Float64Array;
  readonly lost: Float64Array;
  readonly converted: Float64Array;
}

/**
 * Covariance of the cumulative incidence at two times, of one and the same curve; at equal times its variance, the
 * square of the standard error.
 *
 * Formula: the sum over contacts of influence on F(a) × influence on F(b) (infinitesimal jackknife). A contact with the
 * time h pulls F(L) by -Σ over u <= min(h, L) of (S(u-) · λ1(u) - G(u) · λ(u)) ÷ n_u, and where it ended at h <= L by
 * (S(h-) · [converted] - G(h)) ÷ n_h more, with λ1 = converted_u ÷ n_u, λ = (converted_u + lost_u) ÷ n_u and
 * G(u) = (F(L) - F(u)) ÷ (1 - λ(u)).
 *
 * @param curve of `rows`
 * @param rows counts by time, in any order
 * @param first a, in the unit of the times
 * @param second b
 * @returns of fractions; 0 for a curve of no contacts
 * @see Jaeckel, The infinitesimal jackknife, Bell Labs memorandum MM 72-1215-11 (1972); with a = b the square of the
 *   std.err of R's survfit(Surv(time, factor(status)) ~ 1)
 * @example
 * const rows = [2, 5, 7, 9].map((hours) => ({ hours, converted: 1, lost: 0, open: 0 }));
 * incidenceCovariance(cumulativeIncidence(rows), rows, 5, 5); // 0.0625, which is ½ · ½ ÷ 4
 */
export function incidenceCovariance(
  curve: IncidenceCurve,
  rows: readonly TimeOnTheWay[],
  first: number,
  second: number,
): number {
  const a = pullOf(curve, first);
  const b = first === second ? a : pullOf(curve, second);
  let sum = 0;
  // by time, in order: the sum does not hang on the order of the rows
  for (const [place, { converted, lost, open }] of alignRows(curve, rows).entries()) {
    sum += open * a.open[place]! * b.open[place]!;
    sum += lost * a.lost[place]! * b.lost[place]!;
    sum += converted * a.converted[place]! * b.converted[place]!;
  }
  return sum;
}

type Outcomes = Omit<TimeOnTheWay, 'hours'>;
const NOBODY: Outcomes = { converted: 0, lost: 0, open: 0 };

/** What ended at each time of the curve. */
function alignRows({ times }: IncidenceCurve, rows: readonly TimeOnTheWay[]): readonly Outcomes[] {
  // rows of a curve mostly are one a time, in order
  if (rows.length === times.length && rows.every(({ hours }, place) => hours === times[place])) return rows;
  const byTime = new Map<number, Outcomes>();
  for (const { hours, converted, lost, open } of rows) {
    const known = byTime.get(hours) ?? NOBODY;
    byTime.set(hours, {
      converted: known.converted + converted,
      lost: known.lost + lost,
      open: known.open + open,
    });
  }
  return times.map((time) => byTime.get(time) ?? NOBODY);
}

function pullOf(curve: IncidenceCurve, limit: number): Pull {
  const { times, incidence, survival, atRisk } = curve;
  const end = incidenceAt(curve, limit);
  const open = new Float64Array(times.length);
  const lost = new Float64Array(times.length);
  const converted = new Float64Array(times.length);
  let waited = 0;
  let [before, reachedBefore] = [1, 0];
  for (const [index, time] of times.entries()) {
    const [after, reached, left] = [survival[index]!, incidence[index]!, atRisk[index]!];
    const within = time <= limit;
    // where everybody leaves, nothing comes later
    const later = after > 0 ? ((end - reached) * before) / after : 0;
    const gone = before > 0 ? 1 - after / before : 0;
    // by having been on the way up to that time; by leaving it then; by converting then
    if (within) waited -= (reached - reachedBefore - later * gone) / left;
    open[index] = waited;
    lost[index] = waited + (within ? -later / left : 0);
    converted[index] = lost[index]! + (within ? before / left : 0);
    [before, reachedBefore] = [after, reached];
  }
  return { open, lost, converted };
}
