import { type ChildProcess, spawn } from 'node:child_process';
import type { Pager } from '../app/io.ts';
import { PAGER_DEFAULTS } from './choose-pager.ts';

/** What a shell finds no program for, or cannot start. */
const NOT_STARTED: readonly (number | null)[] = [126, 127];

/** Shows a text in a pager that has this terminal until its reader has done. */
export const showPages: Pager['show'] = async (command, text, env) => {
  // a shell would say by itself that there is no such program
  const shell = !/^[\w\s./+=:%@,-]+$/.test(command);
  const [program = '', ...options] = shell ? [command] : command.split(/\s+/);
  const child = spawn(program, options, {
    shell,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...PAGER_DEFAULTS, ...env },
  });
  const release = leaveSignalsTo(child);
  try {
    return await new Promise((resolve) => {
      child.on('error', () => resolve(false));
      child.on('close', (status) => resolve(!(shell && NOT_STARTED.includes(status))));
      // a reader who has seen enough is no failure
      child.stdin?.on('error', () => {});
      child.stdin?.end(text);
    });
  } finally {
    release();
  }
};

/**
 * Ctrl-C is a key of the pager: a run that it ended would leave the terminal to a pager without a parent. What asks the
 * run to end takes the pager along.
 */
function leaveSignalsTo(child: ChildProcess): () => void {
  const before = process.listeners('SIGINT');
  const ignore = (): void => {};
  const end = (): void => {
    child.kill();
  };
  process.removeAllListeners('SIGINT');
  process.on('SIGINT', ignore);
  process.prependListener('SIGTERM', end);
  process.prependListener('SIGHUP', end);
  return () => {
    process.off('SIGINT', ignore);
    for (const each of before) process.on('SIGINT', each);
    process.off('SIGTERM', end);
    process.off('SIGHUP', end);
  };
}
