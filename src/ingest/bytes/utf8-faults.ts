import { isAscii, isUtf8 } from 'node:buffer';

/** Bytes that are no UTF-8 in a text that is, and how much speaks for either. */
export interface Utf8Faults {
  /** Runs of bytes above 127 that are whole characters, as far as they were counted. */
  good: number;
  /** Runs that are none, or not only. */
  bad: number;
  /** Whether the text ends in the middle of a character. */
  cut: boolean;
  /** Where the first few bad ones begin to be none: bytes from the start of the file. */
  readonly places: number[];
}

export const FAULT_PLACES = 3;
/** So many good runs must stand against a bad one: a word in another encoding is hardly ever UTF-8 by chance. */
const GOOD_TO_ONE = 3;
/** So many bad runs, and none is looked for any more where the good ones are too few. */
const ENOUGH = 200;
const BLOCK_BYTES = 64 * 1024;

/** Whether a text is UTF-8 with some lost bytes rather than a text in another encoding. */
export function isMostlyUtf8({ good, bad }: Pick<Utf8Faults, 'good' | 'bad'>): boolean {
  return good >= bad * GOOD_TO_ONE;
}

/** Whether there is nothing to hope for. */
export function isHopeless(faults: Utf8Faults): boolean {
  return faults.bad > ENOUGH && !isMostlyUtf8(faults);
}

/**
 * Counts the runs of a part of a file that begins and ends at whole characters. Of blocks without a fault only the
 * beginning is counted: they speak for UTF-8 in any case.
 */
export function countFaults(bytes: Buffer, offset: number, faults: Utf8Faults): void {
  for (let start = 0; start < bytes.length; ) {
    const lineEnd = bytes.indexOf(0x0a, start + BLOCK_BYTES);
    const end = lineEnd < 0 ? bytes.length : lineEnd + 1;
    const block = bytes.subarray(start, end);
    if (!isUtf8(block)) countRuns(block, offset + start, faults);
    else if (!isAscii(block)) faults.good += countGood(block.subarray(0, BLOCK_BYTES / 16));
    if (isHopeless(faults)) return;
    start = end;
  }
}

/** Runs of bytes above 127, whatever they are. */
export function countGood(bytes: Buffer): number {
  let runs = 0;
  let inside = false;
  for (const byte of bytes) {
    if (byte >= 0x80 && !inside) runs += 1;
    inside = byte >= 0x80;
  }
  return runs;
}

function countRuns(bytes: Buffer, offset: number, faults: Utf8Faults): void {
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at]! < 0x80) continue;
    const start = at;
    while (at < bytes.length && bytes[at]! >= 0x80) at += 1;
    const run = bytes.subarray(start, at);
    if (isUtf8(run)) {
      faults.good += 1;
      continue;
    }
    faults.bad += 1;
    if (faults.places.length < FAULT_PLACES) faults.places.push(offset + start + findFirst(run));
  }
}

/** Where the first character that is none begins. */
function findFirst(run: Buffer): number {
  let at = 0;
  for (;;) {
    const lengths = [2, 3, 4].filter((length) => at + length <= run.length);
    const whole = lengths.find((length) => isUtf8(run.subarray(at, at + length)));
    if (whole === undefined) return at;
    at += whole;
  }
}
