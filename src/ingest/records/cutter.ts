import { isBlankText } from '../../domain/text/label.ts';
import { type FieldLimits, scanRecord } from './record-scan.ts';

/** Most characters of one record, quotes and embedded newlines included. */
export const MAX_RECORD = 1024 * 1024;

/** So much is shown of a line that is too long to be held. */
const CLIP = 200;

export interface Cut {
  /** `quote`: one physical line, rejected for its quotes; `long`: the beginning of a line over the limit. */
  readonly kind: 'record' | 'quote' | 'long';
  /** The raw text without its line end. */
  readonly text: string;
  /** The line on which it starts, from 1 unless told otherwise. */
  readonly line: number;
  /** For a record with quotes: its text without spaces outside quoted fields. */
  readonly quoted?: string;
}

/**
 * Cuts text that comes in pieces into records, wherever the pieces end. Holds little more than one record. Blank lines
 * are passed over; line ends are LF, CR LF and a lone CR.
 *
 * A record whose quotes are in trouble (never closed within {@link MAX_RECORD}, text after the closing quote, or a wrong
 * number of fields together with more than one line) gives up only its first physical line; cutting resumes at the next.
 */
export class RecordCutter {
  /** To be set as soon as the header is known. */
  limits: FieldLimits = { least: 0, most: Number.POSITIVE_INFINITY };
  private readonly delimiter: string;
  private text = '';
  private held = '';
  private at = 0;
  /** The number of the line that comes next. */
  line: number;
  private final = false;
  /** Inside a line over the limit, whose beginning was given out already. */
  private skipping = false;
  private nextLf = -1;
  private nextCr = -1;
  private nextQuote = -1;

  /** @param firstLine number of the first line */
  constructor(delimiter: string, firstLine = 1) {
    this.delimiter = delimiter;
    this.line = firstLine;
  }

  /** Adds text. A CR at its end is held back until it is known whether an LF follows. */
  push(piece: string): void {
    const text = this.held + piece;
    this.held = text.endsWith('\r') ? '\r' : '';
    this.replace(this.text.slice(this.at) + text.slice(0, text.length - this.held.length));
  }

  /** Says that no text will follow. */
  end(): void {
    this.final = true;
    this.replace(this.text.slice(this.at) + this.held);
    this.held = '';
  }

  /** Passes over one line, as it is; undefined if it is not complete yet. */
  skipLine(): string | undefined {
    const end = this.findLineEnd();
    if (end === Number.POSITIVE_INFINITY && !this.final) return undefined;
    const stop = Math.min(end, this.text.length);
    const line = this.text.slice(this.at, stop);
    this.advance(stop, 1);
    return line;
  }

  /** The next record; undefined if the text so far holds no more complete ones. */
  next(): Cut | undefined {
    for (;;) {
      if (this.skipping && !this.finishLongLine()) return undefined;
      if (this.at >= this.text.length) return undefined;
      const end = this.findLineEnd();
      if (Math.min(end, this.text.length) - this.at > MAX_RECORD) return this.cutLong();
      if (end === Number.POSITIVE_INFINITY && !this.final) return undefined;
      const stop = Math.min(end, this.text.length);
      if (this.nextQuote < stop) return this.cutQuoted(stop);
      const { line } = this;
      const text = this.text.slice(this.at, stop);
      this.advance(stop, 1);
      if (!isBlank(text, this.delimiter)) return { kind: 'record', text, line };
    }
  }

  private cutQuoted(firstEnd: number): Cut | undefined {
    const { text, at, line } = this;
    const scan = scanRecord(text, at, firstEnd, this.delimiter, this.limits, this.final);
    if (scan.state === 'open' && !this.final && text.length - at <= MAX_RECORD) return undefined;
    if (scan.state === 'closed' && this.isFit(scan, firstEnd)) {
      const raw = text.slice(at, scan.end);
      this.advance(scan.end, scan.end === firstEnd ? 1 : countLines(raw));
      return { kind: 'record', text: raw, line, quoted: scan.text };
    }
    this.advance(firstEnd, 1);
    return { kind: 'quote', text: text.slice(at, firstEnd), line };
  }

  private isFit(scan: { end: number; fields: number; filled: number }, firstEnd: number): boolean {
    if (scan.end === firstEnd) return true;
    if (scan.end - this.at > MAX_RECORD) return false;
    return scan.fields >= this.limits.least && scan.filled <= this.limits.most;
  }

  private cutLong(): Cut {
    const cut: Cut = { kind: 'long', text: this.text.slice(this.at, this.at + CLIP), line: this.line };
    this.skipping = true;
    return cut;
  }

  private finishLongLine(): boolean {
    const end = this.findLineEnd();
    const complete = end !== Number.POSITIVE_INFINITY;
    if (complete) this.advance(end, 1);
    else this.at = this.text.length;
    this.skipping = !complete;
    return complete;
  }

  private findLineEnd(): number {
    const { text, at } = this;
    if (this.nextLf < at) this.nextLf = find(text, '\n', at);
    if (this.nextCr < at) this.nextCr = find(text, '\r', at);
    if (this.nextQuote < at) this.nextQuote = find(text, '"', at);
    return Math.min(this.nextLf, this.nextCr);
  }

  /** Goes behind the line end at `end`. */
  private advance(end: number, lines: number): void {
    const pair = this.text.charCodeAt(end) === 0x0d && this.text.charCodeAt(end + 1) === 0x0a;
    this.at = end + (pair ? 2 : 1);
    this.line += lines;
  }

  private replace(text: string): void {
    this.text = text;
    this.at = 0;
    this.nextLf = -1;
    this.nextCr = -1;
    this.nextQuote = -1;
  }
}

function find(text: string, wanted: string, from: number): number {
  const at = text.indexOf(wanted, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** White space only; delimiters that are white space (tabs) make a record of empty fields. */
function isBlank(text: string, delimiter: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 0x20 && first < 0x80) return false;
  return isBlankText(text) && !text.includes(delimiter);
}

function countLines(text: string): number {
  let lines = 1;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) lines += 1;
  }
  return lines;
}
