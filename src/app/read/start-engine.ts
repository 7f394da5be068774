import { openDatabase } from '../../engine/duckdb/database.ts';
import type { CommandSpec } from '../command-spec.ts';
import type { Start } from '../invocation.ts';

/** Begins the start of the engine where the command needs it, so that it starts while the config is read. */
export function startEngine({ engine }: CommandSpec, start: Start): Start {
  if (engine === undefined) return start;
  const opening = openDatabase({
    ...engine(start.options),
    folder: start.spool.path('spill'),
    watched: start.progress.shown,
    onInterrupt: start.io.cleanup.undoOnInterrupt,
  });
  // it may fail before anybody waits for it; whoever does is told
  opening.catch(() => {});
  return { ...start, engine: opening };
}

/** Ends an engine that nobody asks any more: a mistake in the config is told before an engine that does not start. */
export async function closeEngine({ engine }: Pick<Start, 'engine'>): Promise<void> {
  await engine?.then(
    (database) => database.close(),
    () => {},
  );
}
