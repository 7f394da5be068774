import type { Readable, Writable } from 'node:stream';
import type { DiskWorld } from '../disk/machine.ts';
import type { Ask } from './init/ask/ask.ts';

/** How this tool is started, for who is to start it later. */
export interface Program {
  /** Node.js itself, an absolute path. */
  readonly runtime: string;
  /** What it runs, an absolute path, links followed. */
  readonly script: string;
  readonly platform: NodeJS.Platform;
}

/** Everything a run takes from and gives to the world, so that tests can run the tool in process. */
export interface Io extends DiskWorld {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whoever can be asked; undefined where nobody sits at a terminal. */
  readonly ask?: () => Promise<Ask>;
  /** The clock: microseconds since 1970. */
  readonly now: () => number;
  readonly program: Program;
  /** The machine's time zone. */
  readonly zone: string;
}

/** Exit statuses (SPEC: command line). */
export const EXIT = { done: 0, gate: 1, failed: 2, rejected: 3 } as const;
