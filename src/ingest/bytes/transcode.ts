import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type iconvLite from 'iconv-lite';

const CHUNK_BYTES = 1024 * 1024;

/** Turns bytes that come in pieces into the same text in UTF-8. What it returns is valid until the next call. */
interface Transcoder {
  write(bytes: Buffer): Buffer;
  end(): Buffer;
}

/**
 * Rewrites a file in any encoding as UTF-8 without a byte order mark, in bounded memory. Characters map one to one, so
 * lines and fields stay where they are; bytes that mean nothing become U+FFFD.
 *
 * @param encoding `utf-8` (only the mark is taken off), or a name that iconv-lite knows
 * @param bom bytes of the byte order mark
 * @param outPath a file to be made or overwritten
 */
export async function transcodeFile(
  path: string,
  encoding: string,
  bom: number,
  outPath: string,
  onBytes: (done: number) => void = () => {},
): Promise<void> {
  const transcoder = await createTranscoder(encoding);
  const to = await open(outPath, 'w', 0o600);
  try {
    let position = bom;
    for await (const bytes of createReadStream(path, { start: bom, highWaterMark: CHUNK_BYTES })) {
      // unlike write, this does not stop half-way
      await to.appendFile(transcoder.write(bytes));
      position += bytes.length;
      onBytes(position);
    }
    await to.appendFile(transcoder.end());
  } finally {
    await to.close();
  }
}

async function createTranscoder(encoding: string): Promise<Transcoder> {
  if (encoding === 'utf-8') return { write: (bytes) => bytes, end: () => Buffer.alloc(0) };
  // loaded only for the files that need it: its tables cost start-up time
  const { default: iconv } = await import('iconv-lite');
  if (!iconv.encodingExists(encoding)) throw new Error(`unknown encoding: ${encoding}`);
  const characters = listCharacters(iconv, encoding);
  return characters ? byTable(characters) : byDecoder(iconv, encoding);
}

/** The characters of the 256 bytes, if in this encoding every byte is a character of its own. */
function listCharacters(iconv: typeof iconvLite, encoding: string): string | undefined {
  const text = iconv.decode(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), encoding);
  const ascii = text.slice(0, 128) === String.fromCharCode(...Array(128).keys());
  // where all the others are unknown they are parts of characters
  return ascii && text.length === 256 && /[^\ufffd]/.test(text.slice(128)) ? text : undefined;
}

/** Byte by byte, without making strings of it: a third of the time. */
function byTable(characters: string): Transcoder {
  const codes = Uint16Array.from(characters, (character) => character.charCodeAt(0));
  // a character of the basic plane takes three bytes at most
  const out = Buffer.allocUnsafe(CHUNK_BYTES * 3);
  return {
    write(bytes) {
      let end = 0;
      for (let i = 0; i < bytes.length; i += 1) {
        const code = codes[bytes[i]!]!;
        if (code < 0x80) {
          out[end++] = code;
        } else if (code < 0x800) {
          out[end++] = 0xc0 | (code >> 6);
          out[end++] = 0x80 | (code & 0x3f);
        } else {
          out[end++] = 0xe0 | (code >> 12);
          out[end++] = 0x80 | ((code >> 6) & 0x3f);
          out[end++] = 0x80 | (code & 0x3f);
        }
      }
      return out.subarray(0, end);
    },
    end: () => out.subarray(0, 0),
  };
}

function byDecoder(iconv: typeof iconvLite, encoding: string): Transcoder {
  const decoder = iconv.getDecoder(encoding);
  let held = '';
  return {
    write(bytes) {
      const text = held + decoder.write(bytes);
      // the first half of a pair waits for the second
      const end = /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
      held = text.slice(end);
      return Buffer.from(text.slice(0, end));
    },
    end: () => Buffer.from(held + (decoder.end() ?? '')),
  };
}
