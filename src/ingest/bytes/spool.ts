import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Owner of a run's temporary files: one folder, made when the first file is asked for. */
export interface Spool {
  /** A path for a new temporary file; never the same twice, whatever the name. */
  path(name: string): string;
  /** What `make` makes of the name, made when it is first asked for: what can be read once only is kept so. */
  once(name: string, make: () => Promise<string>): Promise<string>;
  /** Removes the folder with all that is in it, at once. May be called more than once. */
  disposeSync(): void;
}

/** @param dir the folder to make the temporary folder in; default: the system's */
export function createSpool(dir: string = tmpdir()): Spool {
  let folder: string | undefined;
  let count = 0;
  const made = new Map<string, Promise<string>>();
  return {
    path(name) {
      folder ??= mkdtempSync(join(dir, 'voronka-'));
      count += 1;
      return join(folder, `${count}-${name}`);
    },
    once(name, make) {
      const known = made.get(name) ?? make();
      made.set(name, known);
      return known;
    },
    disposeSync() {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      folder = undefined;
    },
  };
}
