import { spawnSync } from 'node:child_process';
import { InputError, problem } from '../domain/problem.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How `crontab -l` says that there is none yet: Debian and cronie, BusyBox, Solaris. */
const NONE_YET = /no crontab|can't open|no such file/i;

/**
 * The user's crontab, one letter a byte: whatever stands in it can be written back as it was.
 *
 * @returns empty where there is none
 * @throws InputError crontab-missing, crontab-failed
 */
export function readCrontab(env: Environment): string {
  const { status, stdout, stderr } = runCrontab(['-l'], env);
  if (status === 0) return stdout.toString('latin1');
  const detail = stderr.toString().trim();
  if (NONE_YET.test(detail)) return '';
  throw new InputError([problem('crontab-failed', { detail: lastLine(detail) })]);
}

/**
 * Puts a crontab in the place of the user's; an empty one is none.
 *
 * @param content one letter a byte
 * @throws InputError crontab-missing, crontab-failed
 */
export function writeCrontab(content: string, env: Environment): void {
  const { status, stderr } =
    content === '' ? runCrontab(['-r'], env) : runCrontab(['-'], env, Buffer.from(content, 'latin1'));
  if (status === 0) return;
  throw new InputError([problem('crontab-failed', { detail: lastLine(stderr.toString().trim()) })]);
}

/** Text as a crontab that was read has it: a letter a byte. */
export function toBytes(text: string): string {
  return Buffer.from(text).toString('latin1');
}

function lastLine(text: string): string {
  return text.split('\n').at(-1) || '?';
}

function runCrontab(args: readonly string[], env: Environment, input = Buffer.alloc(0)) {
  // its answer is read: in the language that it is written in
  const ended = spawnSync('crontab', args, { env: { ...env, LC_ALL: 'C' }, input, maxBuffer: 1e8 });
  const { code } = (ended.error ?? {}) as NodeJS.ErrnoException;
  // one that does not read what it is given closes the pipe, and says why
  if (code === undefined || (code === 'EPIPE' && ended.status !== null)) return ended;
  if (code === 'ENOENT' || code === 'EACCES') throw new InputError([problem('crontab-missing', {})]);
  throw new InputError([problem('crontab-failed', { detail: ended.error!.message })]);
}
