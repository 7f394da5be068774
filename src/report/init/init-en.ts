import type { GuessReason } from '../../domain/draft/doubt.ts';
import { clipText, tellRecord } from '../problem-lines.ts';
import { contacts, count, counted, ID_FORM_MEANINGS, list, plural, rows } from '../words/phrases-en.ts';
import { tablesEn } from '../words/problems/tables-en.ts';
import type { InitTexts } from './init-texts.ts';

const SHOWN = 8;
const quoted = (text: string): string => `“${text}”`;
/** The first few of them; a list of forty is not read. */
const quotedList = (texts: readonly string[]): string => {
  const more = texts.length - SHOWN;
  return list([...texts.slice(0, SHOWN).map(quoted), ...(more > 0 ? [`${count(more)} more`] : [])]);
};
/** Each spelling with the name that it stands for. */
const quotedPairs = (names: readonly { readonly from: string; readonly to: string }[]): string =>
  names
    .slice(0, SHOWN)
    .map(({ from, to }) => `${quoted(from)} = ${quoted(to)}`)
    .join(', ') + (names.length > SHOWN ? ' …' : '');

const SHAPES = {
  long: 'a row for every change of stage',
  wide: 'a row a deal, a column of dates a stage',
  snapshot: 'a row a deal with its present stage',
} as const;

const WHY: Readonly<Record<GuessReason, string>> = {
  name: ' by part of its name and its values',
  editor: ', though whoever changed or made a row need not be in charge of it',
  'person-id': ': no column has the names of people, and this one stands for them',
  edited: ': no column says when the stage changed, and this one is the last edit',
  created: ': no column says when the stage changed, and this one is the creation',
  closed: ': no column says when the stage changed, and this one is the closing',
  'other-date': ': no column says when the stage changed, and this one is a date of something else',
};
const sayOthers = (others: readonly string[]): string =>
  others.length === 0 ? '' : ` ${quotedList(others)} could be meant as well.`;
/** What to write where another column is right. */
const sayRemedy = (column: string, [other = '…']: readonly string[]): string =>
  `If another one is right: columns: { ${column}: "${other}" } in the config, or init --column ${column}="${other}".`;

