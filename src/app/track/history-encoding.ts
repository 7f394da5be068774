import { statSync } from 'node:fs';
import { InputError, problem } from '../../domain/problem.ts';
import { readBytes } from '../../ingest/bytes/intake.ts';
import { incompleteTail } from '../../ingest/bytes/scan.ts';

/**
 * Text in an encoding, without a byte order mark.
 *
 * @param file the path as the user wrote it
 * @throws InputError `history-letter` where the encoding lacks a character
 */
export async function encodeText(text: string, encoding: string, file: string): Promise<Uint8Array> {
  if (encoding === 'utf-8') return Buffer.from(text);
  const { default: iconv } = await import('iconv-lite');
  const bytes = iconv.encode(text, encoding, { addBOM: false });
  const back = iconv.decode(bytes, encoding, { stripBOM: false });
  if (back === text) return bytes;
  const letters = [...back];
  const letter = [...text].find((each, index) => each !== letters[index]) ?? '';
  throw new InputError([problem('history-letter', { encoding, letter }, { file })]);
}

/**
 * What has to stand between the last line of a file and the next: nothing, or the line end that is missing.
 *
 * @throws InputError `encoding-broken` where UTF-8 is cut off in the middle of a character: more text behind it would
 *   spoil the whole file
 */
export async function findMissingEnd(
  path: string,
  encoding: string,
  lineEnd: string,
  file: string,
): Promise<Uint8Array> {
  const tail = await readBytes(path, 4, Math.max(0, statSync(path).size - 4));
  if (encoding === 'utf-8' && incompleteTail(tail) > 0) {
    throw new InputError([problem('encoding-broken', { encoding }, { file })]);
  }
  for (const end of ['\n', '\r']) {
    const bytes = await encodeText(end, encoding, file);
    if (tail.subarray(-bytes.length).equals(bytes)) return Buffer.alloc(0);
  }
  return encodeText(lineEnd, encoding, file);
}
