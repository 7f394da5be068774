import { distance } from 'fastest-levenshtein';
import { compareCodePoints } from './order.ts';

/**
 * The known word that a mistyped one most likely means.
 *
 * @returns the closest by edit distance without regard to case, if it differs in no more than about a third of its
 *   letters (two at least); undefined if nothing is near. Equal distances: the first in code-point order.
 */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const steps = distance(wanted, candidate.toLowerCase());
    if (steps < bestDistance || (steps === bestDistance && compareCodePoints(candidate, best ?? '') < 0)) {
      best = candidate;
      bestDistance = steps;
    }
  }
  const allowed = Math.max(2, Math.floor(wanted.length / 3));
  return bestDistance <= allowed ? best : undefined;
}
