import { isAscii, isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import {
  countFaults,
  countGood,
  FAULT_PLACES,
  isHopeless,
  isMostlyUtf8,
  type Utf8Faults,
} from './utf8-faults.ts';

const CHUNK_BYTES = 4 * 1024 * 1024;
/** NUL bytes are counted up to here: so many are no slip. */
const MANY_NULS = 1 << 16;
/** A line that is looked for again is no longer than this. */
const MAX_HEADER = 16 * 1024;

/** What one pass over all bytes of a file shows. Everything but `validUtf8` and `nuls` means UTF-8 text. */
export interface ByteScan {
  /**
   * Also true where few bytes are none, with many characters around them (see `faults`): a CRM cut a text at a byte, or
   * a download broke off.
   */
  readonly validUtf8: boolean;
  readonly hasMultibyte: boolean;
  readonly faults: Utf8Faults;
  /** NUL bytes, as far as they were counted. */
  readonly nuls: number;
  /** A line of megabytes. Engines may drop it without a word where it is the last one. */
  readonly hasLongLine: boolean;
  /** Whether the line that was looked for stands in the file more than once. */
  readonly repeats: boolean;
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
 * After bytes that cannot be UTF-8 only NUL bytes are still looked for.
 *
 * @param line the line that may be there again; default: the file's first
 */
export async function scanBytes(
  path: string,
  onBytes: (done: number) => void = () => {},
  line?: Buffer,
): Promise<ByteScan> {
  const scan: Mutable<ByteScan> = {
    validUtf8: true,
    hasMultibyte: false,
    faults: { good: 0, bad: 0, cut: false, places: [] },
    nuls: 0,
    hasLongLine: false,
    repeats: false,
    hasQuote: false,
    hasQuoteGap: false,
    hasLoneCr: false,
    badOffset: 0,
    badSlice: Buffer.alloc(0),
  };
  const search: LineSearch = { line, found: 0 };
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    let kept = 0;
    let offset = 0;
    for (;;) {
      const { bytesRead: read } = await file.read(buffer, kept, CHUNK_BYTES - kept, null);
      const filled = kept + read;
      const cut = read === 0 ? filled : findCut(buffer, filled);
      const bytes = buffer.subarray(0, cut);
      scan.hasLongLine ||= filled === CHUNK_BYTES && !bytes.includes(0x0a);
      searchLine(bytes, search);
      examine(bytes, offset, read === 0, scan);
      if (read === 0) {
        return { ...scan, validUtf8: isMostlyUtf8(scan.faults), repeats: search.found > 1 };
      }
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
  if (scan.nuls < MANY_NULS) scan.nuls += countNuls(bytes);
  if (isHopeless(scan.faults)) return;
  if (isUtf8(bytes)) {
    const multibyte = !isAscii(bytes);
    scan.hasMultibyte ||= multibyte;
    if (multibyte) scan.faults.good += countGood(bytes.subarray(0, 4096));
  } else if (!last || !takeTruncated(bytes, offset, scan)) {
    takeFaults(bytes, offset, scan);
  }
  if (bytes.includes(0x22)) {
    scan.hasQuote = true;
    scan.hasQuoteGap ||= bytes.includes('" "') || bytes.includes('"  ');
  }
  scan.hasLoneCr ||= holdsLoneCr(bytes);
}

function countNuls(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(0); at >= 0 && count < MANY_NULS; at = bytes.indexOf(0, at + 1)) count += 1;
  return count;
}

function takeFaults(bytes: Buffer, offset: number, scan: Mutable<ByteScan>): void {
  if (scan.faults.bad === 0) {
    const from = findFault(bytes);
    scan.badOffset = offset + from;
    scan.badSlice = Buffer.from(bytes.subarray(from, from + 64 * 1024));
  }
  countFaults(bytes, offset, scan.faults);
}

/** A text that ends in the middle of a character is UTF-8 all the same, where there are whole ones before it. */
function takeTruncated(bytes: Buffer, offset: number, { faults, hasMultibyte }: ByteScan): boolean {
  const whole = bytes.length - incompleteTail(bytes);
  const text = bytes.subarray(0, whole);
  if (whole === bytes.length || !isUtf8(text) || (!hasMultibyte && isAscii(text))) return false;
  faults.cut = true;
  if (faults.places.length < FAULT_PLACES) faults.places.push(offset + whole);
  return true;
}

/** A line, and how often it was found. */
interface LineSearch {
  line: Buffer | undefined;
  found: number;
}

/** @param bytes they begin at the start of a line */
function searchLine(bytes: Buffer, search: LineSearch): void {
  let from = 0;
  if (search.line === undefined) {
    search.line = firstLine(bytes);
    search.found = 1;
    from = search.line.length;
  }
  const { line } = search;
  // a word alone may be a value as well
  if (line.length < 3 || line.length > MAX_HEADER) return;
  for (let at = bytes.indexOf(line, from); at >= 0 && search.found < 2; at = bytes.indexOf(line, at + 1)) {
    const before = at === 0 ? 0x0a : bytes[at - 1];
    const behind = bytes[at + line.length] ?? 0x0a;
    if (before === 0x0a && (behind === 0x0a || behind === 0x0d)) search.found += 1;
  }
}

/** Without a byte order mark; the bytes of it are not searched for again. */
function firstLine(bytes: Buffer): Buffer {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const end = bytes.indexOf(0x0a);
  const line = bytes.subarray(start, end < 0 ? bytes.length : end);
  return Buffer.from(line.at(-1) === 0x0d ? line.subarray(0, -1) : line.subarray(0, MAX_HEADER + 1));
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
