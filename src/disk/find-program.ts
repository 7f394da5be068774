import { statSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * Where a program stands: only in folders that PATH names in full, never in the one that we happen to be in.
 *
 * @param names what it may be called, the first that is found; on Windows `.exe` is added
 * @param places files to look at after those of PATH
 */
export function findProgram(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  places: readonly string[] = [],
): string | undefined {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const ending = platform() === 'win32' ? '.exe' : '';
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  return [...candidates, ...places].find((file) => isAbsolute(file) && isFile(file));
}

/** Whether something is a file that can be seen. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // a folder that may not be looked into, too
    return false;
  }
}
