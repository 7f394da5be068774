import { isAscii, isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';

const CHUNK_BYTES = 4 * 1024 * 1024;

/** What one pass over all bytes of a file shows. Everything but `validUtf8` and `hasNul` means UTF-8 text. */
export interface ByteScan {
  /** Also true where only the very last character is cut off, if there are whole ones before it (see `truncated`). */
  readonly validUtf8: boolean;
  readonly hasMultibyte: boolean;
  /** The text ends in the middle of a character: a broken download, say. */
  readonly truncated: boolean;
  readonly hasNul: boolean;
  readonly hasQuote: boolean;
  /** A quote, spaces, a quote; or a quote and two spaces. Engines that allow space after a closing quote disagree here. */
  readonly hasQuoteGap: boolean;
  /** A carriage return that no line feed follows. */
  readonly hasLoneCr: boolean;
  /** Where the first slice with invalid UTF-8 begins, and that slice (at most 64 KiB around the first fault). */
  readonly badOffset: number;
  readonly badSlice: Buffer;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads a file once, in large chunks cut at line ends, with native searches only: 1 GB takes about a second or less.
 * After invalid UTF-8 only NUL bytes are still looked for.
 */
export async function scanBytes(path: string, onBytes: (done: number) => void = () => {}): Promise<ByteScan> {
  const scan: Mutable<ByteScan> = {
    validUtf8: true,
    hasMultibyte: false,
    truncated: false,
    hasNul: false,
    hasQuote: false,
    hasQuoteGap: false,
    hasLoneCr: false,
    badOffset: 0,
    badSlice: Buffer.alloc(0),
  };
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    let kept = 0;
    let offset = 0;
    for (;;) {
      const { bytesRead: read } = await file.read(buffer, kept, CHUNK_BYTES - kept, null);
      const filled = kept + read;
      const cut = read === 0 ? filled : findCut(buffer, filled);
      examine(buffer.subarray(0, cut), offset, read === 0, scan);
      if (read === 0) return scan;
      buffer.copyWithin(0, cut, filled);
      kept = filled - cut;
      offset += cut;
      onBytes(offset);
    }
  } finally {
    await file.close();
  }
}

/** The last place where no character and no pair (CR LF, quotes and spaces) is torn apart. */
function findCut(buffer: Buffer, filled: number): number {
  const lineEnd = buffer.lastIndexOf(0x0a, filled - 1);
  if (lineEnd >= 0) return lineEnd + 1;
  let cut = filled - incompleteTail(buffer.subarray(0, filled));
  for (let i = 0; i < 64 && cut > 1; i += 1) {
    const last = buffer[cut - 1];
    if (last !== 0x0d && last !== 0x22 && last !== 0x20) break;
    cut -= 1;
  }
  return cut;
}

/** Number of bytes at the end that begin a UTF-8 character without finishing it. */
export function incompleteTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}

function examine(bytes: Buffer, offset: number, last: boolean, scan: Mutable<ByteScan>): void {
  scan.hasNul ||= bytes.includes(0);
  if (!scan.validUtf8) return;
  if (!isUtf8(bytes) && !(last && isTruncated(bytes, scan))) {
    scan.validUtf8 = false;
    const from = findFault(bytes);
    scan.badOffset = offset + from;
    scan.badSlice = Buffer.from(bytes.subarray(from, from + 64 * 1024));
    return;
  }
  scan.hasMultibyte ||= !isAscii(bytes);
  if (bytes.includes(0x22)) {
    scan.hasQuote = true;
    scan.hasQuoteGap ||= bytes.includes('" "') || bytes.includes('"  ');
  }
  scan.hasLoneCr ||= holdsLoneCr(bytes);
}

function isTruncated(bytes: Buffer, scan: Mutable<ByteScan>): boolean {
  const tail = incompleteTail(bytes);
  const whole = bytes.subarray(0, bytes.length - tail);
  scan.truncated = tail > 0 && isUtf8(whole) && (scan.hasMultibyte || !isAscii(whole));
  return scan.truncated;
}

/** The start of the first line that is not UTF-8, by halving at line ends. */
function findFault(bytes: Buffer): number {
  let start = 0;
  let end = bytes.length;
  for (;;) {
    const middle = bytes.indexOf(0x0a, start + ((end - start) >> 1)) + 1;
    const split = middle > 0 && middle < end ? middle : bytes.indexOf(0x0a, start) + 1;
    if (split <= 0 || split >= end) return start;
    if (isUtf8(bytes.subarray(start, split))) start = split;
    else end = split;
  }
}

function holdsLoneCr(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(0x0d); at >= 0; at = bytes.indexOf(0x0d, at + 2)) {
    if (bytes[at + 1] !== 0x0a) return true;
  }
  return false;
}
