import type { Writable } from 'node:stream';
import { InputError, problem } from '../domain/problem.ts';

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
export async function writeStream(stream: Writable, content: string | Uint8Array): Promise<void> {
  if (stream.destroyed || stream.errored) throw new ClosedPipeError();
  // the callback below gets every error
  ignoreErrors(stream);
  const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) => {
    stream.write(content, resolve);
  });
  if (!error) return;
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') throw new ClosedPipeError();
  throw new InputError([problem('output-failed', { reason: error.code ?? error.message })]);
}
