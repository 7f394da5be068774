import type { RanStatement } from '../domain/servers/ran-statement.ts';
import type { Language } from '../domain/text/language.ts';
import type { StartingEngine } from '../engine/engine.ts';
import type { IngestPhase } from '../ingest/bytes/intake.ts';
import type { Spool } from '../ingest/bytes/spool.ts';
import type { Texts } from '../report/words/texts.ts';
import type { Io } from './io.ts';
import type { OptionSource, Options, OutputKind } from './options/option-specs.ts';
import type { Outcome } from './outcome.ts';
import type { FileIntake } from './read/file-intake.ts';

/** Steps of a run: those of the files, the engine's reading (`done` is a share, 0..1) and its counting; what is sent elsewhere (`done`: rows). */
export type Phase = IngestPhase | 'load' | 'count' | 'send';

/** A line on the terminal that tells what takes so long. */
export interface ProgressLine {
  /** Whether there is anybody to see it. */
  readonly shown: boolean;
  /** What is being done, and how far it is: a number, or where it can be asked; undefined if nobody knows. */
  report(phase: Phase, file: string, done?: number | (() => number | undefined)): void;
  /** Takes the line away, because something else is about to be written there. */
  clear(): void;
  /** Takes the line away for good. */
  stop(): void;
}

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
  /** Where options came from, the nearest first: for what is to stand between the command line and variables. */
  readonly sourcesOf: (command: { readonly outputIs: OutputKind }) => readonly OptionSource[];
  /** Begun at once, for the commands that need it: it starts while the config is read. */
  readonly engine?: StartingEngine;
  /** The statements that were run, where they are asked for in place of the answer. */
  readonly ran?: RanStatement[];
}

/** An answer of several, and what it is of. */
export interface PartOfRun {
  /** Its name, as the user gave it. */
  readonly subject: string;
  readonly command: { readonly outputIs: OutputKind };
  readonly options: Options;
  /** The words of its reports. */
  readonly words: Texts;
}

/** A run whose language is settled: that of the options, else of the config, else of the environment. */
export interface Invocation extends Omit<Start, 'language'> {
  readonly texts: Texts;
  /** Prints a remark for people on standard error, unless `--quiet`. */
  readonly remark: (text: string) => void;
  /**
   * Takes one answer of several to its end: its files are written, or what went wrong is told, with what it is of.
   *
   * @returns its exit status
   */
  readonly conclude: (part: PartOfRun, step: () => Promise<Outcome>) => Promise<number>;
}
