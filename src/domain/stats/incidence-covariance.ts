import { type IncidenceCurve, incidenceAt, type TimeOnTheWay } from './cumulative-incidence.ts';

/** How much a contact pulls F at one time, by the index of its own time among those of the curve. */
interface Pull {
  /** By having been on the way up to that time. */
  readonly waiting: readonly number[];
  /** By leaving the way then, whatever the outcome. */
  readonly leaving: readonly number[];
  /** By converting then. */
  readonly converting: readonly number[];
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
  const [a, b] = [pullOf(curve, first), pullOf(curve, second)];
  // by time, in order: the sum does not hang on the order of the rows
  const counts = curve.times.map(() => ({ converted: 0, lost: 0, open: 0 }));
  const places = new Map(curve.times.map((time, index) => [time, counts[index]]));
  for (const { hours, converted, lost, open } of rows) {
    const known = places.get(hours);
    if (known === undefined) continue;
    known.converted += converted;
    known.lost += lost;
    known.open += open;
  }
  let sum = 0;
  counts.forEach(({ converted, lost, open }, place) => {
    const product = (...parts: readonly (keyof Pull)[]): number => {
      const pull = (of: Pull): number => parts.reduce((total, part) => total + (of[part][place] ?? 0), 0);
      return pull(a) * pull(b);
    };
    sum += open * product('waiting') + lost * product('waiting', 'leaving');
    sum += converted * product('waiting', 'leaving', 'converting');
  });
  return sum;
}

function pullOf(curve: IncidenceCurve, limit: number): Pull {
  const { times, incidence, survival, atRisk } = curve;
  const end = incidenceAt(curve, limit);
  const pull = { waiting: [] as number[], leaving: [] as number[], converting: [] as number[] };
  let waited = 0;
  times.forEach((time, index) => {
    const within = time <= limit;
    const [before, after] = [survival[index - 1] ?? 1, survival[index] ?? 0];
    const [left, reached] = [atRisk[index] ?? 1, incidence[index] ?? 0];
    const converted = reached - (incidence[index - 1] ?? 0);
    // where everybody leaves, nothing comes later
    const later = after > 0 ? ((end - reached) * before) / after : 0;
    const gone = before > 0 ? 1 - after / before : 0;
    if (within) waited -= (converted - later * gone) / left;
    pull.waiting.push(waited);
    pull.leaving.push(within ? -later / left : 0);
    pull.converting.push(within ? before / left : 0);
  });
  return pull;
}
