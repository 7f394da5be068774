import { parseDatePattern } from '../../domain/calendar/writing/date-pattern.ts';
import type { IdForm } from '../../domain/quality/id-form.ts';
import { isBlankText, normalizeText } from '../../domain/text/label.ts';
import type { Progress } from '../bytes/intake.ts';
import type { Spool } from '../bytes/spool.ts';
import { chooseBlanks } from '../columns/blanks.ts';
import { LONGEST_REWRITTEN, writeCanonical } from '../records/canonical.ts';
import { MAX_RECORD } from '../records/cutter.ts';
import { joinClock } from '../times/clock.ts';
import { decideDayOrders } from '../times/day-order.ts';
import { isOpenDate } from '../times/day-pattern.ts';
import { recognizeTimeFormats } from '../times/time-format.ts';
import { bringTable } from './bring-table.ts';
import {
  type GivenFile,
  type InputFile,
  placeAgain,
  type ReadyColumn,
  type ReadyFile,
  type RowCondition,
  type RowEvents,
  type TimeReading,
} from './ready-file.ts';
import type { TextSource } from './source.ts';

/** A file on its way to the engine. */
export interface PreparedInput {
  readonly source: TextSource;
  readonly input: GivenFile;
  /** The engine's names of columns -> the file's. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** A column that is asked of a file, with its position in the file's header. */
export type PlacedColumn = Omit<ReadyColumn, 'header' | 'blanks'>;

export interface PrepareOptions {
  readonly source: TextSource;
  readonly columns: readonly PlacedColumn[];
  readonly where?: readonly RowCondition[];
  readonly pipeline?: string;
  readonly numbered?: boolean;
  readonly events?: RowEvents;
  readonly ids?: IdForm;
  /** Configured texts that mean nothing in any column; default: those that exports are known to use. */
  readonly blanks?: readonly string[];
  /** The engine's name of a column -> texts that mean something there all the same. */
  readonly meant?: Readonly<Record<string, readonly string[] | undefined>>;
  /** Configured date pattern; default: recognised. */
  readonly dates?: string;
  readonly spool: Spool;
  readonly onProgress?: Progress;
}

/**
 * Makes a file ready for the engine: as it stands, where an engine reads the same records as we do; else rewritten as
 * UTF-8 text with line numbers, its broken records set apart.
 */
export async function prepareInput(options: PrepareOptions): Promise<PreparedInput> {
  const { source, where, numbered, pipeline, events, ids } = options;
  const { file, path, delimiter, header, hasQuote, remote } = source;
  const placed = [...options.columns, ...listWitnesses(options)];
  const columns = placed.map((column): ReadyColumn => {
    // a condition may look at a column that is read as well
    const sharing = options.columns.filter(({ position }) => position === column.position);
    const meant = [column, ...sharing].flatMap(({ name }) => options.meant?.[name] ?? []);
    const blanks = chooseBlanks(options.blanks, meant);
    return { ...column, blanks, meant: options.meant?.[column.name], header: nameHeader(column, options) };
  });
  const input: InputFile = {
    file,
    columns,
    times: chooseTimes(options),
    where,
    pipeline,
    numbered,
    events,
    ids,
  };
  const headers = Object.fromEntries(columns.map((column) => [column.name, column.header]));
  if (remote)
    return {
      source,
      input: { ...input, remote, bring: (table = remote) => bringTable(input, table, options) },
      headers,
    };
  const csv = { path, delimiter, width: header.length, quoted: hasQuote, longest: MAX_RECORD };
  const rewrite = () => rewriteFile(input, options);
  return { source, input: source.direct ? { ...input, csv, rewrite } : await rewrite(), headers };
}

/** What the file calls a column; of a date and its clock both. */
function nameHeader(
  { position = -1, clock }: PlacedColumn,
  { source: { header }, columns }: Pick<PrepareOptions, 'source' | 'columns'>,
): string | undefined {
  const joined = findClock(clock, columns);
  return joined === undefined ? header[position] : `${header[position]} + ${header[joined]}`;
}

function findClock(clock: string | undefined, columns: readonly PlacedColumn[]): number | undefined {
  return clock === undefined ? undefined : columns.find(({ name }) => name === clock)?.position;
}

/**
 * The columns that nobody asks for, and whose dates may tell the order of day and month where those that are read leave it
 * open: one that shows such dates in the sample, or nothing at all.
 */
function listWitnesses({ source, columns, dates }: PrepareOptions): PlacedColumn[] {
  if (dates !== undefined) return [];
  const times = new Set(columns.flatMap(({ kind, position }) => (kind === 'time' ? (position ?? []) : [])));
  const shows = (position: number): boolean =>
    source.sample.some((record) => isOpenDate(record[position] ?? ''));
  if (![...times].some(shows)) return [];
  const isBlank = (position: number): boolean =>
    source.sample.every((record) => isBlankText(record[position] ?? ''));
  return [...source.header.keys()]
    .filter((position) => !times.has(position) && (shows(position) || isBlank(position)))
    .map((position) => ({ name: `witness_${position}`, kind: 'condition', position, witness: true }));
}

/** The columns that are read of a file and the line of each record, as text that every engine reads alike. */
async function rewriteFile(
  ready: InputFile,
  { source, spool, onProgress }: Pick<PrepareOptions, 'source' | 'spool' | 'onProgress'>,
): Promise<ReadyFile> {
  const kept = ready.columns.flatMap(({ position }) => position ?? []);
  const path = spool.path('canonical.csv');
  const { broken, brokenCount, passed } = await writeCanonical(source, kept, path, (done) =>
    onProgress?.('rewrite', source.file, done),
  );
  return {
    ...ready,
    csv: { path, delimiter: ',', width: kept.length + 1, quoted: true, longest: LONGEST_REWRITTEN },
    columns: placeAgain(ready.columns),
    line: kept.length,
    broken: { count: brokenCount, problems: broken },
    passed,
  };
}

/** The configured pattern, or the formats in the order of how often the sample shows them. */
function chooseTimes({ source, columns, dates }: PrepareOptions): TimeReading {
  const pattern = dates === undefined ? null : parseDatePattern(dates);
  if (pattern && !('dayOrder' in pattern)) return pattern;
  const places = columns.flatMap(({ kind, position, clock }) =>
    kind === 'time' && position !== undefined ? [{ position, joined: findClock(clock, columns) }] : [],
  );
  const values = source.sample.flatMap((record) =>
    places.map(({ position, joined = -1 }) =>
      joinClock(normalizeText(record[position] ?? ''), normalizeText(record[joined] ?? '')),
    ),
  );
  const times = { formats: recognizeTimeFormats(values.filter((value) => value !== '')) };
  return pattern ? decideDayOrders(times, pattern.dayOrder) : times;
}
