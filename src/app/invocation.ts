import type { Language } from '../domain/text/language.ts';
import type { StartingEngine } from '../engine/duckdb/open-engine.ts';
import type { Spool } from '../ingest/bytes/spool.ts';
import type { Texts } from '../report/words/texts.ts';
import type { Io } from './io.ts';
import type { Options } from './options/option-specs.ts';
import type { ProgressLine } from './progress.ts';
import type { FileIntake } from './read/file-intake.ts';

/** A run of a command that has not found its config yet: what was asked, the world, and what is to be cleaned up. */
export interface Start {
  readonly options: Options;
  readonly io: Io;
  readonly spool: Spool;
  /** Opens files. */
  readonly intake: FileIntake;
  readonly progress: ProgressLine;
  /** That of the options or the environment. */
  readonly language: Language;
  /** Begun at once, for the commands that need it: it starts while the config is read. */
  readonly engine?: StartingEngine;
}

/** A run whose language is settled: that of the options, else of the config, else of the environment. */
export interface Invocation extends Omit<Start, 'language'> {
  readonly texts: Texts;
  /** Prints a remark for people on standard error, unless `--quiet`. */
  readonly remark: (text: string) => void;
}
