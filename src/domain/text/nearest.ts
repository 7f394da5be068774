import { distance } from 'fastest-levenshtein';
import { compareCodePoints } from './order.ts';

/**
 * The known word that a mistyped one most likely means.
 *
 * @returns the closest by edit distance without regard to case, if it differs in no more than about a third of its
 *   letters (two at least); undefined if nothing is near. Equal distances: one of the same letters, then the first in
 *   code-point order.
 */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const lower = candidate.toLowerCase();
    // letters that changed places are the commonest slip
    const steps = countSteps(wanted, lower) - (sortLetters(wanted) === sortLetters(lower) ? 0.5 : 0);
    if (steps < bestDistance || (steps === bestDistance && compareCodePoints(candidate, best ?? '') < 0)) {
      best = candidate;
      bestDistance = steps;
    }
  }
  // of a word of two letters nothing is left after two changes
  const allowed = Math.min(wanted.length - 1, Math.max(2, Math.floor(wanted.length / 3)));
  return bestDistance <= allowed ? best : undefined;
}

function sortLetters(word: string): string {
  return [...word].sort().join('');
}

/** Edits to the candidate, or to a word of it and one more: `Волкоф` means `Волков Игорь`. */
function countSteps(wanted: string, candidate: string): number {
  const words = candidate.split(' ');
  const whole = distance(wanted, candidate);
  return words.length === 1 ? whole : Math.min(whole, ...words.map((word) => distance(wanted, word) + 1));
}
