import type { RowProblemCode } from '../../../domain/quality/row-problems.ts';
import { count, longDay, names, near } from '../phrases-en.ts';
import type { ProblemTexts } from '../texts.ts';

/** Why a row is rejected, in a few words. */
export const reasonsEn: Readonly<Record<RowProblemCode, string>> = {
  'id-missing': 'no contact id',
  'stage-missing': 'no stage',
  'stage-unknown': 'unknown stage',
  'time-missing': 'no time',
  'time-unreadable': 'unreadable time',
  'time-placeholder': 'a date that stands for none',
  'amount-missing': 'no sum',
  'amount-unreadable': 'unreadable sum',
  'record-fields': 'wrong number of fields',
  'record-quote': 'stray quote',
  'record-long': 'line too long',
  'record-nul': 'NUL byte',
  'plan-period': 'not a period',
  'plan-count': 'not a count',
};

const sign = (delimiter: string): string => (delimiter === '\t' ? 'tab' : `“${delimiter}”`);
const filter = (value: string): string => (value === '' ? 'blank' : `“${value}”`);

/** Sentences about tables: their columns, what is chosen of them, their rows. */
export const tablesEn = {
  'column-missing': ({ table, column, found, known }) => ({
    message: `no column for ${column}; found: ${names(found)}`,
    hint: `name it in the config, ${table}: { columns: { ${column}: "…" } }, or call it one of ${names(known, 6)}; for init: --column ${column}="…"${column === 'contact_id' ? '; a file without any id: numbered: true' : ''}`,
  }),
  'table-column-missing': ({ table, column, found, fitting: [first, ...others] }) => ({
    message: `no column for ${column}; the table has ${names(found)}`,
    hint: `name it in the config: ${table}: { columns: { ${column}: ${first ?? '…'} } }${others.length > 0 ? `; times are in ${names([first!, ...others])}` : ''}`,
  }),
  'column-not-found': ({ table, column, header, found, nearest }) => ({
    message: `the config maps ${table}.${column} to “${header}”, which is not in the header; found: ${names(found)}`,
    hint: near(nearest),
  }),
  'proof-column': ({ stage, found, nearest }) => ({
    message: `${stage} is to be proved by a column that no file has; found: ${names(found)}`,
    hint:
      near(nearest) ?? 'name a column of the contacts or the transitions, or write the proof as a sentence',
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
  'source-tables-none': ({ tables }) => ({
    message:
      tables.length === 0
        ? 'this user sees no table here'
        : `no table here has changes of stages: an id of a deal, a stage and a time; there are: ${names(tables)}`,
    hint:
      tables.length === 0
        ? 'is it the right database? The user needs the right to read (SELECT)'
        : 'name the table yourself: voronka init --source URL TABLE; say which columns are meant with --column stage="…"',
  }),
  'source-tables-several': ({ tables }) => ({
    message: `several tables could be the transitions: ${names(tables)}`,
    hint: `name the one that is meant: voronka init --source URL ${tables[0]}; --ask lets you choose`,
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
  'preset-stages-empty': ({ stages, preset }) => ({
    message: `no deal is in ${names(stages)} now; without a config the stages are those of the standard pipeline`,
    hint: `if you have done away with ${stages.length === 1 ? 'it' : 'them'}, voronka init --preset ${preset} writes a config with the stages that you have`,
  }),
  'preset-stages-shown': ({ stages, preset }) => ({
    message: `without a config the stages are those that deals are in now: ${names(stages)}; an empty one is not among them, and the next export may show others`,
    hint: `voronka init --preset ${preset} writes them down; add there what is missing`,
  }),
  'input-differs': ({ table, first, missing }) => ({
    message: `lacks columns of the other ${table} file ${first}: ${names(missing)}`,
    hint: 'files of one table must have the same columns',
  }),
  'rows-all-rejected': ({ table, rows, commonest }) => ({
    message: `every one of ${count(rows)} rows is rejected; most often: ${reasonsEn[commonest]}`,
    hint:
      table === 'transitions'
        ? 'voronka check shows examples; most likely a column is mapped wrongly or the stage labels are not in the config'
        : 'voronka check shows examples; most likely a column is mapped wrongly',
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
  'time-missing': () => ({ message: 'no time', hint: 'a row needs the moment it happened' }),
  'amount-missing': () => ({ message: 'no sum', hint: 'a purchase needs the sum that was paid' }),
  'amount-unreadable': () => ({
    message: 'the sum cannot be read',
    hint: 'a number, with a currency or without; a currency beside it must be the same',
  }),
  'time-unreadable': ({ pattern, zone }) => ({
    message: pattern ? `the time does not fit the pattern ${pattern}` : 'the time cannot be read',
    hint: pattern
      ? 'correct it, or `dates:` in the config'
      : zone
        ? `several zones are called ${zone}, or none: export with UTC or an offset such as +03:00, or without a zone`
        : 'correct it, or give its pattern as `dates:` in the config',
  }),
  'time-placeholder': () => ({
    message: 'programs write this date where there is none',
    hint: 'a row needs the moment it happened',
  }),
  'stage-missing': () => ({ message: 'no stage' }),
  'stage-unknown': ({ nearest }) => ({
    message: 'no stage, loss or ignored label of the config',
    hint: near(nearest) ?? 'add the label to a stage, to lost or to ignored in the config',
  }),
  'record-fields': ({ expected, found, delimiters }) => ({
    message: `${count(found)} ${found === 1 ? 'field' : 'fields'} where the header has ${count(expected)}${delimiters ? `: here they are separated by ${sign(delimiters[1])}, in the header by ${sign(delimiters[0])}` : ''}`,
    hint: delimiters
      ? 'write the file with one delimiter throughout'
      : 'quote a field that contains the delimiter',
  }),
  'record-quote': () => ({
    message: 'a quote that never closes, or closes in the middle of a field',
    hint: 'double a quote inside a quoted field',
  }),
  'record-long': ({ limit }) => ({ message: `the line is longer than ${count(limit)} characters` }),
  'record-nul': () => ({
    message: 'a NUL byte, which no text has',
    hint: 'the file was damaged on its way, or the program that wrote it has a fault: export it again',
  }),
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
} satisfies Partial<ProblemTexts>;
