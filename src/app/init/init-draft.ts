import type { ColumnDraft, TableDraft } from '../../config/write/draft.ts';
import { type Doubt, type DoubtArgs, type Doubtful, doubt } from '../../domain/draft/doubt.ts';
import type { FunnelDraft, LabelDraft } from '../../domain/draft/draft-funnel.ts';
import type { RecordProblem } from '../../domain/quality/row-problems.ts';
import { listColumns, listRequired, TABLE_NAMES, type TableName } from '../../domain/tables.ts';
import { normalizeLabel, normalizeText } from '../../domain/text/label.ts';
import type { FileSurvey, Survey } from '../../engine/duckdb/survey/survey.ts';
import type { TextSource } from '../../ingest/tables/source.ts';
import { listSurveyed } from '../../ingest/tables/wanted-columns.ts';
import { describeDayOrder } from '../../ingest/times/day-pattern.ts';
import { relateFile } from '../read/relate-file.ts';
import { doubtColumn } from './doubt-columns.ts';
import type { NewFile } from './init-files.ts';

export type NewFiles = Readonly<Record<TableName, readonly NewFile[]>>;

/** Contacts of the list without any event: more than this share, and the list itself may be missing among the stages. */
const SILENT = 0.1;
/** Fewer common ids than this share of the smaller file's make the id column doubtful. */
const COMMON = 0.5;
/** A share of rows without a readable time that is no slip. */
const UNREAD = 0.01;
/** Broken records: so many, or more than this share, are no accident. */
const BROKEN_ROWS = 5;
const BROKEN_SHARE = 0.01;

/** Names of the zone that machines are set to when nobody has chosen one. */
const UTC = /^(etc\/)?(utc|gmt|uct|universal|zulu)$/i;

/** What a config says about one table's files; undefined where there are none. */
export function draftTable(
  files: readonly NewFile[],
  surveys: readonly FileSurvey[],
  target: string | null,
): Doubtful<TableDraft | undefined> {
  const [first] = files;
  if (!first) return { value: undefined, doubts: [] };
  const { table, source, opened, settings, extra, stored } = first;
  const read = files.map((file, index) => ({ file, survey: surveys[index]! }));
  const dated = read.flatMap(({ file, survey }) => describeDates(file, survey));
  const cut = read.flatMap(({ file, survey }) => doubtFormat(file.source, survey));
  const times = read.flatMap(({ file, survey }) => doubtTimes(file, survey));
  const unread = times.find((each) => each.code === 'times-unread')?.args.example;
  const columns = agreeOnColumns(table, files);
  const named = stored ? [] : files.map(({ source: { file } }) => file).filter((file) => file !== '-');
  return {
    value: {
      files: named.map((file) => relateFile(file, target)),
      stored: stored?.name,
      times: stored?.times,
      columns: columns.value,
      extra: extra.map(normalizeText),
      encoding: source.encoding,
      delimiter: source.delimiter,
      header: source.above > 0 ? source.headerAt : undefined,
      sheet: source.sheet?.name,
      shape: opened.shape,
      where: settings.where,
      entries: settings.entries,
      numbered: opened.numbered,
      preset: opened.layout?.preset,
      dates: dated[0],
      unread: dated.length > 0 ? undefined : unread,
    },
    doubts: [
      ...cut,
      ...(!stored && named.length < files.length ? [doubt('standard-input', { table })] : []),
      ...dated.map((each) => doubt('day-order', each)),
      ...times,
      ...columns.doubts,
    ],
  };
}

/** The columns that are the same in every file and stand in it once: only those can be named for all. */
function agreeOnColumns(table: TableName, files: readonly NewFile[]): Doubtful<ColumnDraft[]> {
  // a file with one row a contact has columns of both tables
  const logicals = new Set<string>([
    ...listRequired(table),
    ...listColumns(table),
    ...listColumns('contacts'),
  ]);
  const agreed = [...logicals].map((logical) => agreeOnColumn(table, logical, files));
  return {
    value: agreed.flatMap(({ value }) => value ?? []),
    doubts: agreed.flatMap(({ doubts }) => doubts),
  };
}

function agreeOnColumn(
  table: TableName,
  logical: string,
  files: readonly NewFile[],
): Doubtful<ColumnDraft | undefined> {
  const found = files.flatMap(({ columns }) => columns.filter((column) => column.logical === logical));
  const [first] = found;
  if (!first) return { value: undefined, doubts: [] };
  const { header } = first;
  const column = { table, column: logical };
  const doubts = doubtColumn(files[0]!, logical);
  const headers = new Set(found.map((each) => each.header));
  if (new Set([...headers].map(normalizeLabel)).size > 1 || found.length < files.length) {
    doubts.push(doubt('columns-differ', { ...column, headers: [...headers] }));
    return { value: undefined, doubts };
  }
  if (!found.some(({ repeated }) => repeated)) return { value: { logical, header }, doubts };
  return { value: undefined, doubts: [...doubts, doubt('column-twice', { ...column, header })] };
}

