import type { IngestPhase } from '../ingest/bytes/ingest-phase.ts';

/** Steps of a run: those of the files, the engine's reading (`done` is a share, 0..1) and its counting. */
export type Phase = IngestPhase | 'load' | 'count';

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
