import type { Cleanup } from './cleanup.ts';

/** What a run knows of the machine that it is on. */
export interface Machine {
  /** Number of the run's own process. */
  readonly pid: number;
  readonly host: string;
  /** Whether a process of this machine is alive, whoever's it is. */
  readonly isAlive: (pid: number) => boolean;
}

/** What writing to the disk takes from the world. */
export interface DiskWorld {
  readonly machine: Machine;
  readonly cleanup: Cleanup;
}
