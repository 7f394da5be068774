import { InputError, type Problem } from './problem.ts';

/**
 * Takes steps that do not need one another, one after the other, whatever becomes of those before.
 *
 * @returns what each step made
 * @throws InputError with the problems of all steps
 */
export async function collectProblems<const Steps extends readonly (() => unknown)[]>(
  steps: Steps,
): Promise<{ -readonly [Step in keyof Steps]: Awaited<ReturnType<Steps[Step]>> }> {
  const made: unknown[] = [];
  const problems: Problem[] = [];
  for (const step of steps) {
    try {
      made.push(await step());
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  refuse(problems);
  return made as { -readonly [Step in keyof Steps]: Awaited<ReturnType<Steps[Step]>> };
}

/** @throws InputError where there is any problem */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError(problems);
}
