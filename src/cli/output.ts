import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { InputError, problem } from '../domain/problem.ts';
import { undoOnInterrupt } from './cleanup.ts';

/**
 * Writes a file whole or not at all: into a temporary file beside it, then a rename.
 *
 * @throws InputError `output-failed`, with nothing left behind
 */
export function writeFileWhole(file: string, content: string | Iterable<string>): void {
  const target = followLink(file);
  const temporary = join(
    dirname(target),
    `.${basename(target)}.${process.pid}-${process.hrtime.bigint()}.tmp`,
  );
  const remove = (): void => {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // in a folder that is none, say: then nothing of ours is there
    }
  };
  const done = undoOnInterrupt(remove);
  try {
    if (isSpecial(file)) {
      writeThrough(file, content);
      return;
    }
    writeThrough(temporary, content);
    const old = statSync(target, { throwIfNoEntry: false });
    if (old) chmodSync(temporary, old.mode);
    renameSync(temporary, target);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError([problem('output-failed', { reason: code ?? message }, { file })]);
  } finally {
    remove();
    done();
  }
}

/** A link is written through, not replaced. */
function followLink(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function writeThrough(file: string, content: string | Iterable<string>): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const piece of typeof content === 'string' ? [content] : content) {
      const bytes = Buffer.from(piece);
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    }
    if (!isSpecial(file)) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A device or a pipe (`/dev/null`, `/dev/stdout`) is written to, not replaced. */
function isSpecial(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

const watched = new WeakSet<Writable>();

/** A reader that has gone (`| head`) is no failure. */
export class ClosedPipeError extends Error {}

/** Keeps a stream's errors from ending the process, as they do without a listener. */
export function ignoreErrors(stream: Writable): void {
  if (watched.has(stream)) return;
  watched.add(stream);
  stream.on('error', () => {});
}

/**
 * Writes to a stream and waits until it is taken.
 *
 * @throws ClosedPipeError where the reader has gone
 */
export async function writeStream(stream: Writable, text: string): Promise<void> {
  if (stream.destroyed || stream.errored) throw new ClosedPipeError();
  // the callback below gets every error
  ignoreErrors(stream);
  const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) => {
    stream.write(text, resolve);
  });
  if (!error) return;
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') throw new ClosedPipeError();
  throw new InputError([problem('output-failed', { reason: error.code ?? error.message })]);
}
