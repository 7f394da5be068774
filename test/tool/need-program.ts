import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program lies on this machine; undefined where it is not installed. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

/**
 * Whether a test has to do without some of its programs; it says which. Where everything has to run, nothing is done
 * without: the test fails for want of them.
 */
export function lacksPrograms(...names: readonly string[]): boolean {
  const missing = names.filter((name) => findProgram(name) === undefined);
  if (missing.length === 0 || (process.env.VORONKA_FULL_RUNS && process.env.CI)) return false;
  console.warn(`skipped, for want of ${missing.join(', ')}`);
  return true;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
