import { randomUUID } from 'node:crypto';
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { InputError, problem } from '../domain/problem.ts';
import type { LockedThing } from './disk-problems.ts';
import type { DiskWorld } from './machine.ts';
import { nameTemporary, outputFailed } from './write-whole.ts';

/** Who holds a lock, as the lock file says it. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601. */
  readonly since: string;
}

/** A lock that this run holds. */
export interface HeldLock {
  /** Whether it is still ours: another run may have taken it for abandoned. */
  readonly isOurs: () => boolean;
  readonly release: () => void;
}

/** What taking a lock takes from the world. */
export interface LockWorld extends DiskWorld {
  /** Microseconds since 1970. */
  readonly now: () => number;
}

export interface LockOptions {
  /** The lock as the user would name it. */
  readonly name: string;
  /** What it keeps others from. */
  readonly of: LockedThing;
  /** How long to wait for another run, seconds. */
  readonly patience: number;
  /** Called once, when there is something to wait for. */
  readonly onWait: (owner: LockOwner | null) => void;
}

/** An owner shows that it is alive this often, and is taken for gone after so long without a sign; milliseconds. */
const PULSE = 20_000;
const GONE = 600_000;
/** A lock that does not say whose it is was left by a run that died in the moment between making and writing it. */
const UNSIGNED = 5_000;
const POLL = 100;
/** How often a lock that is free may be lost to another run before that counts as waiting in vain. */
const RETRIES = 20;

/**
 * Takes the lock beside a file, `<file>.lock`: waits while another run holds it, takes it over where its owner is dead
 * (a process that is gone on this machine; on another, or where the process number is in use again, no sign of life
 * for ten minutes).
 *
 * @param target the file itself, links followed
 * @throws InputError `lock-held` after the patience is over; `output-failed` where no lock can be made
 */
export async function takeLock(world: LockWorld, target: string, options: LockOptions): Promise<HeldLock> {
  const lock = `${target}.lock`;
  const attempts = Math.ceil((options.patience * 1000) / POLL);
  let told = false;
  for (let attempt = 0; ; attempt += 1) {
    const held = tryLock(lock, world);
    if (held) return held;
    const content = readContent(lock);
    const isFree =
      content === undefined || (isAbandoned(lock, content, world) && moveAside(lock, content, world));
    // not for ever: a link to nowhere is neither there nor can it be made
    if (isFree && attempt < attempts + RETRIES) continue;
    const owner = parseOwner(content ?? '');
    if (attempt >= attempts) {
      const { pid = 0, host = '', since = '' } = owner ?? {};
      const args = { of: options.of, pid, host, since, seconds: options.patience };
      throw new InputError([problem('lock-held', args, { file: options.name })]);
    }
    if (!told) options.onWait(owner);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

function tryLock(lock: string, world: LockWorld): HeldLock | undefined {
  const { pid, host } = world.machine;
  const owner: LockOwner = { pid, host, since: new Date(world.now() / 1000).toISOString() };
  const content = `${JSON.stringify({ ...owner, run: randomUUID() })}\n`;
  try {
    const descriptor = openSync(lock, 'wx', 0o644);
    try {
      writeSync(descriptor, content);
    } catch (error) {
      // no room to sign it: others would wait for nobody
      rmSync(lock, { force: true });
      throw error;
    } finally {
      closeSync(descriptor);
    }
    return hold(lock, content, world);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw outputFailed(error, lock);
  }
}

function hold(lock: string, content: string, { now, cleanup }: LockWorld): HeldLock {
  const isOurs = (): boolean => readContent(lock) === content;
  const release = (): void => {
    clearInterval(pulse);
    if (isOurs()) rmSync(lock, { force: true });
    forget();
  };
  const beat = (): void => {
    try {
      if (isOurs()) utimesSync(lock, now() / 1e6, now() / 1e6);
    } catch {
      // taken away in this moment, or out of reach: whether it is ours is asked before anything is written
    }
  };
  const pulse = setInterval(beat, PULSE).unref();
  const forget = cleanup.undoOnInterrupt(release);
  beat();
  return { isOurs, release };
}

/** Undefined where there is no lock any more. */
function readContent(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseOwner(content: string): LockOwner | null {
  try {
    const { pid, host, since } = JSON.parse(content) as Partial<LockOwner>;
    const whole = Number.isInteger(pid) && typeof host === 'string' && typeof since === 'string';
    return whole ? { pid: pid!, host: host!, since: since! } : null;
  } catch {
    return null;
  }
}

function isAbandoned(lock: string, content: string, { machine, now }: LockWorld): boolean {
  const owner = parseOwner(content);
  if (owner && owner.host === machine.host && !machine.isAlive(owner.pid)) return true;
  const found = statSync(lock, { throwIfNoEntry: false });
  return found !== undefined && now() / 1000 - found.mtimeMs > (owner ? GONE : UNSIGNED);
}

/**
 * Removes an abandoned lock by renaming it first: of two that judged the same lock only one gets it. Where in between
 * a new owner had come, its lock is put back; should it be too late for that, that owner sees it before it writes.
 *
 * @returns whether the way is free
 */
function moveAside(lock: string, judged: string, { machine }: LockWorld): boolean {
  const aside = nameTemporary(lock, machine);
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw outputFailed(error, lock);
  }
  const found = readContent(aside);
  try {
    if (found !== judged) linkSync(aside, lock);
  } catch {
    // another has come already
  }
  rmSync(aside, { force: true });
  return found === judged;
}
