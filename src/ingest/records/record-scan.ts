const QUOTE = 0x22;
const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;

/** How many fields a record that spans several lines may have. */
export interface FieldLimits {
  /** Columns up to the last one with a name: a record needs as many fields. */
  readonly least: number;
  /** All columns: fields beyond them must be empty. */
  readonly most: number;
}

/**
 * A record with quotes in it: `closed` at `end` (its line end, or the end of the text); `open`, if the text ends first;
 * `broken`, if text follows a closing quote, or a second line makes too many fields.
 */
export type RecordScan =
  | { readonly state: 'open' | 'broken' }
  | {
      readonly state: 'closed';
      readonly end: number;
      readonly fields: number;
      /** Number of fields up to the last one that is not empty. */
      readonly filled: number;
      /** The record without the spaces that stand outside the quotes of a quoted field. */
      readonly text: string;
    };

/**
 * Walks over one record, field by field. The grammar is that of DuckDB's strict mode, so that both readers agree: a
 * quote opens a field at its start or after one space, and closes it before spaces and a delimiter or line end; `""`
 * inside is a quote; any other quote is a character like others.
 *
 * @param firstEnd end of the first physical line
 * @param final no text will follow `text`
 */
export function scanRecord(
  text: string,
  start: number,
  firstEnd: number,
  delimiter: string,
  limits: FieldLimits,
  final: boolean,
): RecordScan {
  const separator = delimiter.charCodeAt(0);
  let at = start;
  let fields = 0;
  let filled = 0;
  let tight = '';
  let kept = start;
  for (;;) {
    const open = text.charCodeAt(at) === SPACE ? at + 1 : at;
    let end: number;
    if (text.charCodeAt(open) === QUOTE) {
      const close = findClosing(text, open + 1);
      if (close < 0) return { state: 'open' };
      end = close + 1;
      while (text.charCodeAt(end) === SPACE) end += 1;
      if (end < text.length && !isFieldEnd(text.charCodeAt(end), separator)) return { state: 'broken' };
      if (open > at || end > close + 1) {
        tight += text.slice(kept, at) + text.slice(open, close + 1);
        kept = end;
      }
      fields += 1;
      if (close > open + 1) filled = fields;
    } else {
      end = at;
      while (end < text.length && !isFieldEnd(text.charCodeAt(end), separator)) end += 1;
      fields += 1;
      if (end > at) filled = fields;
    }
    if (end >= text.length && !final) return { state: 'open' };
    if (filled > limits.most && end > firstEnd) return { state: 'broken' };
    if (text.charCodeAt(end) !== separator) {
      return { state: 'closed', end, fields, filled, text: tight + text.slice(kept, end) };
    }
    at = end + 1;
  }
}

/** The quote that is not one of a pair; -1 if none. */
function findClosing(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return -1;
}

function isFieldEnd(code: number, separator: number): boolean {
  return code === separator || code === LF || code === CR;
}
