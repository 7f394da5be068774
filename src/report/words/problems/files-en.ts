import type { ProblemArgs } from '../../../domain/problem.ts';
import { count, names } from '../phrases-en.ts';
import type { ProblemTexts } from '../texts.ts';

type ForeignKind = ProblemArgs['file-foreign']['seems'];

const EXPECTED: Readonly<Record<ProblemArgs['file-missing']['expected'], string>> = {
  contacts: 'a CSV file of contacts',
  transitions: 'a CSV file of stage transitions',
  activities: 'a CSV file of calls, letters and meetings',
  purchases: 'a CSV file of purchases',
  deals: 'a CSV file of deals',
  config: 'a voronka.yaml',
  teams: 'a CSV file of managers and their teams',
  plan: 'a CSV file of a plan',
  password: 'a file whose first line is the password',
  authority: 'a file of certificates (PEM)',
};

const SEEMS: Readonly<Record<ForeignKind, string>> = {
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
  xls: 'open it in Excel or LibreOffice and save it as a workbook (XLSX), or the sheet as “CSV UTF-8”',
  zip: 'unpack it and name the CSV file inside',
  html: 'export again and choose CSV; CRMs often name an HTML table .csv or .xls',
  pdf: 'export again and choose CSV',
  'lfs-pointer': 'run git lfs pull to fetch the file',
  json: 'export again and choose CSV',
  parquet: 'export again and choose CSV',
  binary: 'export again and choose CSV',
};

const FORMATS: Readonly<Record<ProblemArgs['file-unreadable']['format'], string>> = {
  json: 'JSON',
  parquet: 'a Parquet file',
  xlsx: 'an Excel workbook',
};

/** What the system says when a file cannot be written. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EEXIST: 'a file stands where a folder should be',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'there is no room left on the disk',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'the link leads back to itself',
  ERR_INVALID_ARG_VALUE: 'the name has a character that no file may have',
};

/** What would help where the machine refused. */
const NEEDS: Readonly<Record<ProblemArgs['engine-failed']['needs'], string>> = {
  room: 'is there room in the temporary folder (TMPDIR), and may it be written?',
  memory:
    'there was too little memory: close other programs or raise the limit (ulimit -v), and see that the temporary folder (TMPDIR) can be written, for what does not fit',
  files: 'too many files are open: raise the limit, ulimit -n 1024',
  library:
    'DuckDB’s native library is there and does not load: on Linux it needs glibc 2.28 or newer, and it must be of this machine’s kind; npm ci installs it anew',
};

/** Sentences about a file as a whole, and about what the machine refuses: writing, locks, the engine. */
export const filesEn = {
  'file-missing': ({ expected }) => ({
    message: `no such file; expected ${EXPECTED[expected]}`,
    hint: 'check the path; paths in the config are relative to the config file',
  }),
  'file-address': () => ({
    message: 'this is the address of a database server, not a file',
    hint: 'put it into voronka.yaml as source: clickhouse://reader@host:8443/crm, with transitions: { table: deal_stage_history }; the password goes into VORONKA_SOURCE_PASSWORD',
  }),
  'file-directory': ({ expected }) => ({ message: `is a folder; expected ${EXPECTED[expected]}` }),
  'file-forbidden': () => ({ message: 'may not be read: permission denied' }),
  'file-empty': ({ expected }) => ({
    message: `is empty; expected ${EXPECTED[expected]} with a header line`,
    hint: 'export it again',
  }),
  'file-foreign': ({ seems }) => ({ message: `is ${SEEMS[seems]}; expected CSV text`, hint: REMEDY[seems] }),
  'file-unreadable': ({ format, detail }) => ({
    // what a library says of an archive helps nobody
    message: `cannot be read as ${FORMATS[format]}: ${format === 'xlsx' ? 'it is damaged, or was not copied whole' : detail}`,
    hint: 'export or copy it again',
  }),
  'file-unpacks': ({ limit }) => ({
    message: `unpacks to more than ${count(limit / 1e6)} MB; no table is that large`,
    hint: 'save the sheet as “CSV UTF-8”',
  }),
  'sheet-unknown': ({ sheet, known }) => ({
    message: `no sheet is called “${sheet}”; there are: ${names(known)}`,
    hint: 'correct `sheet:` in the config; a number counts the sheets that are shown, from 1',
  }),
  'sheet-too-long': ({ sheet, rows, most }) => ({
    message: `the sheet “${sheet}” would have ${count(rows)} rows; a workbook holds ${count(most)} a sheet`,
    hint: 'ask for less: a shorter --period, one --manager; or write csv, which has no end',
  }),
  'input-endless': ({ limit }) => ({
    message: `has no end: after ${count(limit / 1e6)} MB the disk of the temporary files is nearly full`,
    hint: 'is it the right input? A large one needs more room: TMPDIR names another folder',
  }),
  'file-no-records': () => ({
    message: 'is JSON, but no table',
    hint: 'expected a list of objects, or one object a line, with the same keys: [{"contact_id": "1", …}, …]',
  }),
  'file-pattern-empty': () => ({
    message: 'no file matches this pattern',
    hint: '* stands for any characters of a name, ** for any folders; names beginning with a dot are left out',
  }),
  'header-absent': ({ line }) => ({
    message: `ends above line ${line}, where the config has the header`,
    hint: 'correct `header:` in the config, or leave it out to have the header found',
  }),
  'file-pattern-wide': ({ most }) => ({
    message: `this pattern looks through more than ${count(most)} files and folders`,
    hint: 'begin it with the folder that has the exports: exports/**/*.csv',
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
  'engine-failed': ({ detail, needs }) => ({
    message: `could not finish: ${detail}`,
    hint: NEEDS[needs],
  }),
  'lock-held': ({ of, pid, host, since, seconds }) => ({
    message: `another run ${of === 'history' ? 'writes this history' : 'is making this report'}${pid === 0 ? '' : `: process ${pid} on ${host} since ${since}`}; waited ${count(seconds)} s, and nothing was changed`,
    hint: '--wait waits longer; if no such run exists any more, delete this file',
  }),
} satisfies Partial<ProblemTexts>;
