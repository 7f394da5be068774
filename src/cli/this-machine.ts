import { hostname } from 'node:os';
import type { Machine } from '../disk/machine.ts';

/** The machine and the process that this is. */
export const THIS_MACHINE: Machine = { pid: process.pid, host: hostname(), isAlive };

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // somebody else's process is alive as well
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
