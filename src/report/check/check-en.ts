import type { NoticeUnit } from '../../domain/quality/notice.ts';
import {
  contacts,
  count,
  counted,
  events,
  ID_FORM_MEANINGS,
  percent,
  plural,
  rows,
} from '../words/phrases-en.ts';
import { reasonsEn } from '../words/problems/tables-en.ts';
import type { CheckTexts } from './check-texts.ts';

const UNITS: Readonly<Record<NoticeUnit, string>> = {
  contacts: 'contacts',
  events: 'events',
  rows: 'rows',
  names: 'names',
  labels: 'labels',
  days: 'working days',
  amounts: 'amounts',
  dates: 'dates',
  targets: 'targets',
};

/** What counts a company several times does this. */
const COUNTED_TWICE =
  'If they are one client, it counts several times, and so does its refusal. Several deals of one client are no mistake.';

/** What a date after the clock does. */
const FROM_THE_FUTURE =
  'A date in the future moves the default as-of, so that young contacts are judged too early; --as-of now looks from today.';

const share = (fraction: number | null): string => (fraction === null ? 'n/a' : percent(fraction));

export const checkEn: CheckTexts = {
  columns: {
    table: 'Table',
    file: 'File',
    rows: 'Rows',
    used: 'Used',
    rejected: 'Rejected',
    aside: 'Left out',
    passedOver: 'No rows',
    problem: 'Problem',
    count: 'Count',
    line: 'Line',
    column: 'Column',
    value: 'Value',
    message: 'Message',
    kind: 'Kind',
    example: 'Example',
    share: 'Share',
    of: 'Share of',
    effect: 'Effect',
    from: 'From',
    to: 'To',
    config: 'Config',
    reason: 'Reason',
    warning: 'Warning',
    text: 'Text',
    manager: 'Manager',
    stage: 'Stage',
    entered: 'Entered',
    converted: 'Converted',
    open: 'Open',
    mature: 'Finished',
    coefficient: 'Coefficient',
    verdict: 'Verdict',
    coefficient_off: 'Whatever the age',
    verdict_off: 'Verdict whatever the age',
  },
  titles: {
    accounts: 'Rows',
    problems: 'Problems',
    notices: 'Data quality',
    decisions: 'Where open contacts decide',
    warnings: 'The config',
  },
  clean: 'Every row is used.',
  rejected: (number) => `${rows(number)} rejected.`,
  noRows: 'There are no rows.',
  withAside: ({ used, aside, pipelineless }) => {
    const blank = pipelineless === 0 ? '' : `, ${count(pipelineless)} of them for naming no pipeline`;
    return `${used.replace(/\.$/, '')}; ${count(aside)} ${plural(aside, { one: 'is', other: 'are' })} left out by pipeline or condition${blank}.`;
  },
  reasons: reasonsEn,
  notices: {
    'ids-rounded': (n) =>
      `${rows(n)} with ${plural(n, { one: 'an id', other: 'ids' })} that a spreadsheet has rounded`,
    'ids-merged': (n) =>
      `${counted(n, 'id', 'ids')} that ids in the config makes the same as ${plural(n, { one: 'another', other: 'others' })} of the same file`,
    stale: (n) => `The newest event is ${counted(n, 'day', 'days')} old`,
    'quiet-days': (n) =>
      `${counted(n, 'working day', 'working days')} without a single event, in runs that are long for this input`,
    'future-events': (n) => `${events(n)} dated after this machine’s clock`,
    'future-created': (n) => `${contacts(n)} created after this machine’s clock`,
    'files-rejected': (n) => `${rows(n)} in files of which not one row counts`,
    'labels-rejected': (n) => `${counted(n, 'stage label', 'stage labels')} of which not one row counts`,
    'managers-blank': (n) => `${contacts(n)} without a manager: nearly all there are`,
    'managers-grouped': (n) =>
      `${rows(n)} without a manager below one that has him: a report grouped by manager`,
    'managers-joined': (n) =>
      `${counted(n, 'manager’s name is', 'managers’ names are')} probably several people in one cell`,
    'only-in-contacts': (n) =>
      `${contacts(n)} never touched: in the list, without ${plural(n, { one: 'an event', other: 'any event' })}`,
    'only-in-transitions': (n) => `${contacts(n)} in the transitions, but not in the list`,
    'same-tax-id': (n) => `${contacts(n)} with the tax id of another one`,
    'same-phone': (n) => `${contacts(n)} with the telephone number of another one`,
    'same-email': (n) => `${contacts(n)} with the e-mail address of another one`,
    'same-company': (n) => `${contacts(n)} called like another one, legal form and punctuation aside`,
    'company-split': (n) => `${contacts(n)} that share a company, but belong to different managers`,
    'several-managers': (n) => `${contacts(n)} worked by several managers at once`,
    'editor-not-owner': (n) => `${events(n)} made by somebody other than the contact’s owner`,
    'system-users': (n) => `${events(n)} made by what is probably no salesperson`,
    'managers-alike': (n) =>
      `${counted(n, 'manager’s name is', 'managers’ names are')} probably another spelling of a colleague’s`,
    'stages-alike': (n) =>
      `${counted(n, 'stage label', 'stage labels')} spelled in ways that differ only in case or spacing`,
    'stages-renamed': (n) => `${counted(n, 'stage label ends', 'stage labels end')} where another one begins`,
    'out-of-order': (n) => `${contacts(n)} with a later stage dated before an earlier one`,
    'before-start': (n) =>
      `${contacts(n)} with an event before ${plural(n, { one: 'its', other: 'their' })} creation, or closed before the start`,
    'duplicate-events': (n) =>
      `${events(n)} that ${plural(n, { one: 'repeats another', other: 'repeat others' })} exactly`,
    'contacts-repeated': (n) => `${contacts(n)} in several rows of the list`,
    'placeholder-dates': (n) => `${counted(n, 'date that stands', 'dates that stand')} for none`,
    'created-unreadable': (n) => `${rows(n)} with an unreadable creation date`,
    undated: (n) => `${contacts(n)} that entered the list at an unknown time`,
    'rows-untimed': (n) => `${rows(n)} of the transitions without a readable time`,
    'amounts-unreadable': (n) => `${counted(n, 'amount', 'amounts')} that cannot be read`,
    'currencies-mixed': (n) => `${counted(n, 'amount', 'amounts')} in several currencies`,
    'ignored-rows': (n) => `${rows(n)} with an ignored label`,
    'title-lines': (n) => `${counted(n, 'line', 'lines')} above the header`,
    'group-lines': (n) =>
      `${counted(n, 'line', 'lines')} between groups of rows: names, sums, the header once more`,
    'footer-rows': (n) => `${counted(n, 'line', 'lines')} of sums or remarks at the end of a file`,
    'aliases-unmatched': (n) => `${counted(n, 'alias is', 'aliases are')} for a spelling that no file has`,
    'bytes-lost': (n) => `${counted(n, 'place', 'places')} in a UTF-8 file with bytes that are no characters`,
    'targets-unmatched': (n) =>
      `${counted(n, 'target is', 'targets are')} set for a segment or manager that the data do not have`,
    'managers-teamless': (n) =>
      `${counted(n, 'manager who is', 'managers who are')} in the data, but not in managers.teams`,
    'teams-idle': (n) =>
      `${counted(n, 'manager', 'managers')} of managers.teams without any event or contact`,
  },
  effects: {
    'ids-rounded':
      'Digits are lost: different deals have become one, and no config can part them. Export again, and do not save the file in a spreadsheet, or with the ids as text.',
    'ids-merged':
      'Different deals have become one. Take the key ids out of the config, or export both files with the same ids.',
    stale:
      'Reports look from the newest event or creation: what happened since is missing, and young contacts look unfinished. Export again.',
    'quiet-days':
      'Holidays, or a missing export? What it held is missing: contacts seem to have stopped, and coefficients come out too low.',
    'future-events': FROM_THE_FUTURE,
    'future-created': FROM_THE_FUTURE,
    'files-rejected':
      'Such a file adds nothing. It is probably of another kind than the others, or names its columns and dates in another way: the problems above show some rows.',
    'labels-rejected':
      'Nobody seems to reach such a stage, and coefficients come out too low. A label that the config does not know belongs to a stage, to lost or to ignored; one without times may have them in another column.',
    'managers-blank':
      'Coefficients per manager cannot be had: nearly everything is (unassigned). Export the owner as well, or name his column in the config: columns, manager.',
    'managers-grouped':
      'Such a report names a manager once, above his rows; all the others count as (unassigned). Export it as a flat table (in Salesforce: Details Only), or fill the names down.',
    'managers-joined':
      'Such a cell is a manager of its own, and none of its people is credited. Keep the one who answers for the contact in a column of its own, or map the cell to that name in managers.aliases.',
    'only-in-contacts':
      'Such a contact counts as entered into the list and lowers the first coefficient of its manager. Is the work not done, or not recorded?',
    'only-in-transitions':
      'Such a contact counts, but the list says nothing of it: where the transitions have no owner or segment either, it falls under (unassigned).',
    'same-tax-id': COUNTED_TWICE,
    'same-phone': COUNTED_TWICE,
    'same-email': COUNTED_TWICE,
    'same-company': COUNTED_TWICE,
    'company-split':
      'Several managers call one company: one wins it and the others’ coefficients carry the refusal.',
    'several-managers':
      'The step belongs to whoever entered its stage, so one manager’s work stands in another’s coefficient. Agree whose the contact is.',
    'editor-not-owner':
      'Credit “entry” gives a step to who made the event, “owner” to the owner: the larger this share, the further they are apart.',
    'system-users':
      'What such a user moves is missing from the people’s coefficients, until managers.system names it.',
    'managers-alike':
      'One person’s contacts are split into rows that are too small to judge, until managers.aliases joins them.',
    'stages-alike': 'All spellings count as the same; nothing is lost.',
    'stages-renamed':
      'If one stage was renamed, contacts seem to skip it before or after that day: its coefficient is wrong until both labels are its.',
    'out-of-order':
      'The later stage counts as having passed the earlier ones at its own time: the earlier steps fall into other periods, to other managers.',
    'before-start':
      'The contact entered the list at the earlier of the two: its step falls into another period.',
    'duplicate-events': 'Repeats change nothing.',
    'contacts-repeated': 'Such a contact counts once, with its earliest creation date and its newest values.',
    'placeholder-dates':
      'Programs write such dates where there is none: the cell is blank, no event. A row of a history without another date is rejected.',
    'created-unreadable': 'The contact stays; without a dated event it is left out of every period.',
    undated: 'Such a contact counts over all time, and is left out whenever a period is asked for.',
    'rows-untimed':
      'Such a row is rejected: the stage it tells of is missing unless a later one implies it, and coefficients come out too low.',
    'amounts-unreadable':
      'What cannot be read is in no sum of money; coefficients count contacts and do not change.',
    'currencies-mixed': 'Coefficients count contacts and do not change.',
    'ignored-rows': 'Such a row is used, and changes nothing.',
    'title-lines':
      'Such a line is passed over, and not counted among the rows read. If the header is another line, say so in the config: header: 3.',
    'group-lines': 'Such a line is no row: left out, and not counted among the rows read.',
    'bytes-lost':
      'What was there is read as a replacement sign (U+FFFD): a name with one in it is another name. Export the file again, or mend the texts in the CRM.',
    'footer-rows': 'Such a line is no row: left out, and not counted among the rows read.',
    'aliases-unmatched':
      'Such an alias joins nothing. Misspelled, or gone? The spelling that was meant stays a manager of its own.',
    'targets-unmatched': 'Such a target holds nobody: contacts are judged by the stage’s own.',
    'managers-teamless':
      'In a report by team the contacts of such a manager are nobody’s. Misspelled, or new?',
    'teams-idle': 'Such a manager is in no report. Misspelled, or gone?',
  },
  deals:
    'So many share theirs that this is probably a list of deals, not of clients: several of one client are normal.',
  decision: ({ who, stage, open, coefficient, verdict, ageless, agelessVerdict }) =>
    `${who}, ${stage}: ${share(coefficient)}, ${verdict}; whatever the age: ${share(ageless)}, ${agelessVerdict} (${count(open)} open)`,
  decisionEffect:
    'Here the verdict hangs on contacts that are still being worked. By default no more is expected of them than their age allows; --maturity off counts everyone who is not finished as a failure.',
  sums: (sums) => `The sums, kept apart: ${sums}.`,
  names: {
    'ids-rounded': 'rounded ids',
    'ids-merged': 'ids made the same',
    stale: 'old data',
    'quiet-days': 'days without events',
    'future-events': 'events in the future',
    'future-created': 'creation in the future',
    'files-rejected': 'files rejected as a whole',
    'labels-rejected': 'labels rejected as a whole',
    'managers-blank': 'hardly any manager',
    'managers-grouped': 'reports grouped by manager',
    'managers-joined': 'several people in one cell',
    'only-in-contacts': 'contacts never touched',
    'only-in-transitions': 'contacts that are not in the list',
    'same-tax-id': 'the same tax id',
    'same-phone': 'the same telephone number',
    'same-email': 'the same e-mail',
    'same-company': 'the same company',
    'company-split': 'companies of several managers',
    'several-managers': 'several managers at once',
    'editor-not-owner': 'events by others than the owner',
    'system-users': 'users that are no people',
    'managers-alike': 'two spellings of a manager',
    'stages-alike': 'two spellings of a stage',
    'stages-renamed': 'renamed stages',
    'out-of-order': 'stages out of order',
    'before-start': 'closes before the start',
    'duplicate-events': 'repeated events',
    'contacts-repeated': 'repeated contacts',
    'placeholder-dates': 'dates that stand for none',
    'created-unreadable': 'unreadable creation dates',
    undated: 'contacts without a date',
    'rows-untimed': 'events without a time',
    'amounts-unreadable': 'unreadable amounts',
    'currencies-mixed': 'several currencies',
    'ignored-rows': 'ignored labels',
    'title-lines': 'lines above the header',
    'group-lines': 'lines between groups',
    'bytes-lost': 'lost bytes',
    'footer-rows': 'sums and remarks at the end',
    'aliases-unmatched': 'aliases for nobody',
    'targets-unmatched': 'targets for nobody',
    'managers-teamless': 'managers without a team',
    'teams-idle': 'managers without any work',
  },
  share: (fraction, unit) =>
    `${fraction < 0.0005 ? `<${percent(0.001)}` : percent(fraction)} of ${UNITS[unit]}`,
  clear: (names) => `Looked for and not found: ${names.join(', ')}.`,
  more: (number) => `… and ${count(number)} more`,
  noNotices: 'Nothing else to notice.',
  noProblems: 'No row is rejected.',
  suggestions: {
    title: 'Suggestions for the config',
    ids: ({ form, contacts: listed, transitions, both }) =>
      `The two files write the same ids differently: of ${count(listed)} in the contacts and ${count(transitions)} in the transitions, ${count(both)} are in both with the key ids (${ID_FORM_MEANINGS[form]}).`,
    alias: (n) =>
      `${counted(n, 'name is', 'names are')} probably another spelling of a colleague’s. If it is the same person, put ${plural(n, { one: 'it', other: 'them' })} under aliases.`,
    system: (n) =>
      `${counted(n, 'user makes', 'users make')} events and ${plural(n, { one: 'owns', other: 'own' })} hardly any contact. If nobody sells under ${plural(n, { one: 'that name, put it', other: 'those names, put them' })} under system.`,
    label: ({ from, near, stage, held }) =>
      `“${from}” and “${near}” were used one after the other. If the stage was renamed, give both labels to ${stage}${held === null ? '' : `, and take the first from ${held}`}:`,
    known: 'into the managers that the config has, key by key',
    stage: (stage) => `in stage ${stage}:`,
    rows,
  },
};
