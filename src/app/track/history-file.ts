import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { formatIso } from '../../domain/calendar/format-moment.ts';
import type { TimePattern } from '../../domain/calendar/writing/date-pattern.ts';
import { formatByPattern } from '../../domain/calendar/writing/format-pattern.ts';
import { NUMBER_PATTERNS, NUMBER_TIMES } from '../../domain/calendar/writing/number-time.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { HISTORY_COLUMNS } from '../../engine/duckdb/track/comparison.ts';
import type { TrackedEvent } from '../../engine/duckdb/track/track-changes.ts';
import { isGzip, readBytes } from '../../ingest/bytes/intake.ts';
import { mapColumns } from '../../ingest/columns/columns.ts';
import { type PreparedInput, prepareInput } from '../../ingest/tables/ready-input.ts';
import { openSource } from '../../ingest/tables/source.ts';
import type { InputSettings } from '../../ingest/tables/table-rules.ts';
import { findWanted } from '../../ingest/tables/wanted-columns.ts';
import type { FileIntake } from '../read/file-intake.ts';
import { encodeText } from './history-encoding.ts';

/** The columns of a history that track makes, in their order. */
const COLUMNS = ['contact_id', 'stage', 'at', 'manager', 'reason', 'amount'] as const;
type HistoryColumn = (typeof COLUMNS)[number];

/** How the rows of a history are written: in its own way, whatever that is. */
export interface HistoryForm {
  readonly encoding: string;
  readonly delimiter: string;
  readonly lineEnd: string;
  /** Number of columns; those that are not among `positions` stay empty. */
  readonly width: number;
  readonly positions: ReadonlyMap<string, number>;
  /** What times have to be written by: the config's pattern, or a kind of number where they are numbers. */
  readonly dates?: TimePattern;
}

/** A history as this run found it. */
export interface HistoryFile {
  /** The path as the user wrote it. */
  readonly file: string;
  /** The file itself, links followed. */
  readonly target: string;
  /** What the file was when it was read, to see whether it still is. Null: there was none. */
  readonly stamp: string | null;
  readonly form: HistoryForm;
  /** Undefined where there is none yet, or nothing is in it. */
  readonly prepared: PreparedInput | undefined;
}

const NEW_FORM: HistoryForm = {
  encoding: 'utf-8',
  delimiter: ',',
  lineEnd: '\n',
  width: COLUMNS.length,
  positions: new Map(COLUMNS.map((name, index) => [name, index])),
};

export type HistorySettings = Pick<InputSettings, 'columns' | 'dates' | 'encoding' | 'delimiter'>;

/**
 * Opens a history and finds out in which form it is kept.
 *
 * @throws InputError with what is wrong with it: it is no CSV, lacks a column, is packed
 */
export async function openHistory(
  file: string,
  target: string,
  settings: HistorySettings,
  intake: FileIntake,
): Promise<HistoryFile> {
  const stamp = stampFile(target);
  const found = statSync(target, { throwIfNoEntry: false });
  if (found === undefined || (found.isFile() && found.size === 0)) {
    return { file, target, stamp, form: NEW_FORM, prepared: undefined };
  }
  if (!found.isFile() && !found.isDirectory()) throw unfit(file);
  const { columns, encoding, delimiter, dates } = settings;
  const { spool, onProgress } = intake;
  const source = await openSource({ spool, onProgress, file, expected: 'transitions', encoding, delimiter });
  if (isGzip(await readBytes(target, 2))) throw unfit(file);
  if (source.footers > 0) {
    throw new InputError([problem('history-footer', { lines: source.footers }, { file })]);
  }
  const map = mapColumns('transitions', source.header, columns, file);
  const positions = map.columns;
  const prepared = await prepareInput({
    source,
    columns: HISTORY_COLUMNS.map((column) => ({ ...column, position: findWanted(map, column.name) })),
    dates,
    spool,
  });
  const form = {
    encoding: source.encoding,
    delimiter: source.delimiter,
    lineEnd: await findLineEnd(source.path),
    width: source.header.length,
    positions,
    dates: findPattern(prepared, positions.get('at')),
  };
  return { file, target, stamp, form, prepared };
}

/** Numbers are read as times only where most values are numbers: among them nothing else may be written. */
function findPattern({ source, input }: PreparedInput, at: number | undefined): TimePattern | undefined {
  if (!('formats' in input.times)) return input.times;
  const values = source.sample
    .map((record) => normalizeText(record[at ?? -1] ?? ''))
    .filter((value) => value !== '');
  const kind = NUMBER_TIMES.find((each) => {
    const whole = new RegExp(`^(?:${NUMBER_PATTERNS[each]})$`);
    return values.filter((value) => whole.test(value)).length > values.length / 2;
  });
  return kind && { number: kind };
}

function unfit(file: string): InputError {
  return new InputError([problem('history-unfit', {}, { file })]);
}

/** Size, time of change and identity; null where there is no file. */
export function stampFile(target: string): string | null {
  const found = statSync(target, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? null : `${found.ino} ${found.size} ${found.mtimeNs}`;
}

/** The line end of the first line of UTF-8 text. */
async function findLineEnd(path: string): Promise<string> {
  const head = await readBytes(path, 64 * 1024);
  return /\r\n|\n|\r/.exec(head.toString())?.[0] ?? '\n';
}

/** The events as rows in the history's form; a history that is new begins with its header. */
export async function* writeEvents(
  { form, prepared, file }: HistoryFile,
  zone: string,
  events: AsyncIterable<readonly TrackedEvent[]>,
): AsyncGenerator<Uint8Array> {
  const options = { delimiter: form.delimiter, record_delimiter: form.lineEnd };
  const write = (rows: string[][]): Promise<Uint8Array> =>
    encodeText(stringify(rows, options), form.encoding, file);
  if (!prepared) yield await write([[...COLUMNS]]);
  for await (const block of events) yield await write(block.map((event) => arrangeRow(form, zone, event)));
}

function arrangeRow(form: HistoryForm, zone: string, event: TrackedEvent): string[] {
  const values: Readonly<Record<HistoryColumn, string | null>> = {
    contact_id: event.contact,
    stage: event.stage,
    at: writeTime(form, zone, event.at),
    manager: event.manager,
    reason: event.reason,
    amount: event.amount,
  };
  const row = Array.from({ length: form.width }, () => '');
  for (const name of COLUMNS) {
    const position = form.positions.get(name);
    if (position !== undefined) row[position] = values[name] ?? '';
  }
  return row;
}

/** With its offset, so that it means the same moment for ever; by the config's pattern where there is one. */
function writeTime({ dates }: HistoryForm, zone: string, at: number): string {
  if (dates !== undefined) return formatByPattern(at, zone, dates);
  const text = formatIso(at, zone);
  // seconds in an offset (local mean time of long ago) are read by nobody
  return /[+-]\d\d:\d\d$/.test(text) ? text : formatIso(at, 'UTC');
}

/** The bytes of a file in pieces; none where there is no file. */
export function* readPieces(path: string): Generator<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    for (;;) {
      const buffer = Buffer.allocUnsafe(1024 * 1024);
      const size = readSync(descriptor, buffer, 0, buffer.length, null);
      if (size === 0) return;
      yield buffer.subarray(0, size);
    }
  } finally {
    closeSync(descriptor);
  }
}
