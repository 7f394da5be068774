import type { ProblemArgs } from '../../../domain/problem.ts';
import { names, near, percent } from '../phrases-en.ts';
import type { ProblemText, ProblemTexts } from '../texts.ts';

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

const QUOTE_ASTERISK = 'put what begins with an asterisk in quotes: file: "*.csv"';

/** What is wrong with the YAML, and what to try. */
const SYNTAX: Readonly<Record<ProblemArgs['config-syntax']['fault'], Required<ProblemText>>> = {
  tab: {
    message: 'a tab stands where the line begins, and YAML indents with spaces only',
    hint: 'put two spaces in its place',
  },
  indent: {
    message: 'the line is not indented like those it belongs to',
    hint: 'keys of one group begin in the same column, and items of a list with “- ”',
  },
  colon: {
    message: 'a second colon in one line',
    hint: 'put the text that has a colon in quotes: name: "Stage: first"',
  },
  space: {
    message: 'this is no key with a value',
    hint: 'put a space after the colon: “language: en”',
  },
  twice: { message: 'the same key stands twice', hint: 'put both under one' },
  asterisk: { message: 'an asterisk without quotes', hint: QUOTE_ASTERISK },
  sign: {
    message: 'a value may not begin with this sign',
    hint: 'put the value in quotes',
  },
  escape: {
    message: 'between double quotes a backslash means something else',
    hint: "put the text in single quotes: 'C:\\exports'",
  },
  several: { message: 'a line of --- begins a second document', hint: 'delete it: a config is one document' },
  unclosed: {
    message: 'a quote or a bracket is opened and not closed',
    hint: 'look at this line and those above it',
  },
  other: {
    message: 'this is not valid YAML',
    hint: 'look at brackets, quotes and indentation; voronka init -o example.yaml writes a config to compare with',
  },
};

/** Sentences about the config. */
export const configEn = {
  'config-absent': () => ({
    message: 'there is no voronka.yaml in this folder',
    hint: 'voronka init deals.csv writes one; --config names another; --preset NAME does without',
  }),
  'config-syntax': ({ fault, detail }) => {
    const { message, hint } = SYNTAX[fault];
    return { message: fault === 'other' ? `${message}: ${detail}` : message, hint };
  },
  'config-keyless': () => ({
    message: 'the config has no keys',
    hint: 'it is keys with values, a line each: “stages:”, with a space after the colon; voronka init writes one',
  }),
  'config-comma': ({ text }) => ({
    message: `“${text}”: between braces a comma ends the value`,
    hint: `write ${text.replace(',', '.')}, or put it in quotes: "${text}"`,
  }),
  'config-alias': ({ name, reason }) => ({
    message: {
      unknown: `to YAML “*${name}” repeats a value marked “&${name}”, and none stands before it`,
      within: `“*${name}” stands inside the value that it repeats`,
      many: `“*${name}”: repeats of repeats make more values than a config has`,
    }[reason],
    hint: reason === 'unknown' ? QUOTE_ASTERISK : 'write the value out',
  }),
  'config-key-unknown': ({ key, nearest, known }) => ({
    message: `unknown key “${key}”`,
    hint: near(nearest) ?? (known.length === 0 ? undefined : `known here: ${names(known)}`),
  }),
  'config-missing': ({ key }) => ({ message: `“${key}” is missing` }),
  'config-type': ({ key, expected }) => ({
    message: `“${key}” should be ${expected.map((each) => TYPES[each] ?? each).join(' or ')}`,
  }),
  'config-choice': ({ key, choices, nearest }) => ({
    message: `“${key}” should be one of ${names(choices)}`,
    hint: near(nearest),
  }),
  'config-range': ({ key }) => ({ message: `“${key}” is out of range` }),
  'config-percent': ({ key }) => ({
    message: `${key} should be a share between 0% and 100%`,
    hint: 'write 80% or 0.8',
  }),
  'config-target-certain': () => ({
    message:
      'a target of 100% without a floor: against certainty one miss is proof, so nobody can be coached here',
    hint: 'give it a floor, the lowest value that is still acceptable, for example floor: 90%',
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
  'config-kind-twice': ({ kind }) => ({
    message: `the kind “${kind}” is both a proposal and a request`,
    hint: 'a proposal goes to many, a request is one client’s: leave it in one of the two lists',
  }),
  'config-norm-touches': () => ({
    message: 'a norm is so many touches a day or a week',
    hint: 'write 20/day or 100/week',
  }),
  'config-reason-twice': ({ reason }) => ({ message: `two reasons of refusals have the id “${reason}”` }),
  'config-reason-none': ({ id }) => ({
    message: id === '' ? 'a reason needs an id' : `“${id}” stands for refusals without a reason`,
    hint: 'give the reason another id, such as budget',
  }),
  'config-norm-share': () => ({
    message: 'a norm is a share of the leads, from 0 to 100%',
    hint: 'write 10% or 0.1',
  }),
  'config-within': () => ({
    message: 'not a time after the first contact',
    hint: 'write 3d, 48h or 1w',
  }),
  'config-mark-passes': ({ mark, given }) => ({
    message: `the mark “${mark}” ${given === 0 ? 'does not say which leads pass it' : 'says in more than one way which leads pass it'}`,
    hint: 'give it one of filled: true, equals: [...] and atLeast: 50',
  }),
  'config-mark-twice': ({ mark }) => ({ message: `two marks of leads are called “${mark}”` }),
  'config-recall': () => ({
    message: 'not a time after which to call again',
    hint: 'write 75d, 6w or 12h; or never',
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
  'config-source-none': () => ({
    message: 'the source names no database server',
    hint: 'write source: clickhouse://reader@host:8443/crm, or url: with the address inside',
  }),
  'config-source-twice': () => ({
    message: 'the source has both an address and a list of addresses',
    hint: 'put them all into urls: and delete url:',
  }),
  'config-source-idle': () => ({
    message: 'there is a source, and no table is read from it',
    hint: 'write transitions: { table: deal_stage_history }, or delete source:',
  }),
  'config-table-file': ({ section }) => ({
    message: `${section} have both a table and a file`,
    hint: 'leave one of the two',
  }),
  'config-table-nowhere': ({ table }) => ({
    message: `“${table}” is a table, and nothing says which database it is in`,
    hint: 'add source: clickhouse://reader@host:8443/crm or postgres://reader@host/crm; a file goes under file:',
  }),
  'config-table-key': ({ key, table }) => ({
    message: table
      ? `${key} says how a file is written, and these rows come from a table`
      : `${key} says how the times of a database table are meant, and there is no table: here`,
    hint: `delete ${key}`,
  }),
} satisfies Partial<ProblemTexts>;
