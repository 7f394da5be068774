import { parseDatePattern } from '../../domain/calendar/date-pattern.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Progress } from '../bytes/ingest-phase.ts';
import type { Spool } from '../bytes/spool.ts';
import { chooseBlanks } from '../columns/blanks.ts';
import { writeCanonical } from '../records/canonical.ts';
import { MAX_RECORD } from '../records/cutter.ts';
import { decideDayOrders } from '../times/day-order.ts';
import { recognizeTimeFormats } from '../times/time-format.ts';
import type { ReadyColumn, ReadyFile, RowCondition, RowEvents, TimeReading } from './ready-file.ts';
import type { TextSource } from './source.ts';

/** What a legal record may grow to when it is written as UTF-8 with quotes, and room to spare. */
const LONGEST_REWRITTEN = 8 * MAX_RECORD;

/** A file on its way to the engine. */
export interface PreparedInput {
  readonly source: TextSource;
  readonly input: ReadyFile;
  /** The engine's names of columns -> the file's. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Records that could not be told apart into fields; filled when the file is rewritten. */
  readonly broken: { problems: readonly Problem[]; count: number };
}

export interface PrepareOptions {
  readonly source: TextSource;
  /** The columns the engine asks for, with their positions in the file's header. */
  readonly columns: readonly Omit<ReadyColumn, 'header' | 'blanks'>[];
  readonly where?: readonly RowCondition[];
  readonly pipeline?: string;
  readonly numbered?: boolean;
  readonly events?: RowEvents;
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
  const { source } = options;
  const columns = options.columns.map((column) => {
    const header = column.position === undefined ? undefined : source.header[column.position];
    const blanks = chooseBlanks(options.blanks, options.meant?.[column.name]);
    return { ...column, blanks, ...(header === undefined ? {} : { header }) };
  });
  const rules = {
    ...(options.where ? { where: options.where } : {}),
    ...(options.numbered ? { numbered: true } : {}),
    ...(options.pipeline === undefined ? {} : { pipeline: options.pipeline }),
    ...(options.events ? { events: options.events } : {}),
  };
  const broken: { problems: readonly Problem[]; count: number } = { problems: [], count: 0 };
  const times = chooseTimes(options);
  const headers = Object.fromEntries(
    columns.map(({ name, position }) => [name, position === undefined ? undefined : source.header[position]]),
  );
  const rewrite = async (): Promise<ReadyFile> => {
    const kept = columns.filter(({ position }) => position !== undefined);
    const path = options.spool.path('canonical.csv');
    const result = await writeCanonical(
      source,
      kept.map(({ position }) => position ?? 0),
      path,
      (done) => options.onProgress?.('rewrite', source.file, done),
    );
    broken.problems = result.broken;
    broken.count = result.brokenCount;
    return {
      file: source.file,
      csv: { path, delimiter: ',', width: kept.length + 1, quoted: true, longest: LONGEST_REWRITTEN },
      columns: columns.map((column) => {
        const index = kept.indexOf(column);
        return { ...column, position: index === -1 ? undefined : index };
      }),
      times,
      ...rules,
      line: kept.length,
    };
  };
  if (!source.direct) return { source, input: await rewrite(), headers, broken };
  const { path, delimiter, header, hasQuote } = source;
  const csv = { path, delimiter, width: header.length, quoted: hasQuote, longest: MAX_RECORD };
  return { source, input: { file: source.file, csv, columns, times, ...rules, rewrite }, headers, broken };
}

/** The configured pattern, or the formats in the order of how often the sample shows them. */
function chooseTimes({ source, columns, dates }: PrepareOptions): TimeReading {
  const pattern = dates === undefined ? null : parseDatePattern(dates);
  if (pattern && !('dayOrder' in pattern)) return pattern;
  const positions = columns.flatMap(({ kind, position }) =>
    kind === 'time' && position !== undefined ? [position] : [],
  );
  const values = source.sample.flatMap((record) =>
    positions.map((position) => record[position]?.trim() ?? ''),
  );
  const times = { formats: recognizeTimeFormats(values.filter((value) => value !== '')) };
  return pattern ? decideDayOrders(times, pattern.dayOrder) : times;
}
