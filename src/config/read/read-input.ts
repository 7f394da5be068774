import { parseDatePattern } from '../../domain/calendar/writing/date-pattern.ts';
import { problem } from '../../domain/problem.ts';
import { isBookTable, type TableName } from '../../domain/tables.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { unknownWord } from '../../domain/text/unknown-word.ts';
import { isAddress } from '../../ingest/bytes/intake.ts';
import type { LayoutEntry, RowFilter } from '../../ingest/crm/preset.ts';
import type { InputSettings } from '../../ingest/tables/table-rules.ts';
import type { KeyPath } from '../document.ts';
import type { LooseConfig } from '../schema.ts';
import type { ConfigReader } from './config-reader.ts';
import type { ReadStages } from './read-stages.ts';
import { parseDelimiter, readLabels } from './values.ts';

/** What a section may say; `track` names no file. */
type RawInput = LooseConfig[TableName];

/** What stands for a loss that is known by a column, where the config gives losses no label. */
const LOSS = '(lost)';

/** The files of a section, how they are read, and how their rows become events. */
export function readInput(
  reader: ConfigReader,
  section: TableName | 'track',
  known: ReadStages,
): InputSettings {
  const given: RawInput = reader.raw[section];
  if (given?.dates !== undefined && parseDatePattern(given.dates) === null) {
    reader.complain('config-dates', {}, [section, 'dates']);
  }
  const files = [given?.file].flat().filter((file) => file !== undefined);
  const columns = Object.entries(given?.columns ?? {}).flatMap(([name, header]) =>
    header === undefined ? [] : [[name, String(header)] as const],
  );
  return {
    files: files.map((file) => (file === '-' || isAddress(file) ? file : reader.locate(file))),
    ...readTable(reader, section, given),
    columns: Object.fromEntries(columns),
    blanks: given?.blanks && readLabels(given.blanks),
    // both tables have the same contacts; a history keeps the ids as the CRM writes them
    ids: section === 'track' ? undefined : reader.raw.ids,
    dates: given?.dates,
    encoding: given?.encoding,
    delimiter: readDelimiter(reader, given?.delimiter, [section, 'delimiter']),
    header: given?.header,
    sheet: given?.sheet,
    ...readRows(reader, section, known),
  };
}

/** A table in place of files, and how its times are meant. */
function readTable(
  reader: ConfigReader,
  section: TableName | 'track',
  given: RawInput,
): Pick<InputSettings, 'table' | 'times'> {
  const { table, times, file } = given ?? {};
  const { document } = reader;
  if (table !== undefined && file !== undefined) {
    reader.add(problem('config-table-file', { section }, document.placeOfKey([section, 'table'])));
  }
  if (table !== undefined && !reader.has('source')) {
    reader.add(problem('config-table-nowhere', { table }, document.placeOfKey([section, 'table'])));
  }
  // how a file is cut, and what only a table has
  const foreign =
    table === undefined ? (['times'] as const) : (['encoding', 'delimiter', 'header', 'sheet'] as const);
  for (const key of foreign) {
    if (given?.[key] === undefined) continue;
    reader.add(
      problem('config-table-key', { key, table: table !== undefined }, document.placeOfKey([section, key])),
    );
  }
  return { table, times };
}

export function readDelimiter(
  reader: ConfigReader,
  given: string | undefined,
  path: KeyPath,
): string | undefined {
  const delimiter = given === undefined ? undefined : parseDelimiter(given);
  if (delimiter === null) reader.complain('config-delimiter', {}, path);
  return delimiter ?? undefined;
}

/** How the rows of a file become events, as far as the config says: its preset, shape, conditions and pipeline. */
function readRows(
  reader: ConfigReader,
  section: TableName | 'track',
  known: ReadStages,
): Pick<InputSettings, 'preset' | 'shape' | 'entries' | 'numbered' | 'where' | 'pipeline'> {
  const { raw, document } = reader;
  const given: RawInput = raw[section];
  const entries = given?.entries?.flatMap((each, index) =>
    readEntry(reader, each ?? {}, [section, 'entries', index], known),
  );
  const shape = given?.shape ?? (entries ? 'wide' : undefined);
  if (entries && shape === 'long') {
    reader.add(problem('config-entries-long', {}, document.placeOfKey([section, 'entries'])));
  }
  const numbered = given?.numbered;
  const isBook = section !== 'track' && isBookTable(section);
  const pipeline = given?.pipeline ?? (isBook ? undefined : raw.pipeline);
  if (numbered && (shape ?? 'long') === 'long' && given?.preset === undefined) {
    reader.add(problem('config-numbered-long', {}, document.placeOfKey([section, 'numbered'])));
  }
  return {
    where: readFilter(given?.where),
    numbered: numbered || undefined,
    preset: given?.preset,
    shape,
    entries,
    pipeline: pipeline === undefined ? undefined : String(pipeline),
  };
}

type RawEntry = NonNullable<NonNullable<NonNullable<RawInput>['entries']>[number]>;

function readEntry(
  reader: ConfigReader,
  { stage, lost, column, where }: RawEntry,
  path: KeyPath,
  { stages, lost: losses }: ReadStages,
): LayoutEntry[] {
  if ((stage === undefined) === (lost === undefined)) {
    reader.complain('config-entry', {}, path);
    return [];
  }
  const entry = { columns: [String(column ?? '')], where: readFilter(where) };
  if (stage === undefined) return [{ label: losses[0] ?? LOSS, ...entry }];
  const found = stages.find(({ id }) => id === String(stage));
  if (found) return [{ label: found.labels[0] ?? found.id, ...entry }];
  const known = stages.map(({ id }) => id);
  const place = reader.document.placeOfValue([...path, 'stage']);
  reader.add(unknownWord('config-entry-stage', String(stage), known, { known }, place));
  return [];
}

/** Header → values as they are written. */
function readFilter(where: Readonly<Record<string, unknown>> | undefined): RowFilter {
  return Object.fromEntries(
    Object.entries(where ?? {}).map(([header, values]) => [
      header,
      [values].flat().map((value) => normalizeText(String(value ?? ''))),
    ]),
  );
}

/** Stages and losses that have no label of their own get one, so that a column of dates can stand for them. */
export function labelEntries({ stages, lost }: ReadStages, entries: readonly LayoutEntry[]): ReadStages {
  const used = new Set(entries.map(({ label }) => label));
  return {
    stages: stages.map((stage) =>
      stage.labels.length === 0 && used.has(stage.id) ? { ...stage, labels: [stage.id] } : stage,
    ),
    lost: lost.length === 0 && used.has(LOSS) ? [LOSS] : lost,
  };
}
