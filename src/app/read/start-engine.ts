import { startEngine } from '../../engine/duckdb/open-engine.ts';
import { recordInto } from '../../engine/explain/statement-log.ts';
import type { CommandSpec } from '../command-spec.ts';
import type { Start } from '../invocation.ts';

/** Begins the start of the engine where the command needs it, so that it starts while the config is read. */
export function beginEngine<S extends Omit<Start, 'language'>>(
  { engine }: Pick<CommandSpec, 'engine'>,
  start: S,
): S {
  if (engine === undefined) return start;
  return {
    ...start,
    engine: startEngine({
      ...engine(start.options),
      folder: start.spool.spill(),
      watched: start.progress.shown,
      record: recordInto(start.ran),
      onInterrupt: start.io.cleanup.undoOnInterrupt,
    }),
  };
}
