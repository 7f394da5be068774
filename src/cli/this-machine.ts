import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type { Program } from '../app/io.ts';
import type { Machine } from '../disk/machine.ts';
import { followLink } from '../disk/write-whole.ts';

/** The machine and the process that this is. */
export const THIS_MACHINE: Machine = { pid: process.pid, host: hostname(), isAlive };

/** This tool, as it was started. */
export const THIS_PROGRAM: Program = {
  runtime: process.execPath,
  // a link such as npm's may lead elsewhere tomorrow, but what it leads to today is this
  get script() {
    const [, script = ''] = process.argv;
    return followLink(resolve(script));
  },
  platform: process.platform,
};

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // somebody else's process is alive as well
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