export const initEn: InitTexts = {
  columns: {
    table: 'Table',
    file: 'File',
    rows: 'Rows',
    rejected: 'Broken',
    passedOver: 'No rows',
    encoding: 'Encoding',
    delimiter: 'Delimiter',
    storage: 'Kept as',
    has: 'Has',
    crm: 'CRM',
    taken: 'Taken for',
    item: 'What',
    header: 'Column',
    example: 'Example',
    kind: 'Kind',
    label: 'Label',
    stage: 'id',
    contacts: 'Contacts',
    message: 'Message',
  },
  titles: {
    tables: 'Tables that look right',
    stored: 'Tables that were read',
    files: 'Files',
    columns: 'Columns',
    labels: 'Stages, in order, and other labels',
    doubts: 'Not sure',
    next: 'Next',
  },
  kinds: { stage: 'stage', lost: 'loss', ignored: 'ignored', typo: 'misspelt?' },
  uses: { history: 'changes of stages', list: 'deals with their stage', contacts: 'contacts' },
  has: { contact_id: 'contact', stage: 'stage', at: 'time', manager: 'manager', created_at: 'creation' },
  stageNames: (table) => `The names and the order of the stages come from ${table}.`,
  managerNames: (table) => `The names of the managers come from ${table}.`,
  recognized: ({ file, crm, preset, shape, matched }) =>
    `${file} is an export of ${crm} (preset ${preset}), known by the columns ${quotedList(matched)}: ${SHAPES[shape]}.`,
  recognizedTable: ({ file, crm, preset, shape, matched }) =>
    `${file} is of ${crm} (preset ${preset}), known by the columns ${quotedList(matched)}: ${SHAPES[shape]}.`,
  zone: (zone) => `Times without an offset are read in this machine’s time zone, ${zone}.`,
  noLabels: 'No stages were found.',
  doubts: {
    'stages-none': ({ transitions }) =>
      transitions
        ? 'No stages: no row of the transitions has one. Is another column the stage?'
        : 'No stages: they come from the transitions, and none were given. Export the history of stage changes and run init again with --transitions, or write the stages into the config.',
    'stages-few': ({ label }) =>
      `Only one stage was found, ${quoted(label)}; a funnel needs two at least. Write the others into the config.`,
    'stage-invented': ({ stage }) =>
      `The stage ${quoted(stage)} is invented: a funnel needs two, and without it the config would not run. Put your own in its place.`,
    'labels-many': ({ labels, stages }) =>
      `${count(labels)} labels were found, and ${count(stages)} of them taken for stages: many for one funnel. Labels that mean the same step can share a stage: put them into one list.`,
    'labels-cut': ({ labels, rows: number }) =>
      `${count(labels)} rarer ${plural(labels, { one: 'label', other: 'labels' })} (${rows(number)}) ${plural(labels, { one: 'is', other: 'are' })} not in the config; such rows are rejected until the label belongs to a stage, to lost or to ignored.`,
    'order-weak': ({ first, second, before, after }) =>
      `The order ${quoted(first)}, then ${quoted(second)} is uncertain: ${before === 0 ? 'no contact shows' : `${contacts(before)} ${plural(before, { one: 'shows', other: 'show' })}`} it${after === 0 ? '' : `, ${count(after)} the other way round`}.`,
    'order-snapshot': () =>
      'A list of present stages does not show in which order they are passed: the order in the config is a guess. Where it is wrong, move the lines under stages.',
    'orders-weak': ({ more }) =>
      `The order is uncertain in ${count(more)} more ${plural(more, { one: 'place', other: 'places' })}; the config marks each of them.`,
    'loss-by-behaviour': ({ label, contacts: number, followed, sources }) =>
      `${quoted(label)} was taken for a loss: ${contacts(number)} came to it, from ${quotedList(sources)}, and ${count(followed)} went on. If it is a stage, move it from lost to stages.`,
    'loss-goes-on': ({ label, contacts: number, followed }) =>
      `${quoted(label)} is called a loss, but ${count(followed)} of its ${contacts(number)} went on. If it is a stage, move it from lost to stages.`,
    'loss-by-word': ({ label }) =>
      `${quoted(label)} was taken for a loss: such contacts count as refused. If nobody should answer for them, move it from lost to ignored.`,
    'end-unclear': ({ label }) =>
      `${quoted(label)} is an end, but its name does not say whether a good one; it was taken for a stage. If it is a loss, move it from stages to lost.`,
    'ignored-by-name': ({ label, performer }) =>
      `${quoted(label)}${performer === undefined ? '' : ` (by ${performer})`} looks automatic and is ignored. If it is a stage, move it from ignored to stages.`,
    'label-typo': ({ label, near, rows: number }) =>
      `${quoted(label)} (${rows(number)}) looks like a misspelling of ${quoted(near)}. If it is, take the second list of labels there, in place of the first; until then such rows are rejected.`,
    'labels-rare': ({ labels }) =>
      `${plural(labels.length, { one: 'A rare label, less than 1% of the rows', other: 'Rare labels, each less than 1% of the rows' })}: ${quotedList(labels)}. What is no stage belongs to lost or to ignored.`,
    'one-row-each': ({ contacts: number }) =>
      `Each of ${contacts(number)} has one label only. That looks like a table of present stages, not like the history of stage changes, which the coefficients and the order of the stages need.`,
    'list-apart': ({ listed, entered, label }) =>
      `Of ${contacts(listed)} on the list, ${count(entered)} came to “${label}”: being on the list is written as a stage of its own. If it is none, delete it.`,
    'pipelines-several': ({ chosen, pipelines }) =>
      `The deals are in several pipelines: ${quotedList(pipelines.map(({ name, rows: number }) => `${name} (${count(number)})`))}. The config takes ${quoted(chosen)}; for another one change pipeline there, or run init with --pipeline.`,
    'pipelines-in-labels': ({ header, chosen, pipelines }) =>
      `The stages name several pipelines in brackets: ${quotedList(pipelines.map(({ name, rows: number }) => `${name} (${count(number)})`))}. The config takes ${quoted(chosen)}; for another one change where, the labels of column ${quoted(header)}, and the stages.`,
    'pipelines-of-stages': ({ header, chosen, pipelines }) =>
      `The stages are of several pipelines: ${quotedList(pipelines.map(({ name, rows: number }) => `${name} (${count(number)})`))}. The config takes ${quoted(chosen)}; for another one run init with --pipeline, or change where there, the stages of column ${quoted(header)}.`,
    'contacts-several': ({ tables, transitions }) =>
      `Several tables could be the list of contacts beside ${transitions}: ${quotedList(tables)}. None was taken; name the one that is meant, as in init --source URL ${transitions} ${tables[0]}.`,
    'rows-sampled': ({ file, rows: number, every }) =>
      `${file} has about ${rows(number)}: one contact in ${count(every)} was looked at, so that rare stages may be missing. The reports count all of them, and check tells what they do not know.`,
    'rows-deleted': ({ file, header, rows: number, kept }) =>
      `${file}: ${rows(number)} ${plural(number, { one: 'is', other: 'are' })} marked as deleted in ${quoted(header)}, and ${plural(number, { one: 'counts', other: 'count' })} all the same: a CRM may drop old history that did happen. To leave such rows out, write where: { ${header}: [${kept.map((each) => JSON.stringify(each)).join(', ')}] }.`,
    'snapshot-only': ({ file, keepsStage }) =>
      `${file} has only the present stage of every deal: ${keepsStage ? '' : 'it does not show at which stage a deal was lost, and '}the manager is today’s. Several exports of different days (--transitions 'exports/*.csv') or voronka track show the way through the stages.`,
    'rows-broken': ({ file, rows: number, read, first }) =>
      `${file}: ${count(number)} of ${rows(read)} ${plural(number, { one: 'is', other: 'are' })} broken and will be rejected; nothing here is concluded from ${plural(number, { one: 'it', other: 'them' })}. The first is line ${first.place.line}: ${tellRecord(first, tablesEn)}`,
    'header-below': ({ file, line, above, text }) =>
      `${file}: the header seems to be line ${line}; ${counted(above, 'line', 'lines')} above it ${plural(above, { one: 'is', other: 'are' })} passed over, beginning with ${quoted(clipText(text))}. If it is another line, write its number into the config, as in header: ${line}.`,
    'sheets-several': ({ file, sheet, others }) =>
      `${file}: the sheet ${quoted(sheet)} was read; there ${plural(others.length, { one: 'is', other: 'are' })} also ${quotedList(others)}. For another one write its name into the config, as in sheet: ${JSON.stringify(others[0])}.`,
    'ids-apart': ({ contacts: listed, transitions, both }) =>
      `Of ${count(listed)} contact ids in the contacts and ${count(transitions)} in the transitions only ${count(both)} ${plural(both, { one: 'is', other: 'are' })} the same. Is contact_id the right column in both?`,
    'ids-form': ({ form, contacts: listed, transitions, exact, both }) =>
      `The files write the same ids differently: of ${count(listed)} in the contacts and ${count(transitions)} in the transitions ${count(exact)} ${plural(exact, { one: 'is', other: 'are' })} the same as they stand. The config says ids: ${form} (${ID_FORM_MEANINGS[form]}), and then ${count(both)} are. Look at a few; if that is wrong, delete the line.`,
    'ids-rounded': ({ file, rows: number, example }) =>
      `${file}: in ${rows(number)} a spreadsheet has rounded the id, such as ${quoted(example)}: different deals have become one, and no config can part them. Export again, and do not save the file in a spreadsheet, or with the ids as text.`,
    'column-guessed': ({ table, column, header, others, why }) =>
      `${table}: ${quoted(header)} was taken for ${column}${WHY[why]}.${sayOthers(others)} ${sayRemedy(column, others)}`,
    'column-others': ({ table, column, header, others }) =>
      `${table}: ${column} is read from ${quoted(header)}.${sayOthers(others)} ${sayRemedy(column, others)}`,
    'column-twice': ({ table, column, header }) =>
      `${table}: ${quoted(header)} stands in the header more than once; the first one is taken for ${column}.`,
    'columns-differ': ({ table, column, headers }) =>
      `${table}: ${column} is not the same column in every file (${quotedList(headers)}), so the config does not name it.`,
    'manager-absent': () =>
      'No column of managers was found: every contact will belong to (unassigned). If another export has them, give init both; if a column here does: columns: { manager: "…" } in the config, or init --column manager="…".',
    'rows-numbered': ({ file }) =>
      `${file}: no column tells one contact from another, so every row counts as a contact of its own (numbered: true). If one does, run init with --column contact_id="…".`,
    'status-ends': ({ header, won, lost }) =>
      `The stage does not say how deals ended; ${quoted(header)} does: ${list([...won.map((each) => `${quoted(each)} (won)`), ...lost.map((each) => `${quoted(each)} (lost)`)])}. If that is wrong, change entries in the config.`,
    'dates-stages': ({ file, headers, left }) =>
      `${file}: the columns of dates ${quotedList(headers)} were taken for stages${left.length > 0 ? `, ${quotedList(left)} not` : ''}. If that is wrong, change entries in the config.`,
    'changes-of-field': ({ file, header, values }) =>
      `${file} is a log of changes of many fields: only rows whose ${quoted(header)} is ${quotedList(values)} are read. If the stage is called otherwise, change where in the config.`,
    'times-none': ({ file, stage }) =>
      `${file}: no column holds times at which something happened${stage === null ? '' : `, so that ${quoted(stage)} cannot be dated`}: there is no funnel to count. Export it with the date of the last stage change (or of the last edit), or export the history of stages.`,
    'day-order': ({ file, example, pattern, other }) =>
      `${file}: dates such as ${example} can be read in two ways and are read as ${pattern}. If that is wrong, write dates: ${other} into the config.`,
    'times-unread': ({ file, rows: number, read, example }) =>
      `${file}: of ${rows(read)}, ${count(number)} ${plural(number, { one: 'has', other: 'have' })} a time that could not be read, such as ${quoted(example)}. Say in the config how they are written: dates.`,
    'times-missing': ({ file, rows: number, read }) =>
      `${file}: of ${rows(read)}, ${count(number)} ${plural(number, { one: 'has', other: 'have' })} no time and will be rejected. Is at the right column?`,
    'standard-input': ({ table }) =>
      `The ${table} came from standard input: name their file in the config, or give --${table} every time.`,
    'zone-utc': () =>
      'The time zone is UTC, that of this machine. If the CRM writes local times, name its zone in the config, as in timezone: Europe/London.',
    'exports-older': ({ table, pattern, others }) =>
      `${table}: next week’s export would be found under ${quoted(pattern)}, and so would ${quotedList(others)}. If these belong to the same funnel, take the second file line of the config in place of the first.`,
    'managers-alike': ({ names }) =>
      `${count(names.length)} ${plural(names.length, { one: 'name looks', other: 'names look' })} like another spelling of a manager: ${quotedPairs(names)}. The lines to join them stand under managers in the config, switched off.`,
  },
  guessedTogether: (columns) =>
    `Taken by parts of their names and by their values: ${columns.map(({ column, header }) => `${column} = ${quoted(header)}`).join(', ')}. ${sayRemedy(columns[0]?.column ?? '', [])}`,
  noDoubts: 'Nothing was uncertain.',
  next: {
    found: ({ managers, stages, contacts: number }) =>
      `Found: ${counted(managers, 'manager', 'managers')}, ${counted(stages, 'stage', 'stages')}, ${contacts(number)}.`,
    written: ({ config, missing }) =>
      `${config} is written. Look it through${missing === null ? '' : ` and fill in the ${missing}`}, then run:`,
    pattern: (pattern) =>
      `Put next week’s export beside this one: the config reads ${quoted(pattern)}, and finds it by itself.`,
  },
};
