import type { Analysis } from '../evidence/funnel.ts';
import { isEnough } from '../evidence/targets.ts';
import { benjaminiHochberg } from '../stats/families/benjamini-hochberg.ts';
import type { ComparedPoint } from './compare-points.ts';

/** Which way a coefficient has gone, beyond chance. */
export const SIGNALS = ['up', 'down'] as const;
export type Signal = (typeof SIGNALS)[number];

/** A point among the others of its bucket. */
export interface TrendPoint extends ComparedPoint {
  /** Benjamini-Hochberg's q over the family of the bucket; null outside it. */
  readonly q: number | null;
  readonly signal: Signal | null;
  /** Whether the signal stands where p is corrected for continuity. */
  readonly sure: boolean;
}

/**
 * Which coefficients of one bucket differ from before by more than chance. A family is every step with enough finished
 * contacts and an earlier coefficient: those of the named rows, and those of the team. Contacts of nobody are in none.
 *
 * @param points of one bucket: all rows and steps, the team's too
 * @returns in the same order
 */
export function findSignals(points: readonly ComparedPoint[], analysis: Analysis): TrendPoint[] {
  const enough = points.filter(
    ({ p, measure }) => p !== null && isEnough(measure.mature ?? 0, analysis.minEntered),
  );
  const families = [enough.filter(isNamed), enough.filter(({ measure }) => measure.team)];
  const plain = adjustFamilies(families, ({ p }) => p ?? 1);
  const cautious = adjustFamilies(families, (point) => point.cautious ?? 1);
  return points.map((point) => {
    const q = plain.get(point) ?? null;
    const signal = q === null ? null : decideSignal(point, q, analysis);
    return { ...point, q, signal, sure: signal !== null && (cautious.get(point) ?? 1) <= analysis.alpha };
  });
}

function adjustFamilies(
  families: readonly (readonly ComparedPoint[])[],
  read: (point: ComparedPoint) => number,
): Map<ComparedPoint, number> {
  return new Map(
    families.flatMap((family) => {
      const adjusted = benjaminiHochberg(family.map(read));
      return family.map((point, index) => [point, adjusted[index] ?? 1] as const);
    }),
  );
}

function isNamed({ measure }: ComparedPoint): boolean {
  return measure.row !== null && !measure.team;
}

/** Where ages cannot be judged, the youngest buckets look worse than they are: no signal there, either way. */
function decideSignal({ drift, measure }: ComparedPoint, q: number, { alpha }: Analysis): Signal | null {
  const way = drift?.value ?? 0;
  if (measure.doubt !== null || way === 0 || q > alpha) return null;
  return way > 0 ? 'up' : 'down';
}
