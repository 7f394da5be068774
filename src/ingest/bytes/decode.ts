import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** The text of a UTF-8 file, without its byte order mark, in pieces of so many bytes. */
export async function* readText(path: string, bom: number, pieceBytes = 256 * 1024): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  for await (const bytes of createReadStream(path, { start: bom, highWaterMark: pieceBytes })) {
    const text = decoder.write(bytes);
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

/** A copy of a text that is to be kept: a slice would keep the whole piece it was cut from. */
export function detachText(text: string): string {
  return Buffer.from(text).toString();
}