/** How the dates of a file are read where they can be read in two ways; nothing where they cannot. */
function describeDates(
  { source, table, columns }: NewFile,
  { dayOrder, openDate }: FileSurvey,
): (NonNullable<TableDraft['dates']> & { readonly file: string })[] {
  if (dayOrder === undefined) return [];
  const times = listSurveyed(table).filter(({ kind }) => kind === 'time');
  const headers = columns
    .filter(({ logical }) => times.some(({ name }) => name === logical))
    .map(({ header }) => normalizeLabel(header));
  const positions = headers.map((header) =>
    source.header.findIndex((name) => normalizeLabel(name) === header),
  );
  const values = source.sample.flatMap((record) => positions.map((position) => record[position] ?? ''));
  // it may stand far below the sample
  if (openDate !== undefined) values.push(openDate);
  const chosen = describeDayOrder(values, dayOrder);
  const other = describeDayOrder(values, dayOrder === 'day-first' ? 'month-first' : 'day-first');
  if (!chosen || !other) return [];
  return [{ file: source.file, example: chosen.example, pattern: chosen.pattern, other: other.pattern }];
}

/** What is doubtful about how a file was cut into rows. */
function doubtFormat({ file, sheet, above, headerAt, title }: TextSource, survey: FileSurvey): Doubt[] {
  const { count: rows, problems } = survey.broken;
  const [first] = problems;
  const read = survey.rows + rows;
  const many = rows >= BROKEN_ROWS || rows >= read * BROKEN_SHARE;
  return [
    ...(sheet && sheet.others.length > 0
      ? [doubt('sheets-several', { file, sheet: sheet.name, others: sheet.others })]
      : []),
    ...(above > 0 ? [doubt('header-below', { file, line: headerAt, above, text: title })] : []),
    ...(first && many ? [doubt('rows-broken', { file, rows, read, first: first as RecordProblem })] : []),
  ];
}

function doubtTimes({ source: { file }, table }: NewFile, survey: FileSurvey): Doubt[] {
  const { rows: read, unread: rows, timeless, example } = survey;
  const few = read * UNREAD;
  return [
    ...(table === 'transitions' && timeless > few
      ? [doubt('times-missing', { file, rows: timeless, read })]
      : []),
    ...(example !== null && rows >= few ? [doubt('times-unread', { file, rows, read, example })] : []),
  ];
}

/** What both files together leave uncertain. */
export function doubtTogether(
  files: NewFiles,
  survey: Survey,
  zone: string,
  stages: readonly LabelDraft[],
): Doubt[] {
  const { files: surveys, ids, idForm, labels } = survey;
  const apartList = findListApart(files, survey, stages);
  const all = Object.values(files).flat();
  const both = files.contacts.length > 0 && files.transitions.length > 0;
  const apart = both && ids.both < Math.min(ids.contacts, ids.transitions) * COMMON;
  const managed = all.some(({ columns }) => columns.some(({ logical }) => logical === 'manager'));
  return [
    ...TABLE_NAMES.flatMap((table) =>
      files[table].flatMap((file, index) => doubtRounded(file, surveys[table][index]!)),
    ),
    ...(idForm ? [doubt('ids-form', { ...ids, form: idForm.form, exact: idForm.exact.both })] : []),
    ...(apart ? [doubt('ids-apart', ids)] : []),
    ...(managed ? [] : [doubt('manager-absent', {})]),
    ...(UTC.test(zone) ? [doubt('zone-utc', {})] : []),
    ...(labels.labels.length === 0
      ? [doubt('stages-none', { transitions: files.transitions.length > 0 })]
      : []),
    ...(apartList ? [doubt('list-apart', apartList)] : []),
  ];
}

function doubtRounded({ source: { file } }: NewFile, { ids: { rounded } }: FileSurvey): Doubt[] {
  const [example] = rounded.examples;
  return example === undefined ? [] : [doubt('ids-rounded', { file, rows: rounded.count, example })];
}

/** Whether the list of contacts is the only stage beside one that was found: of its own, or of rows that say when they began. */
export function isOnlyStage({ contacts, transitions }: NewFiles, { stages }: FunnelDraft): boolean {
  const begins = transitions.some(
    ({ opened: { shape, asContacts } }) => shape === 'wide' && asContacts?.columns.has('created_at'),
  );
  return stages.length === 1 && (contacts.length > 0 || begins);
}

/**
 * Whether many contacts of the list never came to the first stage: of a list beside a history, if the files belong together,
 * or of a file with a date a stage.
 */
export function findListApart(
  files: NewFiles,
  { files: surveys, ids }: Survey,
  stages: readonly LabelDraft[],
): DoubtArgs['list-apart'] | undefined {
  const [first] = stages;
  if (first === undefined || files.transitions.length === 0) return undefined;
  const { name: label } = first;
  if (files.contacts.length > 0) {
    const belong = ids.both > 0 && ids.both >= Math.min(ids.contacts, ids.transitions) * COMMON;
    const args = { listed: ids.contacts, entered: first.contacts, label };
    return belong && isSilent(args) ? args : undefined;
  }
  if (files.transitions.some(({ opened }) => opened.shape !== 'wide')) return undefined;
  const listed = surveys.transitions.reduce((sum, { rows, aside }) => sum + rows - aside, 0);
  // whoever skipped the first stage did come to one
  const args = { listed, entered: Math.max(...stages.map(({ contacts }) => contacts)), label };
  // where a column names the stages, a row without a date stands at one before them
  const named = files.transitions.some(({ guess }) => guess?.shape === 'wide' && guess.status !== undefined);
  return isSilent(args) || (named && args.listed > args.entered) ? args : undefined;
}

function isSilent({ listed, entered }: DoubtArgs['list-apart']): boolean {
  return listed - entered > listed * SILENT;
}
