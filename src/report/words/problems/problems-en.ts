import type { ForeignKind, InputKind, RowProblemCode } from '../../../domain/problem.ts';
import { trackProblemsEn } from '../../track/track-en.ts';
import { createNumberText } from '../number-text.ts';
import type { ProblemTexts } from './problem-texts.ts';

const { count, longDay, percent } = createNumberText('en');

const EXPECTED: Readonly<Record<InputKind, string>> = {
  contacts: 'a CSV file of contacts',
  transitions: 'a CSV file of stage transitions',
  deals: 'a CSV file of deals',
  config: 'a voronka.yaml',
  teams: 'a CSV file of managers and their teams',
};

const SEEMS: Readonly<Record<ForeignKind, string>> = {
  xlsx: 'an Excel workbook (XLSX)',
  xls: 'an old Excel workbook (XLS)',
  zip: 'a ZIP archive',
  html: 'an HTML page',
  pdf: 'a PDF document',
  'lfs-pointer': 'a Git LFS pointer, not the file itself',
  json: 'JSON',
  parquet: 'a Parquet file',
  binary: 'binary data, not text',
};

const REMEDY: Readonly<Record<ForeignKind, string>> = {
  xlsx: 'open it in Excel or LibreOffice and save the sheet as “CSV UTF-8”',
  xls: 'open it in Excel or LibreOffice and save the sheet as “CSV UTF-8”',
  zip: 'unpack it and name the CSV file inside',
  html: 'export again and choose CSV; CRMs often name an HTML table .csv or .xls',
  pdf: 'export again and choose CSV',
  'lfs-pointer': 'run git lfs pull to fetch the file',
  json: 'export again and choose CSV',
  parquet: 'export again and choose CSV',
  binary: 'export again and choose CSV',
};

/** Why a row is rejected, in a few words. */
export const reasonsEn: Readonly<Record<RowProblemCode, string>> = {
  'id-missing': 'no contact id',
  'stage-missing': 'no stage',
  'stage-unknown': 'unknown stage',
  'time-missing': 'no time',
  'time-unreadable': 'unreadable time',
  'record-fields': 'wrong number of fields',
  'record-quote': 'stray quote',
  'record-long': 'line too long',
};

