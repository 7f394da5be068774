import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type Files, runToolIn, type World } from '../../tool/run-tool.ts';

export const HEADER = 'contact_id,stage,at,manager,reason,amount\n';
/** One deal, in its first stage. */
export const HISTORY = `${HEADER}1,A,2026-11-01T09:00:00Z,,,\n`;
/** The clock of all runs. */
export const NOW = '2026-12-01T00:00:00Z';

/** A folder of its own for every test, in which `voronka track` is run. */
export function useTrackFolder() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'voronka-track-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = (name = ''): string => join(folder, name);
  const run = (argv: readonly string[], world: Omit<World, 'files'> = {}) =>
    runToolIn(folder, argv, { now: NOW, ...world });
  return {
    path,
    run,
    put: (files: Files): void => {
      for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content);
    },
    read: (name = 'history.csv'): string => readFileSync(path(name), 'utf8'),
    /** `voronka track deals.csv --history history.csv …` over what is in the folder. */
    track: (at: string | null, argv: readonly string[] = [], world: Omit<World, 'files'> = {}) =>
      run(
        ['track', 'deals.csv', '--history', 'history.csv', ...(at === null ? [] : ['--at', at]), ...argv],
        world,
      ),
  };
}
