import { constants } from 'node:os';
import type { Io } from '../app/io.ts';
import { createCleanup } from '../disk/machine.ts';
import { run } from './run.ts';
import { THIS_MACHINE, THIS_PROGRAM } from './this-machine.ts';

/** The process: real streams, the clock, signals. The only place that has them. */
const io: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  machine: THIS_MACHINE,
  program: THIS_PROGRAM,
  cleanup: createCleanup(),
  ask:
    process.stdin.isTTY && process.stdout.isTTY
      ? async () => (await import('./ask-terminal.ts')).askTerminal
      : undefined,
  pager: {
    // what Windows has cannot do without a key pressed for each screen, and knows no colours
    usual: process.platform === 'win32' ? undefined : 'less',
    show: async (...text) => (await import('./show-pages.ts')).showPages(...text),
  },
  now: () => Date.now() * 1000,
  // asking costs more than starting up: only a run that needs it pays
  get zone() {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  },
};

/** How long a user waits for the prompt where a server has to be told. */
const PARTING_MS = 1000;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, async () => {
    const partings = io.cleanup.undoAll();
    if (partings.length > 0) {
      await Promise.race([Promise.all(partings), new Promise((resolve) => setTimeout(resolve, PARTING_MS))]);
    }
    // as a shell tells a process that a signal has ended: 129, 130, 143
    process.exit(128 + constants.signals[signal]);
  });
}

process.exitCode = await run(process.argv.slice(2), io);
