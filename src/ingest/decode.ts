import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** The text of a file, without its byte order mark, in pieces of so many bytes. */
export async function* readText(
  path: string,
  encoding: string,
  bom: number,
  pieceBytes = 256 * 1024,
): AsyncGenerator<string> {
  const decoder = await createDecoder(encoding);
  for await (const bytes of createReadStream(path, { start: bom, highWaterMark: pieceBytes })) {
    const text = decoder.write(bytes);
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

interface TextDecoding {
  write(bytes: Buffer): string;
  end(): string | undefined;
}

/** iconv-lite is loaded only for the files that need it: its tables cost start-up time. */
async function createDecoder(encoding: string): Promise<TextDecoding> {
  if (encoding === 'utf-8') return new StringDecoder('utf8');
  const { default: iconv } = await import('iconv-lite');
  if (!iconv.encodingExists(encoding)) throw new Error(`unknown encoding: ${encoding}`);
  return iconv.getDecoder(encoding);
}

/** A copy of a text that is to be kept: a slice would keep the whole piece it was cut from. */
export function detachText(text: string): string {
  return Buffer.from(text).toString();
}
