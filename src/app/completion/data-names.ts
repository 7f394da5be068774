import { statSync } from 'node:fs';
import type { Settings } from '../../config/settings.ts';
import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import { findAttribute } from '../../domain/managers/manager-attributes.ts';
import { TABLE_NAMES } from '../../domain/tables.ts';
import { listKnownRows } from '../funnel/find-names.ts';
import type { Start } from '../invocation.ts';
import { chooseDimension } from '../options/option-specs.ts';
import { expandFiles } from '../read/expand-files.ts';
import { findConfig } from '../read/find-config.ts';
import { readRows } from '../read/read-rows.ts';

/** Bytes of input that are read while somebody waits for a name: a second's work. */
const MOST_BYTES = 20_000_000;

/**
 * Names of rows (managers, or what `--by` puts in their place) or of segments, as they stand in the data; none where it is
 * too large to be read between two keys.
 *
 * @throws InputError with whatever is wrong with config or data
 */
export async function readDataNames(start: Start, of: 'rows' | 'segments'): Promise<readonly string[]> {
  const config = await findConfig(start);
  if ((await measureInput(await config.read())) > MOST_BYTES) {
    await start.engine?.abandon();
    return [];
  }
  const dimension = chooseDimension(start.options);
  const dimensions = dimension === 'manager' || of === 'segments' ? [] : [dimension];
  const wanted = { dimensions, segment: of === 'segments' };
  const { engine, teams, settings } = await readRows(start, config, () => wanted);
  try {
    if (of === 'segments') return await engine.listNames({ attribute: 'segment' });
    const attribute = dimension === 'manager' ? undefined : findAttribute(teams, dimension);
    const names = await listKnownRows({ by: attribute ?? dimension, attribute, teams, settings, engine });
    return names.filter((name) => name !== UNASSIGNED);
  } finally {
    engine.close();
  }
}

/** Bytes of all files; standard input is not for us, and has no end; a database is not asked between two keys. */
async function measureInput(settings: Settings): Promise<number> {
  if (TABLE_NAMES.some((table) => settings[table].table !== undefined)) return Number.POSITIVE_INFINITY;
  const files = await expandFiles(TABLE_NAMES.flatMap((table) => settings[table].files));
  return files.reduce((sum, file) => sum + (file === '-' ? Number.POSITIVE_INFINITY : sizeOf(file)), 0);
}

function sizeOf(file: string): number {
  const { size = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return size;
}
