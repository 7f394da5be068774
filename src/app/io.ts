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
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whoever can be asked; undefined where nobody sits at a terminal. */
  readonly ask?: () => Promise<Ask>;
  /** What shows a text longer than the screen; undefined where nothing can. */
  readonly pager?: Pager;
  /** The clock: microseconds since 1970. */
  readonly now: () => number;
  readonly program: Program;
  /** The machine's time zone. */
  readonly zone: string;
}

/** Starts a program that shows a text a screen at a time. */
export interface Pager {
  /** The program where no variable names one; undefined where the machine has none that is any good. */
  readonly usual: string | undefined;
  /**
   * Hands it the text and waits until its reader has done.
   *
   * @param command a program and its arguments, as a shell takes them
   * @returns false where there is no such program, and nothing was shown
   */
  readonly show: (command: string, text: string, env: Io['env']) => Promise<boolean>;
}

/** Exit statuses (SPEC: command line). */
export const EXIT = { done: 0, gate: 1, failed: 2, rejected: 3 } as const;
