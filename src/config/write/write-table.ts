import type { FunnelDraft } from '../../domain/draft/draft-funnel.ts';
import { isBookTable, isClock, type LogicalColumn, type TableName } from '../../domain/tables.ts';
import type { RowFilter, Shape } from '../../ingest/crm/preset.ts';
import type { Comments } from './comments-en.ts';
import { type ConfigDraft, draftEntries, listColumnsOf, type TableDraft } from './draft.ts';
import { writeTouchRules } from './write-controls.ts';
import { writeFiles } from './write-files.ts';
import { comment, quoteList, quoteScalar } from './yaml-text.ts';

/** A table: its files, how they are read, and their columns; commented out where there is none. */
export function writeTable(
  table: TableName,
  draft: ConfigDraft,
  comments: Comments,
  pipeline: readonly string[],
): string[] {
  const {
    tables: { [table]: given },
    funnel,
    source,
  } = draft;
  const example = `${table}.csv`;
  const placed = source === undefined ? `file: ${example}` : `table: ${table}`;
  const rules = table === 'activities' ? writeTouchRules(draft, comments).map((line) => `  ${line}`) : [];
  if (!given) return comment([...comments[table], `${table}:`, `  ${placed}`, ...rules]);
  const { dates, unread } = given;
  return [
    ...comment(comments[table]),
    `${table}:`,
    ...writeFiles(given, example, comments).map((line) => `  ${line}`),
    ...(given.preset ? [`  preset: ${given.preset.name}   # ${comments.preset(given.preset.crm)}`] : []),
    ...(table === 'transitions' ? [`  shape: ${given.shape}   # ${comments.shapes[given.shape]}`] : []),
    ...(table === 'transitions' ? writeRows(given, funnel, comments) : []),
    ...pipeline.map((line) => `  ${line}`),
    ...(given.stored === undefined ? writeFormat(given, comments) : []),
    ...(given.times === undefined ? [] : [`  times: ${given.times}   # ${comments.times}`]),
    ...(dates
      ? [
          ...comment(comments.dates(quoteScalar(dates.example), `dates: ${quoteScalar(dates.other)}`), '  '),
          `  dates: ${quoteScalar(dates.pattern)}`,
        ]
      : []),
    ...(unread === undefined
      ? []
      : [`  # dates: dd.MM.yyyy HH:mm   # ${comments.unread(quoteScalar(unread))}`]),
    ...writeColumns(table, given, comments),
    ...rules.map((line) => `  # ${line.trimStart()}`),
  ];
}

/** How rows become events, as far as their shape does not say it. */
function writeRows(given: TableDraft, funnel: FunnelDraft, comments: Comments): string[] {
  const entries = draftEntries(given, funnel).map(({ stage, lost, column, where }) => {
    const target = stage === undefined ? `lost: ${lost}` : `stage: ${quoteScalar(stage)}`;
    return `    - { ${[target, `column: ${quoteScalar(column)}`, ...writeFilter(where)].join(', ')} }`;
  });
  return [
    ...(given.numbered ? [`  numbered: true   # ${comments.numbered}`] : []),
    ...writeFilter(given.where).map((line) => `  ${line}   # ${comments.where}`),
    ...(entries.length > 0 ? [`  entries:   # ${comments.entries}`, ...entries] : []),
  ];
}

function writeFilter(where: RowFilter = {}): string[] {
  const conditions = Object.entries(where).map(
    ([header, values]) => `${quoteScalar(header)}: ${quoteList(values)}`,
  );
  return conditions.length === 0 ? [] : [`where: { ${conditions.join(', ')} }`];
}

function writeColumns(table: TableName, { columns, extra, shape }: TableDraft, comments: Comments): string[] {
  const found = new Map(columns.map(({ logical, header }) => [logical, header]));
  const listed = listColumnsOf(table, shape).filter((logical) => found.has(logical) || !isClock(logical));
  const lines = listed.map((logical) => {
    const header = found.get(logical);
    const line =
      header === undefined ? `# ${logical}: ${comments.columnName}` : `${logical}: ${quoteScalar(header)}`;
    return { line, meaning: explainColumn(table, shape, logical, comments) };
  });
  const width = Math.max(...lines.map(({ line }) => line.length));
  const names = extra.map(quoteScalar).join(', ');
  return [
    found.size === 0 ? '  # columns:' : '  columns:',
    ...lines.map(({ line, meaning }) => `    ${line.padEnd(width)}   # ${meaning}`),
    ...((table === 'contacts' || shape !== 'long') && extra.length > 0
      ? [`  # ${comments.extra(names)}`]
      : []),
  ];
}

function explainColumn(table: TableName, shape: Shape, logical: LogicalColumn, comments: Comments): string {
  if (isBookTable(table) && isBookColumn(logical)) return comments.bookColumns[logical];
  const moved = table === 'transitions' && shape === 'long' && logical === 'manager';
  return moved ? comments.mover : comments.columns[logical];
}

function isBookColumn(logical: LogicalColumn): logical is keyof Comments['bookColumns'] & LogicalColumn {
  return logical === 'contact_id' || logical === 'manager' || logical === 'kind';
}

/** How the files are cut into cells: it was detected, and will be again. */
function writeFormat({ encoding, delimiter, header, sheet }: TableDraft, comments: Comments): string[] {
  const keys =
    sheet === undefined
      ? { encoding: quoteScalar(encoding), delimiter: delimiter === '\t' ? 'tab' : `"${delimiter}"` }
      : { sheet: quoteScalar(sheet) };
  const given = header === undefined ? keys : { ...keys, header };
  return Object.entries(given).map(([key, value]) => `  # ${key}: ${value}   # ${comments.detected}`);
}
