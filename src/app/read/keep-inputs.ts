import { isSameFile } from '../../disk/write-whole.ts';
import { InputError, problem } from '../../domain/problem.ts';

/** A file that an option names to be written; undefined where the option was not given. */
export type Result = readonly [option: string, file: string | undefined];

/**
 * Nothing is written over what is read, nor one result over another; devices take anything.
 *
 * @throws InputError output-input
 */
export function refuseOverwriting(results: readonly Result[], inputs: readonly string[]): void {
  const taken = [...inputs];
  for (const [option, file] of results) {
    if (file === undefined) continue;
    if (!file.startsWith('/dev/') && taken.some((other) => isSameFile(file, other))) {
      throw new InputError([problem('output-input', { option }, { file })]);
    }
    taken.push(file);
  }
}
