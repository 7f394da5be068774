import { controlCommentsEn } from './control-comments-en.ts';

/** The stages of the example that is written where none were found. */
export interface ExampleStage {
  readonly id: string;
  readonly name: string;
  readonly target?: string;
}

const exampleStages: readonly [ExampleStage, ...ExampleStage[]] = [
  { id: 'list', name: 'List' },
  { id: 'acquaintance', name: 'Acquaintance', target: '95%' },
  { id: 'presentation', name: 'Presentation', target: '70%' },
  { id: 'contract', name: 'Contract', target: '60%' },
  { id: 'payment', name: 'Payment', target: '95%' },
];

/**
 * Everything that a written config says to its reader, in one language. Lists are lines without the `#`; values from
 * files come quoted.
 */
export const commentsEn = {
  ...controlCommentsEn,
  /** @param files as YAML lists them; empty where everything came from standard input */
  head: (files: string) => [
    `The sales funnel, as voronka init found it${files === '' ? '' : ` in ${files}`}.`,
    'Look it through, put right what is wrong and fill in the targets. Then run',
    '  voronka check     are all rows understood?',
    '  voronka report    the funnel, the managers, whom to coach on what',
    'What stands after a # is a comment. To switch a line on, delete the # and the space after it.',
  ],
  language: ['The language of the reports: en or ru.'],
  timezone: [
    'Times without an offset are read in this zone; days and weeks begin by its clock.',
    'It is the zone of the machine that init ran on. If the CRM writes another, name it: Europe/London.',
  ],
  ids: [
    'The two files write the same ids differently. They are compared in this form:',
    '  number      К-00012, 00012 and 12.0 are 12',
    '  salesforce  of 18 characters the first 15 count',
    '  any-case    capitals and small letters are the same',
  ],
  weekStart: ['The first day of a week: monday, sunday or saturday.'],
  stages: [
    'The stages in order, from the list of prospects to the money.',
    '  id      short name in tables and files',
    '  name    what the reports call the stage',
    '  labels  what the CRM calls it; upper and lower case are the same',
    '  target  the planned share of contacts who come here from the stage before',
    '  floor   the lowest share that is still acceptable; without one, the target',
    '  window  the time a contact has for the step, such as 30d; without one, as long as it takes',
    'Without targets the reports show coefficients, but no verdicts. Ranges to start from:',
    '  acquaintance    90-100%',
    '  presentation    20-80% by industry: 80% for staple goods to shops, 20-30% for rare corporate purchases',
    '  first contract  40-80%',
    '  payment         90-99%, in a crisis 80-90%',
  ],
  firstStage: ['The first stage is the list itself: it has no target.'],
  listApart: [
    'Many contacts of the list never came to the first stage that an event leads to, so being on the',
    'list is a stage of its own. If it is not, delete this stage and the target of the next one.',
  ],
  noStages: [
    'A funnel needs two stages, and so many were not found. This one is INVENTED, so that the config runs:',
    'put your own in its place. Stages come from the transitions: export the history of stage changes and',
    'run voronka init again with --transitions, or write your stages here, like this:',
  ],
  exampleStages,
  unsureStage: 'Too few contacts show that this comes after the stage above: check its place.',
  usual: {
    acquaintance: 'usual: 90-100%',
    presentation: 'usual: 20-80% by industry',
    contract: 'usual: 40-80%',
    payment: 'usual: 90-99%',
  },
  /** Beside a list of labels that has one more. */
  typo: (label: string, rows: number) =>
    `in place of the line above, if ${label} (${rows} ${rows === 1 ? 'row' : 'rows'}) is a misspelling`,
  lost: ['Losses: exits, not stages. A contact that moves on after one is not lost any more.'],
  /** A label that nothing but its behaviour makes a loss. */
  lostByBehaviour: (label: string) =>
    `${label} was taken for a loss because it ends the way from several stages: check it.`,
  lostExample: 'Refused',
  ignored: [
    'Labels that are known and mean nothing here: a dialler’s calls, imports. Their rows change nothing.',
  ],
  ignoredExample: 'Autodialler',
  times: 'whoever copied the table writes times of UTC; wall, if they are of the zone above',
  source: [
    'The database that the tables lie in; voronka only reads there. The password stands in the variable',
    'VORONKA_SOURCE_PASSWORD, or in the first line of a file: source: { url: …, passwordFile: password.txt }',
  ],
  targets: ['Other targets for a segment, a manager or a period; the most specific one holds.'],
  segmentExample: 'Retail',
  contacts: ['The contacts: one row a prospective client. Files are relative to this one.'],
  transitions: ['The transitions: a row for every time a contact entered a stage.'],
  activities: ['Calls, letters, meetings and tasks: a row for every touch of a contact.'],
  purchases: ['Purchases of clients: a row for every one.'],
  preset: (crm: string) => `${crm}: what is not said here is as that CRM exports it`,
  shapes: {
    long: 'a row for every time a contact entered a stage',
    wide: 'a row a contact, a column of dates a stage',
    snapshot: 'a row a contact with its present stage',
  },
  /** @param file the list, as YAML writes it */
  trackable: (file: string) => [
    'The CRM keeps the present stage only. Run daily, this keeps the history, and says which lines of this file to change:',
    `  voronka track ${file} --history transitions.csv`,
  ],
  track: ['How voronka track reads the list of deals.'],
  pipeline: ['The deals are in several pipelines; only those of this one count. "*" takes them all.'],
  /** @param files what the pattern finds now, as YAML writes it */
  nextFound: (files: string) => `now ${files}; the next export is found as well`,
  /** @param others empty where it finds nothing else yet */
  nextOffered: (others: string) =>
    others === ''
      ? 'finds the next export as well; of a contact in several files the latest change has to be known'
      : `finds the next export as well, and already ${others}`,
  rows: (rows: number) => `${rows} ${rows === 1 ? 'row' : 'rows'}`,
  numbered: 'no column tells the rows apart: each is a contact of its own',
  where: 'only these rows count',
  entries: 'columns of dates that are stages, and ends that a status tells',
  standardInput: 'it was read from standard input',
  detected: 'detected',
  dates: (example: string, other: string) => [
    `Dates such as ${example} can be read as day/month or as month/day. If this is the wrong way, write`,
    `${other}`,
  ],
  unread: (example: string) =>
    `some times could not be read, such as ${example}; say here how they are written`,
  columnName: 'Column name',
  columns: {
    contact_id: 'the number of the contact, the same in both files',
    company: 'the company',
    manager: 'the manager in charge',
    result: 'what came of it',
    duration: 'how long it took',
    product: 'what was bought',
    segment: 'the group that targets or reports may differ by',
    source: 'where the contact came from',
    created_at: 'when it came onto the list',
    created_at_time: 'the time of that day',
    kind: 'new or repeat',
    tax_id: 'tax number',
    phone: 'telephone',
    email: 'e-mail',
    updated_at: 'when the row was changed; the newest of several wins',
    stage: 'the stage that was entered',
    at: 'when',
    at_time: 'the time of that day',
    reason: 'why it was lost',
    amount: 'the sum',
    currency: 'its currency, where the sum does not say it',
    pipeline: 'the pipeline, where a file has several',
  },
  /** What `at` and `contact_id` are in a table of transitions needs no other word; `manager` does. */
  mover: 'the manager who moved it',
  extra: (names: string) => `Further columns, usable as --by: ${names}`,
  managers: [
    'Managers who stand in the files under several names; users who sell nothing, such as a robot; and the team of',
    'each manager, for --by team: written here, or the name of a CSV file with a line a manager.',
  ],
  aliasExample: { from: 'J. Smith', to: 'John Smith' },
  systemExample: 'robot',
  teamExample: 'North',
  plan: [
    'What is planned: how many contacts are to enter a stage in a period; a line without a manager is the team’s. Or the',
    'name of a CSV file with the columns period, manager, stage and count. voronka plan holds it against what has come,',
    'by working days: Monday to Friday but for the holidays.',
  ],
  reports: [
    'Reports that are kept under a name: voronka run monday makes them, all from one reading of the data, and',
    'voronka schedule monday --at "Mon 07:00" has that done by itself. The ending of a file says its format.',
  ],
  analysis: ['How the numbers are made. These are the defaults.'],
};

export type Comments = typeof commentsEn;
