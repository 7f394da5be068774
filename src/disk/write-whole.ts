import { createHash, randomInt } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { InputError, problem } from '../domain/problem.ts';
import type { DiskWorld, Machine } from './machine.ts';

/** Text, or pieces of a file in order. */
export type FileContent = string | Iterable<string | Uint8Array>;

/**
 * Writes a file whole or not at all: into a temporary file beside it, then a rename.
 *
 * @param confirm asked when all is written, before it takes the old file's place: false leaves everything as it was
 * @returns whether the file was written
 * @throws InputError `output-failed`, with nothing left behind
 */
export function writeFileWhole(
  { machine, cleanup }: DiskWorld,
  file: string,
  content: FileContent,
  confirm: () => boolean = () => true,
): boolean {
  const target = followLink(file);
  const temporary = nameTemporary(join(dirname(target), hiddenName(basename(target))), machine);
  const remove = (): void => {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // in a folder that is none, say: then nothing of ours is there
    }
  };
  const done = cleanup.undoOnInterrupt(remove);
  try {
    if (isSpecial(file)) {
      writeThrough(openSync(file, 'w'), content);
      return true;
    }
    const old = statSync(target, { throwIfNoEntry: false });
    // what may be private is nobody else's from its first byte on
    writeThrough(openSync(temporary, 'wx', old ? 0o600 : 0o666), content);
    if (old) copyRights(old, temporary);
    if (!confirm()) return false;
    renameSync(temporary, target);
    return true;
  } catch (error) {
    throw outputFailed(error, file);
  } finally {
    remove();
    done();
  }
}

/**
 * Makes the folder that a file is to stand in, and those above it, where there are none.
 *
 * @throws InputError `output-failed`
 */
export function makeFolderOf(file: string): void {
  try {
    mkdirSync(dirname(followLink(file)), { recursive: true });
  } catch (error) {
    throw outputFailed(error, file);
  }
}

/** What the machine says against a file that is to be written. */
export function outputFailed(error: unknown, file: string): InputError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new InputError([problem('output-failed', { reason: code ?? message }, { file })]);
}

/** A name beside a file that no other run takes, and that {@link removeLeftovers} knows. */
export function nameTemporary(file: string, { pid }: Machine): string {
  return `${file}.${pid}-${randomInt(2 ** 47)}.tmp`;
}

/**
 * Removes what killed runs left beside a file. Only where no other run can be writing it.
 *
 * @param target the file itself, links followed
 */
export function removeLeftovers(target: string): void {
  const folder = dirname(target);
  const name = basename(target);
  for (const each of readdirSync(folder)) {
    const isOurs = each.startsWith(`${hiddenName(name)}.`) || each.startsWith(`${name}.lock.`);
    if (isOurs && /\.\d+-\d+\.tmp$/.test(each)) rmSync(join(folder, each), { force: true });
  }
}

/** Names of files may have so many bytes; the end of a temporary one takes up to 40. */
const LONGEST_NAME = 255 - 40;

/** The beginning of the temporary names beside a file: hidden, and short enough for what follows it. */
function hiddenName(name: string): string {
  const hidden = `.${name}`;
  if (Buffer.byteLength(hidden) <= LONGEST_NAME) return hidden;
  // two long names may begin alike
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 16);
  return `.${mark}`;
}

/** A link is written through, not replaced, be there anything at its end yet or not. */
export function followLink(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return followDangling(file, MOST_LINKS);
  }
}

/** As many as Linux follows. */
const MOST_LINKS = 40;

/** Where a link leads that leads to nothing: the file will be made there. */
function followDangling(file: string, most: number): string {
  if (most === 0 || !isLink(file)) return file;
  return followDangling(resolve(dirname(file), readlinkSync(file)), most - 1);
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    // nothing is there, or something before it is no folder
    return false;
  }
}

/** Whether two paths lead to one file, links followed; standard input and output are none. */
export function isSameFile(one: string, other: string): boolean {
  return one !== '-' && other !== '-' && resolve(followLink(one)) === resolve(followLink(other));
}

/** Mode and owner of the old file; only root may give files away. */
function copyRights(old: Stats, temporary: string): void {
  try {
    chownSync(temporary, old.uid, old.gid);
  } catch {
    // then it is the user's who runs this
  }
  chmodSync(temporary, old.mode);
}

function writeThrough(descriptor: number, content: FileContent): void {
  try {
    for (const piece of typeof content === 'string' ? [content] : content) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    }
    if (fstatSync(descriptor).isFile()) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A device or a pipe (`/dev/null`, `/dev/stdout`) is written to, not replaced. */
function isSpecial(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}
