import { detachText, readText } from '../bytes/decode.ts';
import { RecordCutter } from './cutter.ts';
import { type RecordSource, readRecords, type TextRecord } from './records.ts';

type LocatedRecord = Pick<TextRecord, 'line' | 'text'>;

/** A row as an engine names it: its number, and its line where the file was rewritten by us. */
export interface NamedRow {
  /** Number of the data record, from 0. */
  readonly ordinal: number;
  readonly line: number | null;
}

/** Line and text of rows, as an editor shows them; in the order of the file, as the rows are given. */
export function locateRows(source: RecordSource, rows: readonly NamedRow[]): Promise<LocatedRecord[]> {
  const lines = rows.flatMap(({ line }) => line ?? []);
  if (lines.length > 0) return locateLines(source, lines);
  return locateRecords(
    source,
    rows.map(({ ordinal }) => ordinal),
  );
}

/**
 * Finds records by their number again, after an engine has read a `direct` file without an error. Reads no further than
 * the last one wanted.
 *
 * @param ordinals numbers of data records from 0, ascending
 * @returns one for each ordinal; shorter if the file ends before
 */
export async function locateRecords(
  source: RecordSource,
  ordinals: readonly number[],
): Promise<LocatedRecord[]> {
  const located: LocatedRecord[] = [];
  if (ordinals.length === 0) return located;
  // the header is record −1
  let ordinal = -1;
  for await (const batch of cutRecords(source)) {
    while (located.length < ordinals.length) {
      const found = batch[ordinals[located.length]! - ordinal];
      if (found === undefined) break;
      located.push({ line: found.line, text: detachText(found.text) });
    }
    if (located.length === ordinals.length) return located;
    ordinal += batch.length;
  }
  return located;
}

/**
 * Finds records by the line they start on, in any file; slower than {@link locateRecords}.
 *
 * @param lines ascending
 * @returns the records that start on one of these lines, broken ones too
 */
export async function locateLines(source: RecordSource, lines: readonly number[]): Promise<LocatedRecord[]> {
  const wanted = new Set(lines);
  const last = lines.at(-1) ?? 0;
  const located: LocatedRecord[] = [];
  if (wanted.size === 0) return located;
  for await (const batch of readRecords(source)) {
    for (const { line, text } of batch) if (wanted.has(line)) located.push({ line, text: detachText(text) });
    if ((batch.at(-1)?.line ?? 0) >= last) return located;
  }
  return located;
}

/** Header and records, cut but not taken apart. */
async function* cutRecords(source: RecordSource): AsyncGenerator<LocatedRecord[]> {
  const cutter = new RecordCutter(source.delimiter, source.firstLine);
  for await (const piece of readText(source.path, source.bom)) {
    cutter.push(piece);
    yield drain(cutter);
  }
  cutter.end();
  yield drain(cutter);
}

function drain(cutter: RecordCutter): LocatedRecord[] {
  const cuts: LocatedRecord[] = [];
  for (let cut = cutter.next(); cut !== undefined; cut = cutter.next()) cuts.push(cut);
  return cuts;
}
