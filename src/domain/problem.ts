/** Where a problem stands. Lines are an editor's, counted from 1. */
export interface Place {
  /** The path as the user wrote it; `-` is standard input. */
  readonly file?: string;
  readonly line?: number;
  /** Column number in a config file, or the column's name in a table. */
  readonly column?: number | string;
  /** The offending line (or value, where there is no line), uncut; renderers clip and clean it. */
  readonly text?: string;
  /** The cell at fault within the line. */
  readonly value?: string;
}

/**
 * What the sentence of every kind of problem needs. Each subject adds its own kinds in its own room (`*-problems.ts`), so
 * that this floor need not know gzip or locks; sentences live in the report's words, once per language.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface ProblemArgs {}

export type ProblemCode = keyof ProblemArgs;
export type Problem<C extends ProblemCode = ProblemCode> = {
  [K in C]: { readonly code: K; readonly args: ProblemArgs[K]; readonly place: Place };
}[C];

/** Builds a problem; the arguments are checked against the code. */
export function problem<C extends ProblemCode>(code: C, args: ProblemArgs[C], place: Place = {}): Problem {
  return { code, args, place } as unknown as Problem;
}

/** The user's mistake(s): printed as sentences, exit status 2. Collected, so that one run shows them all. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((each) => each.code).join(', '));
    this.name = 'InputError';
    this.problems = problems;
  }
}
