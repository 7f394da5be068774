import { parseDatePattern } from '../../domain/calendar/date-pattern.ts';
import type { IdForm } from '../../domain/quality/id-form.ts';
import { normalizeText } from '../../domain/text/label.ts';
import type { Progress } from '../bytes/intake.ts';
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
  const { file, path, delimiter, header, hasQuote } = source;
  const columns = options.columns.map((column): ReadyColumn => {
    // a condition may look at a column that is read as well
    const sharing = options.columns.filter(({ position }) => position === column.position);
    const meant = [column, ...sharing].flatMap(({ name }) => options.meant?.[name] ?? []);
    const blanks = chooseBlanks(options.blanks, meant);
    return { ...column, blanks, meant: options.meant?.[column.name], header: header[column.position ?? -1] };
  });
  const ready: ReadyFile = {
    file,
    csv: { path, delimiter, width: header.length, quoted: hasQuote, longest: MAX_RECORD },
    columns,
    times: chooseTimes(options),
    where,
    pipeline,
    numbered,
    events,
    ids,
  };
  const rewrite = () => rewriteFile(ready, options);
  return {
    source,
    input: source.direct ? { ...ready, rewrite } : await rewrite(),
    headers: Object.fromEntries(columns.map((column) => [column.name, column.header])),
  };
}

/** The columns that are read of a file and the line of each record, as text that every engine reads alike. */
async function rewriteFile(
  ready: ReadyFile,
  { source, spool, onProgress }: Pick<PrepareOptions, 'source' | 'spool' | 'onProgress'>,
): Promise<ReadyFile> {
  const kept = ready.columns.flatMap(({ position }) => position ?? []);
  const path = spool.path('canonical.csv');
  const { broken, brokenCount } = await writeCanonical(source, kept, path, (done) =>
    onProgress?.('rewrite', source.file, done),
  );
  const places = ready.columns.filter(({ position }) => position !== undefined);
  return {
    ...ready,
    csv: { path, delimiter: ',', width: kept.length + 1, quoted: true, longest: LONGEST_REWRITTEN },
    columns: ready.columns.map((column) => ({
      ...column,
      position: column.position === undefined ? undefined : places.indexOf(column),
    })),
    line: kept.length,
    broken: { count: brokenCount, problems: broken },
  };
}

/** The configured pattern, or the formats in the order of how often the sample shows them. */
function chooseTimes({ source, columns, dates }: PrepareOptions): TimeReading {
  const pattern = dates === undefined ? null : parseDatePattern(dates);
  if (pattern && !('dayOrder' in pattern)) return pattern;
  const positions = columns.flatMap(({ kind, position }) =>
    kind === 'time' && position !== undefined ? [position] : [],
  );
  const values = source.sample.flatMap((record) =>
    positions.map((position) => normalizeText(record[position] ?? '')),
  );
  const times = { formats: recognizeTimeFormats(values.filter((value) => value !== '')) };
  return pattern ? decideDayOrders(times, pattern.dayOrder) : times;
}
