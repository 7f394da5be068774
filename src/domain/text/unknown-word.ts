import { type Place, type Problem, type ProblemArgs, type ProblemCode, problem } from '../problem.ts';
import { findNearest } from './nearest.ts';

/** The problems that can say which known word was meant. */
type UnknownCode = {
  [C in ProblemCode]: 'nearest' extends keyof ProblemArgs[C] ? C : never;
}[ProblemCode];

/**
 * The problem of a word that nobody knows, with the known one that it most likely means.
 *
 * @param known what it could have been
 * @param args the rest of what the sentence needs
 * @param place default: the word itself
 */
export function unknownWord<C extends UnknownCode>(
  code: C,
  word: string,
  known: Iterable<string>,
  args: Omit<ProblemArgs[C], 'nearest'>,
  place: Place = { text: word },
): Problem {
  return problem(code, { ...args, nearest: findNearest(word, known) } as unknown as ProblemArgs[C], place);
}
