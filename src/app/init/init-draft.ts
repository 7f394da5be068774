import { dirname, relative, resolve, sep } from 'node:path';
import type { ColumnDraft, TableDraft } from '../../config/write/draft.ts';
import { isTimeZone } from '../../domain/calendar/zone.ts';
import { type Doubt, doubt } from '../../domain/draft/doubt.ts';
import type { LabelDraft } from '../../domain/draft/draft-funnel.ts';
import type { TableName } from '../../domain/tables.ts';
import { normalizeLabel, normalizeText } from '../../domain/text/label.ts';
import type { FileSurvey, Survey } from '../../engine/duckdb/survey/survey.ts';
import { KNOWN_NAMES, REQUIRED_COLUMNS } from '../../ingest/columns/known-names.ts';
import { describeDayOrder } from '../../ingest/times/day-pattern.ts';
import { type NewFile, SURVEYED } from './init-files.ts';

export type NewFiles = Readonly<Record<TableName, readonly NewFile[]>>;

/** Contacts of the list without any event: more than this share, and the list itself may be missing among the stages. */
const SILENT = 0.1;
/** Fewer common ids than this share of the smaller file's make the id column doubtful. */
const COMMON = 0.5;
/** A share of rows without a readable time that is no slip. */
const UNREAD = 0.01;

/** What a config says about one table's files; `doubts` is added to. */
export function draftTable(
  files: readonly NewFile[],
  surveys: readonly FileSurvey[],
  target: string | null,
  doubts: Doubt[],
): TableDraft | undefined {
  const [first] = files;
  if (!first) return undefined;
  const { table } = first;
  if (files.some(({ source }) => source.file === '-')) doubts.push(doubt('standard-input', { table }));
  const named = files.map(({ source }) => source.file).filter((file) => file !== '-');
  const dates = files.flatMap((file, index) => describeDates(file, surveys[index], doubts))[0];
  const unread = files.flatMap((file, index) => findUnread(file, surveys[index], doubts))[0];
  return {
    files: named.map((file) => relateFile(file, target)),
    columns: agreeOnColumns(table, files, doubts),
    extra: first.extra.map(normalizeText),
    encoding: first.source.encoding,
    delimiter: first.source.delimiter,
    shape: first.opened.shape,
    ...(first.opened.layout ? { preset: first.opened.layout.preset } : {}),
    ...(dates === undefined ? {} : { dates }),
    ...(unread === undefined || dates !== undefined ? {} : { unread }),
  };
}

/** A file as the config names it: relative to the config's folder (or to the working directory), with `/`. */
function relateFile(file: string, target: string | null): string {
  const path = relative(target === null ? '.' : dirname(resolve(target)), resolve(file));
  return path.split(sep).join('/');
}

/** The columns that are the same in every file and stand in it once: only those can be named for all. */
function agreeOnColumns(table: TableName, files: readonly NewFile[], doubts: Doubt[]): ColumnDraft[] {
  const names = [...REQUIRED_COLUMNS[table], ...Object.keys(KNOWN_NAMES[table])];
  // a file with one row a contact has columns of both tables
  const logicals = new Set(names.concat(Object.keys(KNOWN_NAMES.contacts)));
  return [...logicals].flatMap((logical): ColumnDraft[] => {
    const found = files.flatMap(({ columns }) => columns.filter((column) => column.logical === logical));
    const [first] = found;
    if (!first) return [];
    const { header, others } = first;
    if (files[0]!.guessed.includes(logical)) {
      doubts.push(doubt('column-guessed', { table, column: logical, header }));
    }
    if (others.length > 0) doubts.push(doubt('column-others', { table, column: logical, header, others }));
    const names = new Set(found.map((column) => normalizeLabel(column.header)));
    if (names.size > 1 || found.length < files.length) {
      const headers = [...new Set(found.map((column) => column.header))];
      doubts.push(doubt('columns-differ', { table, column: logical, headers }));
      return [];
    }
    if (found.some(({ repeated }) => repeated)) {
      doubts.push(doubt('column-twice', { table, column: logical, header }));
      return [];
    }
    return [{ logical, header }];
  });
}

function describeDates(
  { source, table, columns }: NewFile,
  survey: FileSurvey | undefined,
  doubts: Doubt[],
): NonNullable<TableDraft['dates']>[] {
  if (survey?.dayOrder === undefined) return [];
  const times = SURVEYED[table].filter(({ kind }) => kind === 'time').map(({ name }) => name);
  const headers = columns.filter(({ logical }) => times.includes(logical)).map(({ header }) => header);
  const positions = headers.map((header) =>
    source.header.findIndex((name) => normalizeLabel(name) === normalizeLabel(header)),
  );
  const values = source.sample.flatMap((record) => positions.map((position) => record[position] ?? ''));
  // it may stand far below the sample
  if (survey.openDate !== undefined) values.push(survey.openDate);
  const chosen = describeDayOrder(values, survey.dayOrder);
  const other = describeDayOrder(values, survey.dayOrder === 'day-first' ? 'month-first' : 'day-first');
  if (!chosen || !other) return [];
  const { pattern, example } = chosen;
  doubts.push(doubt('day-order', { file: source.file, example, pattern, other: other.pattern }));
  return [{ pattern, example, other: other.pattern }];
}

function findUnread({ source, table }: NewFile, survey: FileSurvey | undefined, doubts: Doubt[]): string[] {
  if (!survey) return [];
  const { file } = source;
  if (table === 'transitions' && survey.timeless > survey.rows * UNREAD) {
    doubts.push(doubt('times-missing', { file, rows: survey.timeless, read: survey.rows }));
  }
  if (survey.example === null || survey.unread < survey.rows * UNREAD) return [];
  const { unread: rows, rows: read, example } = survey;
  doubts.push(doubt('times-unread', { file, rows, read, example }));
  return [example];
}

/** What both files together leave uncertain. */
export function doubtTogether(
  files: NewFiles,
  { ids, labels }: Survey,
  zone: string,
  first: LabelDraft | undefined,
): Doubt[] {
  const all = [...files.contacts, ...files.transitions];
  const both = files.contacts.length > 0 && files.transitions.length > 0;
  const apart = both && ids.both < Math.min(ids.contacts, ids.transitions) * COMMON;
  const managed = all.some(({ columns }) => columns.some(({ logical }) => logical === 'manager'));
  return [
    ...(apart ? [doubt('ids-apart', ids)] : []),
    ...(managed ? [] : [doubt('manager-absent', {})]),
    ...(isUtc(zone) ? [doubt('zone-utc', {})] : []),
    ...(labels.labels.length === 0
      ? [doubt('stages-none', { transitions: files.transitions.length > 0 })]
      : []),
    ...(first && isListApart(files, ids, first)
      ? [doubt('list-apart', { listed: ids.contacts, entered: first.contacts, label: first.name })]
      : []),
  ];
}

/** Whether many contacts of the list never came to the first stage of the history, though the files belong together. */
export function isListApart(files: NewFiles, ids: Survey['ids'], first: LabelDraft | undefined): boolean {
  const both = files.contacts.length > 0 && files.transitions.length > 0;
  const belong = ids.both > 0 && ids.both >= Math.min(ids.contacts, ids.transitions) * COMMON;
  return both && belong && first !== undefined && ids.contacts - first.contacts > ids.contacts * SILENT;
}

function isUtc(zone: string): boolean {
  return /^(etc\/)?(utc|gmt|uct|universal|zulu)$/i.test(zone);
}

/** The machine's zone, if times can be read in it. */
export function chooseZone(zone: string | undefined): string {
  return zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
}