/** What YAML values are called; the names of types are the schema's. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'keys with values',
  boolean: 'true or false',
  record: 'keys with values',
  int: 'a whole number',
};

/** What the system says when a file cannot be written. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'there is no room left on the disk',
};

const names = (list: readonly string[], most = 12): string => {
  const shown = list.slice(0, most).join(', ');
  return list.length > most ? `${shown}, … (${list.length} in all)` : shown || '(none)';
};
const near = (nearest: string | undefined): string | undefined =>
  nearest === undefined ? undefined : `did you mean “${nearest}”?`;

const filter = (value: string): string => (value === '' ? 'blank' : `“${value}”`);

export const problemsEn: ProblemTexts = {
  ...trackProblemsEn,
  'file-missing': ({ expected }) => ({
    message: `no such file; expected ${EXPECTED[expected]}`,
    hint: 'check the path; paths in the config are relative to the config file',
  }),
  'file-directory': ({ expected }) => ({ message: `is a folder; expected ${EXPECTED[expected]}` }),
  'file-forbidden': () => ({ message: 'may not be read: permission denied' }),
  'file-empty': ({ expected }) => ({
    message: `is empty; expected ${EXPECTED[expected]} with a header line`,
    hint: 'export it again',
  }),
  'file-foreign': ({ seems }) => ({ message: `is ${SEEMS[seems]}; expected CSV text`, hint: REMEDY[seems] }),
  'file-unreadable': ({ format, detail }) => ({
    message: `cannot be read as ${format === 'json' ? 'JSON' : 'a Parquet file'}: ${detail}`,
    hint: 'export or copy it again',
  }),
  'file-no-records': () => ({
    message: 'is JSON, but no table',
    hint: 'expected a list of objects, or one object a line, with the same keys: [{"contact_id": "1", …}, …]',
  }),
  'file-pattern-empty': () => ({
    message: 'no file matches this pattern',
    hint: '* stands for any characters of a name, ** for any folders; names beginning with a dot are left out',
  }),
  'file-gzip-broken': () => ({
    message: 'the gzip archive is damaged or cut short',
    hint: 'export or copy it again',
  }),
  'encoding-unsupported': ({ encoding, known }) => ({
    message: `unknown encoding “${encoding}”`,
    hint: `one of ${names(known)}`,
  }),
  'encoding-broken': ({ encoding }) => ({
    message: `is not valid ${encoding}`,
    hint: 'name the right one as `encoding:` in the config, or leave it out to have it detected',
  }),
  'column-missing': ({ table, column, found, known }) => ({
    message: `no column for ${column}; found: ${names(found)}`,
    hint: `name it in the config, ${table}: { columns: { ${column}: "…" } }, or call it one of ${names(known, 6)}${column === 'contact_id' ? '; a file without any id: numbered: true' : ''}`,
  }),
  'column-not-found': ({ table, column, header, found, nearest }) => ({
    message: `the config maps ${table}.${column} to “${header}”, which is not in the header; found: ${names(found)}`,
    ...(nearest === undefined ? {} : { hint: `did you mean “${nearest}”?` }),
  }),
  'column-twice': ({ table, column, header, positions }) => ({
    message: `“${header}”, needed for ${table}.${column}, stands in the header ${positions.length} times (columns ${positions.join(', ')})`,
    hint: 'rename one of them in the file, or map another column in the config',
  }),
  'pipelines-several': ({ header, pipelines }) => ({
    message: `rows of ${count(pipelines.length)} pipelines (column “${header}”): ${names(pipelines.map(({ name, rows }) => `${name} (${count(rows)})`))}; a funnel is one of them`,
    hint: `choose one: --pipeline "${pipelines[0]?.name ?? ''}", or pipeline: "…" in the config; "*" takes them all`,
  }),
  'pipeline-unknown': ({ header, known, nearest }) => ({
    message:
      header === null
        ? 'no column of dates is of this pipeline'
        : `no row of this pipeline (column “${header}”)`,
    hint: near(nearest) ?? `known: ${names(known)}`,
  }),
  'where-nothing': ({ conditions, known, nearest }) => {
    const told = conditions.map(({ header, values }) => `“${header}” is ${values.map(filter).join(' or ')}`);
    return {
      message: `no row meets the ${told.length === 1 ? 'condition' : 'conditions'} ${told.join(' and ')}`,
      hint:
        near(nearest) ??
        (known.length > 0 ? `known: ${names(known)}` : 'each is met by rows, but never together'),
    };
  },
  'pipeline-column': ({ table }) => ({
    message: 'a pipeline is chosen, but there is no such column',
    hint: `name it in the config, ${table}: { columns: { pipeline: "…" } }`,
  }),
  'dates-several': ({ headers }) => ({
    message: `several columns hold dates (${names(headers)}), and none of them is known to be when a stage was entered`,
    hint: `write a config: shape: wide with entries: [ { stage: …, column: "${headers[0] ?? ''}" }, … ] where each is the entry into a stage; shape: snapshot with columns: { at: "…", created_at: "…" } where a row has one stage`,
  }),
  'entries-none': ({ found, labels }) => ({
    message: `shape: wide, but no column is named like a stage (${names(labels)}); found: ${names(found)}`,
    hint: 'name the columns in the config, transitions: { entries: [ { stage: …, column: "…" } ] }',
  }),
  'entry-label': ({ header, nearest }) => ({
    message: `the column “${header}” is the entry into a stage that the config does not know`,
    hint: `add it to the labels of a stage, of lost or of ignored${nearest === undefined ? '' : `; did you mean “${nearest}”?`}`,
  }),
  'preset-layout': ({ preset, found }) => ({
    message: `the header is none that the preset ${preset} knows; found: ${names(found)}`,
    hint: 'voronka presets lists them; voronka init looks at the file itself',
  }),
  'preset-unclear': ({ stages, preset }) => ({
    message: `without a config the order of these stages is not clear: ${names(stages)}`,
    hint: `voronka init --preset ${preset} writes a config; put the stages into order there`,
  }),
  'input-none': ({ command }) => ({
    message: 'nothing to read: neither contacts nor transitions are given',
    hint:
      command === 'init'
        ? 'voronka init deals.csv, or --contacts contacts.csv --transitions transitions.csv'
        : 'voronka report --contacts contacts.csv --transitions transitions.csv, or `file:` in voronka.yaml',
  }),
  'input-stdin-twice': () => ({ message: 'standard input (-) can be read once only' }),
  'input-differs': ({ table, first, missing }) => ({
    message: `lacks columns of the other ${table} file ${first}: ${names(missing)}`,
    hint: 'files of one table must have the same columns',
  }),
  'rows-all-rejected': ({ rows, commonest }) => ({
    message: `every one of ${count(rows)} rows is rejected; most often: ${reasonsEn[commonest]}`,
    hint: 'voronka check shows examples; most likely a column is mapped wrongly or the stage labels are not in the config',
  }),
  'times-ambiguous': ({ table, column, example, readings }) => ({
    message: `${example} is either ${readings.map(({ day }) => longDay(day)).join(' or ')}, and no other date of the file tells which`,
    hint: `say it in the config, ${table}: ${readings.map(({ order }) => `{ dates: ${order} }`).join(' or ')}; the column is ${column}`,
  }),
  'times-contradict': ({ table, column }) => ({
    message: `some dates make sense only as day/month, others only as month/day; the column is ${column}`,
    hint: `say which in the config, ${table}: { dates: day-first } or { dates: month-first }, and correct the others`,
  }),
  'id-missing': () => ({ message: 'no contact id', hint: 'every row needs one' }),
  'time-missing': () => ({ message: 'no time', hint: 'a transition needs the moment it happened' }),
  'time-unreadable': ({ pattern }) => ({
    message: pattern ? `the time does not fit the pattern ${pattern}` : 'the time cannot be read',
    hint: pattern
      ? 'correct it, or `dates:` in the config'
      : 'correct it, or give its pattern as `dates:` in the config',
  }),
  'stage-missing': () => ({ message: 'no stage' }),
  'stage-unknown': ({ nearest }) => ({
    message: 'no stage, loss or ignored label of the config',
    hint: near(nearest) ?? 'add the label to a stage, to lost or to ignored in the config',
  }),
  'record-fields': ({ expected, found }) => ({
    message: `${count(found)} ${found === 1 ? 'field' : 'fields'} where the header has ${count(expected)}`,
    hint: 'quote a field that contains the delimiter',
  }),
  'record-quote': () => ({
    message: 'a quote that never closes, or closes in the middle of a field',
    hint: 'double a quote inside a quoted field',
  }),
  'record-long': ({ limit }) => ({ message: `the line is longer than ${count(limit)} characters` }),
  'config-absent': () => ({
    message: 'there is no voronka.yaml in this folder',
    hint: 'voronka init deals.csv writes one; --config names another; --preset NAME does without',
  }),
  'config-syntax': ({ detail }) => ({
    message: `not valid YAML: ${detail}`,
    ...(detail.startsWith('DUPLICATE_KEY') ? { hint: 'the same key stands twice: put both under one' } : {}),
  }),
  'config-key-unknown': ({ key, nearest, known }) => ({
    message: `unknown key “${key}”`,
    hint: near(nearest) ?? `known here: ${names(known)}`,
  }),
  'config-missing': ({ key }) => ({ message: `“${key}” is missing` }),
  'config-type': ({ key, expected }) => ({
    message: `“${key}” should be ${expected.map((each) => TYPES[each] ?? each).join(' or ')}`,
  }),
  'config-choice': ({ key, choices, nearest }) => ({
    message: `“${key}” should be one of ${names(choices)}`,
    ...(nearest === undefined ? {} : { hint: `did you mean “${nearest}”?` }),
  }),
  'config-range': ({ key }) => ({ message: `“${key}” is out of range` }),
  'config-percent': ({ key }) => ({
    message: `${key} should be a share between 0% and 100%`,
    hint: 'write 80% or 0.8',
  }),
  'config-floor': ({ target, floor }) => ({
    message: `the floor ${percent(floor, true)} is above the target ${percent(target, true)}`,
    hint: 'the floor is the lowest value that is still acceptable',
  }),
  'config-stages-few': () => ({ message: 'a funnel needs at least two stages: the list and one step' }),
  'config-target-first': () => ({
    message: 'the first stage is the list itself and has no target',
    hint: 'a target belongs to the stage that a step ends in',
  }),
  'config-floor-alone': () => ({ message: 'a floor needs a target beside it' }),
  'config-stage-twice': ({ stage }) => ({ message: `two stages have the id “${stage}”` }),
  'config-label-twice': ({ label, other }) => ({
    message: `the label “${label}” already belongs to ${other}`,
    hint: 'labels compare without regard to case and spacing; each may mean one thing',
  }),
  'config-stage-unknown': ({ nearest, known }) => ({
    message: 'no such stage with a step',
    hint: near(nearest) ?? `one of ${names(known)}`,
  }),
  'config-entry': () => ({
    message: 'an entry leads to a stage or to a loss, one of the two',
    hint: 'write { stage: won, column: close_date } or { lost: true, column: close_date }',
  }),
  'config-entry-stage': ({ nearest, known }) => ({
    message: 'no such stage',
    hint: near(nearest) ?? `one of ${names(known)}`,
  }),
  'config-entries-long': () => ({
    message: 'entries are columns of dates, which a long table does not have',
    hint: 'write shape: wide, or shape: snapshot where a column has the current stage as well',
  }),
  'config-numbered-long': () => ({
    message: 'rows of a long table cannot be told apart by their numbers: a contact has several',
    hint: 'numbered belongs to shape: wide or shape: snapshot, where a row is a contact',
  }),
  'config-window': () => ({ message: 'not a span of time', hint: 'write 30d, 12h, 6w or 90min' }),
  'config-zone': ({ nearest }) => ({
    message: 'not a time zone',
    hint: near(nearest) ?? 'a name such as Europe/Moscow',
  }),
  'config-period': () => ({
    message: 'not a period',
    hint: 'write 2026-11, 2026-W47, 2026-Q4 or 2026-11-02..2026-11-08',
  }),
  'config-dates': () => ({
    message: 'not a date pattern',
    hint: 'letters as in dd.MM.yyyy HH:mm:ss, with day, month and year; or one of the words day-first, month-first, excel, unix, unix-ms',
  }),
  'config-delimiter': () => ({ message: 'a delimiter is one character', hint: 'one of "," ";" "|" or tab' }),
  'team-manager-blank': () => ({ message: 'no manager stands here', hint: 'every line needs one' }),
  'team-manager-twice': ({ manager, attribute, value, other, first }) => ({
    message: `the ${attribute} of “${manager}” is “${value}” here and “${other}” on line ${first}`,
    hint: 'a manager has one of each; leave one of the lines out',
  }),
  'team-columns-none': ({ found }) => ({
    message: `no column but the managers’ own; found: ${names(found)}`,
    hint: 'give each manager a team, a region… in a second column, or name the `delimiter:` in the config',
  }),
  'team-record': ({ reason }) => ({
    message: reasonsEn[reason],
    hint: 'every line of this file counts: mend it',
  }),
  'option-unknown': ({ nearest, command }) => ({
    message: 'unknown option',
    hint: near(nearest) ?? `voronka ${command} --help lists them`.replace('  ', ' '),
  }),
  'option-value': ({ option, choices, nearest }) => ({
    message: `${option} should be one of ${names(choices)}`,
    ...(nearest === undefined ? {} : { hint: `did you mean “${nearest}”?` }),
  }),
  'option-argument': ({ option }) => ({ message: `${option} needs a value` }),
  'option-date': ({ option }) => ({
    message: `${option} should be a date`,
    hint: 'write 2026-11-20, 2026-11-20T18:00, 2026-11 or 2026-W47',
  }),
  'option-period': ({ nearest, examples }) => ({
    message: '--period is not a period',
    hint: near(nearest) ?? `for example ${names(examples)}`,
  }),
  'option-conflict': ({ option, other }) => ({ message: `${option} and ${other} exclude each other` }),
  'option-order': () => ({ message: '--since is after --until: nothing can have happened in between' }),
  'command-unknown': ({ nearest, known }) => ({
    message: 'unknown command',
    hint: near(nearest) ?? `one of ${names(known)}`,
  }),
  'argument-excess': ({ command }) => ({
    message: 'unexpected argument',
    hint:
      command === 'track'
        ? 'track reads one list of deals'
        : `files are given as --contacts F and --transitions F; voronka ${command} --help`,
  }),
  'manager-unknown': ({ nearest, known }) => ({
    message: 'no such row',
    hint: near(nearest) ?? `known: ${names(known)}`,
  }),
  'segment-unknown': ({ nearest, known }) => ({
    message: 'no such segment',
    hint: near(nearest) ?? `known: ${names(known)}`,
  }),
  'segment-absent': () => ({
    message: '--segment needs a segment column in the contacts',
    hint: 'map one in the config: contacts: { columns: { segment: "…" } }',
  }),
  'dimension-unknown': ({ nearest, known }) => ({
    message: '--by: no such column in the contacts, nor in managers.teams',
    hint: near(nearest) ?? `one of ${names(known)}`,
  }),
  'output-input': ({ option }) => ({
    message: `${option} would write over a file that this run reads or writes already`,
    hint: 'name another file',
  }),
  'output-format': ({ known }) => ({
    message: '-o: voronka does not write files of this kind',
    hint: `endings that decide the format: ${names(known)}; or give --format`,
  }),
  'output-exists': () => ({
    message: 'exists already',
    hint: 'use --force to overwrite it, or -o for another name',
  }),
  'output-failed': ({ reason }, { file }) => ({
    message:
      file === undefined
        ? `standard output cannot be written: ${REASONS[reason] ?? reason}`
        : `cannot be written: ${REASONS[reason] ?? reason}; nothing was left behind`,
  }),
  'engine-missing': ({ platform }) => ({
    message: `DuckDB’s native library for ${platform} is not installed`,
    hint: 'reinstall without --omit=optional: npm install voronka; platforms: Linux, macOS and Windows on x64 and arm64',
  }),
  'engine-failed': ({ detail }) => ({
    message: `could not finish: ${detail}`,
    hint: 'is there room in the temporary folder (TMPDIR), and may it be written?',
  }),
};
