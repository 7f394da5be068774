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
import { bookNoticesEn } from './book-notices-en.ts';
import type { CheckTexts } from './check-texts.ts';
import { effectsEn } from './effects-en.ts';

const UNITS: Readonly<Record<NoticeUnit, string>> = {
  contacts: 'contacts',
  events: 'events',
  rows: 'rows',
  names: 'names',
  labels: 'labels',
  days: 'working days',
  amounts: 'amounts',
  dates: 'dates',
  columns: 'columns',
  targets: 'targets',
};

/** What counts a company several times does this. */

/** What a date after the clock does. */

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
  ofTables: (tables) =>
    `${tables === 1 ? 'A table' : 'Tables'} in a database: there are no lines, encodings and delimiters to be looked at; a rejected row is known by what stands in it.`,
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
    unproven: (n) => `${events(n)} of a stage without what proves it`,
    'contacts-repeated': (n) => `${contacts(n)} in several rows of the list`,
    'clock-unread': (n) => `${counted(n, 'column', 'columns')} of clock times that nobody reads`,
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
    ...bookNoticesEn.notices,
  },
  effects: effectsEn,
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
    unproven: 'stages without proof',
    'contacts-repeated': 'repeated contacts',
    'clock-unread': 'unread columns of clock times',
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
    ...bookNoticesEn.names,
  },
  share: (fraction, unit) =>
    `${fraction < 0.0005 ? `<${percent(0.001)}` : percent(fraction)} of ${UNITS[unit]}`,
  unseen: (names) => `Not looked for, since the rows stayed in their database: ${names.join(', ')}.`,
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
