import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError, problem } from '../../domain/problem.ts';
import type { InputKind } from './file-problems.ts';
import type { Spool } from './spool.ts';

/** Of what is free on the disk of the temporary files, so much is taken by one of them at most. */
const MOST_OF_ROOM = 0.8;
const LEAST_ZEROS = 512;

/** What is being done to a file; `rewrite` and `bring` count rows, the others bytes. */
export type IngestPhase = 'take' | 'scan' | 'decode' | 'convert' | 'rewrite' | 'bring';

/** Told again and again how far a file is; `file` as the user wrote it. */
export type Progress = (phase: IngestPhase, file: string, done: number) => void;

/** Whether a text in place of a file's name is the address of a database server. */
export function isAddress(text: string): boolean {
  return /^\s*(?:clickhouses?|postgres(?:ql)?):\/\//i.test(text);
}

export interface Intake {
  /** The path as the user wrote it; `-` is standard input. */
  readonly file: string;
  readonly expected: InputKind;
  readonly spool: Spool;
  readonly stdin?: Readable;
  readonly onProgress?: Progress;
}

/**
 * Makes a seekable, uncompressed regular file of whatever the user named: standard input, pipes and gzip (known by its
 * first bytes, not by its name) are streamed into the spool.
 *
 * @returns an absolute path
 * @throws InputError file-missing, file-directory, file-forbidden, file-gzip-broken, file-foreign, input-endless,
 *   file-address
 */
export async function takeIn(intake: Intake): Promise<string> {
  // without a place: it may hold a password
  if (isAddress(intake.file)) throw new InputError([problem('file-address', { expected: intake.expected })]);
  const path = await makeSeekable(intake);
  if (!isGzip(await readBytes(path, 2))) return path;
  const plain = intake.spool.path('unpacked.csv');
  // few files are packed, and the module is large
  const { createGunzip } = await import('node:zlib');
  try {
    await pipeline(
      createReadStream(path),
      watch(intake),
      createGunzip(),
      await boundByRoom(plain, intake),
      createWriteStream(plain, { mode: 0o600 }),
    );
  } catch (error) {
    if (!isGzipError(error)) throw error;
    throw new InputError([problem('file-gzip-broken', { expected: intake.expected }, { file: intake.file })]);
  }
  return plain;
}

async function makeSeekable(intake: Intake): Promise<string> {
  const { file, expected, spool, stdin } = intake;
  // pipes can be read once only: where a run looks at one again, it finds the copy
  if (file === '-' && stdin) return spool.once(file, () => copy(stdin, intake));
  try {
    const path = resolve(file);
    const entry = await stat(path);
    if (entry.isDirectory()) throw new InputError([problem('file-directory', { expected }, { file })]);
    if (!entry.isFile()) return await spool.once(path, () => copy(createReadStream(path), intake));
    await (await open(path)).close();
    return path;
  } catch (error) {
    throw explain(error, file, expected);
  }
}

async function copy(source: Readable, intake: Intake): Promise<string> {
  const path = intake.spool.path('input');
  const bound = await boundByRoom(path, intake);
  await pipeline(source, watch(intake), bound, createWriteStream(path, { mode: 0o600 }));
  return path;
}

/**
 * Passes bytes on that are to be written to a file, until they would fill its disk; and none where the first ones are
 * nothing but NUL, as a device of zeros has.
 */
async function boundByRoom(path: string, { file }: Intake) {
  const { bavail, bsize } = await statfs(dirname(path));
  const limit = Math.floor(bavail * bsize * MOST_OF_ROOM);
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let done = 0;
    for await (const bytes of source) {
      if (done === 0 && bytes.length >= LEAST_ZEROS && bytes.every((byte) => byte === 0)) {
        throw new InputError([problem('file-foreign', { seems: 'binary' }, { file })]);
      }
      done += bytes.length;
      if (done > limit) throw new InputError([problem('input-endless', { limit }, { file })]);
      yield bytes;
    }
  };
}

/** Passes bytes on and tells how many they were. */
function watch({ file, onProgress }: Intake) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let done = 0;
    for await (const bytes of source) {
      done += bytes.length;
      onProgress?.('take', file, done);
      yield bytes;
    }
  };
}

function explain(error: unknown, file: string, expected: InputKind): unknown {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new InputError([problem('file-missing', { expected }, { file })]);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new InputError([problem('file-forbidden', { expected }, { file })]);
  }
  return error;
}

/** The bytes of a file from its start, or from a position, at most `size`. */
export async function readBytes(path: string, size: number, start = 0): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(size), 0, size, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** By its first two bytes. */
export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** zlib's own codes: Z_DATA_ERROR, Z_BUF_ERROR (cut off)… */
function isGzipError(error: unknown): boolean {
  return errorCode(error)?.startsWith('Z_') ?? false;
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
