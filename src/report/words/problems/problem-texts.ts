import type { Place, ProblemArgs, ProblemCode } from '../../../domain/problem.ts';

/** What a problem says: the rule that was broken, and what to try. */
export interface ProblemText {
  readonly message: string;
  readonly hint?: string;
}

/** One sentence a code; the compiler holds both languages to all of them. */
export type ProblemTexts = {
  readonly [C in ProblemCode]: (args: ProblemArgs[C], place: Place) => ProblemText;
};
