import { createReadStream } from 'node:fs';
import { InputError, problem } from '../../domain/problem.ts';
import { type ByteScan, scanBytes } from './scan.ts';

/** Named in messages; every other encoding that iconv-lite knows may be configured as well. */
export const KNOWN_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'windows-1252',
  'koi8-r',
  'cp866',
  'iso-8859-1',
] as const;

/** ASCII letters, or bytes that are letters in windows-1251 (Ё and ё, А to я) and mostly in windows-1252 too. */
const WORD = /[A-Za-z\xa8\xb8\xc0-\xff]+/g;

/** So many NUL bytes may stand in the smallest of texts. */
const FEW_NULS = 8;
/** Control characters that texts have: NUL by a slip, tabs, line and page ends, escape. */
const IN_TEXTS: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);

export interface TextEncoding {
  /** `utf-8`, or a name that iconv-lite knows. */
  readonly encoding: string;
  /** Length of the byte order mark in bytes, 0 without one. */
  readonly bom: number;
  readonly scan: ByteScan;
}

/**
 * Finds a file's encoding in one pass over all its bytes. UTF-16 is known by its mark or by where its NUL bytes stand,
 * UTF-8 by being valid, but for a few lost bytes (`scan.faults`); else the letters decide between windows-1251 and
 * windows-1252.
 *
 * @param forced the configured encoding: taken as it is, only UTF-8 is verified
 * @param file the path as the user wrote it, for messages
 * @throws InputError encoding-unsupported, encoding-broken (with the first bad line), file-foreign (binary)
 */
export async function findEncoding(
  path: string,
  head: Buffer,
  file: string,
  forced?: string,
  onBytes?: (done: number) => void,
): Promise<TextEncoding> {
  let size = 0;
  const scan = await scanBytes(path, (done) => {
    size = done;
    onBytes?.(done);
  });
  if (forced !== undefined) return forceEncoding(path, head, file, forced, scan);
  const wide = findUtf16(head);
  if (wide) return { ...wide, scan };
  if (isBinary(head, scan.nuls, size))
    throw new InputError([problem('file-foreign', { seems: 'binary' }, { file })]);
  if (scan.validUtf8) return { encoding: 'utf-8', bom: utf8Bom(head), scan };
  return { encoding: guessCodePage(scan.badSlice), bom: 0, scan };
}

async function forceEncoding(
  path: string,
  head: Buffer,
  file: string,
  forced: string,
  scan: ByteScan,
): Promise<TextEncoding> {
  if (/^utf-?8$/i.test(forced.trim())) {
    if (!scan.validUtf8 || scan.faults.bad > 0) throw await brokenUtf8(path, file, scan);
    return { encoding: 'utf-8', bom: utf8Bom(head), scan };
  }
  const { default: iconv } = await import('iconv-lite');
  if (!iconv.encodingExists(forced)) {
    const args = { encoding: forced, known: KNOWN_ENCODINGS };
    throw new InputError([problem('encoding-unsupported', args, { file })]);
  }
  return { encoding: forced, bom: 0, scan };
}

/** Bytes of UTF-8's byte order mark at the start; 0 if none. */
export function utf8Bom(head: Buffer): number {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
}

/** By the mark; without one: NUL bytes, a twentieth of the characters at least, all on one side, beside line ends too. */
function findUtf16(head: Buffer): { encoding: string; bom: number } | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2 };
  const nuls = [0, 0];
  for (let i = head.indexOf(0); i >= 0; i = head.indexOf(0, i + 1)) nuls[i % 2]! += 1;
  const [even = 0, odd = 0] = nuls;
  const enough = Math.max(2, head.length / 40);
  if (odd >= enough && even === 0 && hasWideLineEnds(head, 1)) return { encoding: 'utf-16le', bom: 0 };
  if (even >= enough && odd === 0 && hasWideLineEnds(head, -1)) return { encoding: 'utf-16be', bom: 0 };
  return undefined;
}

/** Whether a NUL stands on that side of most line feeds: in a text of single bytes a few stand anywhere. */
function hasWideLineEnds(head: Buffer, side: 1 | -1): boolean {
  let [all, wide] = [0, 0];
  for (let i = head.indexOf(0x0a); i >= 0; i = head.indexOf(0x0a, i + 1)) {
    all += 1;
    if ((head[i + side] ?? 0) === 0) wide += 1;
  }
  return wide * 2 >= all;
}

async function brokenUtf8(path: string, file: string, scan: ByteScan): Promise<InputError> {
  const text = scan.badSlice.toString('utf8').split(/\r\n|\n|\r/, 1)[0] ?? '';
  const line = 1 + (await countLineEnds(path, scan.badOffset));
  return new InputError([problem('encoding-broken', { encoding: 'utf-8' }, { file, line, text })]);
}

/** A NUL here and there is a slip in a text; a file of them, or with other signs that no text has, is none. */
function isBinary(head: Buffer, nuls: number, size: number): boolean {
  if (nuls === 0) return false;
  return nuls > Math.max(FEW_NULS, size / 1000) || head.some((byte) => byte < 0x20 && !IN_TEXTS.has(byte));
}

/** Line ends (LF, CR LF, lone CR) in the first `size` bytes. */
export async function countLineEnds(path: string, size: number): Promise<number> {
  if (size === 0) return 0;
  let count = 0;
  let before = 0;
  for await (const bytes of createReadStream(path, { end: size - 1, highWaterMark: 1024 * 1024 })) {
    for (const byte of bytes as Buffer) {
      if (byte === 0x0d || (byte === 0x0a && before !== 0x0d)) count += 1;
      before = byte;
    }
  }
  return count;
}

/**
 * Decides between windows-1251 and windows-1252 by the words that hold bytes above 127: Russian words consist of such
 * bytes alone, Western European ones mix them, mostly one at a time, into ASCII letters (`Müller`, `José`). A word of
 * one such byte is a Russian preposition more often than a French `à`. Without any letter (only `№`, `«` or a dash,
 * which mostly agree) it is windows-1251 if a `№` stands there, else windows-1252.
 *
 * @param sample bytes that begin at a line with a byte above 127
 */
export function guessCodePage(sample: Buffer): 'windows-1251' | 'windows-1252' {
  const text = sample.toString('latin1');
  let cyrillic = 0;
  let western = 0;
  for (const [word] of text.matchAll(WORD)) {
    const high = word.replace(/[A-Za-z]+/g, '').length;
    if (high === 0) continue;
    if (high < word.length) western += 1;
    else cyrillic += high === 1 ? 0.5 : 1;
  }
  if (cyrillic === western) return text.includes('\xb9') || cyrillic > 0 ? 'windows-1251' : 'windows-1252';
  return cyrillic > western ? 'windows-1251' : 'windows-1252';
}
