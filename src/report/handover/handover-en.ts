import { amount, contacts, count, counted, names as cut, list, percent, spell } from '../words/phrases-en.ts';
import type { HandoverTexts } from './handover-texts.ts';

export const handoverEn: HandoverTexts = {
  titles: {
    named: ({ names, contacts: number }) =>
      `What would leave with ${cut(names, 5)}: ${counted(number, 'open contact', 'open contacts')}`,
    orphans: ({ contacts: number, span }) =>
      `Open contacts whose manager has done nothing for longer than ${spell(span)}: ${count(number)}`,
    stages: 'Where they stand',
    takers: 'To whom they could go',
    list: 'The contacts',
  },
  columns: {
    contact_id: 'Contact',
    company: 'Company',
    manager: 'Manager',
    stage: 'Stage',
    since: 'Since',
    days: 'Days',
    last_event: 'Last event',
    amount: 'Amount',
    currency: 'Currency',
    next: 'Next',
    median: 'Half within, days',
    usual: 'Usual, days',
    to: 'To',
    contacts: 'Contacts',
    sums: 'Amounts',
    expected: 'This month',
    share: 'Of the team',
    load: 'Open now',
    takes: 'Takes',
    after: 'Then has',
  },
  leaver: ({ name, contacts: number, last }) =>
    `${name}: ${contacts(number)}; ${last === null ? 'no event names this manager' : `last event ${last.day}, ${counted(last.days, 'day', 'days')} ago`}`,
  sums: ({ sums, without }) =>
    `Their amounts: ${list(sums)}${without > 0 ? `; ${counted(without, 'contact has', 'contacts have')} none` : ''}.`,
  expected: ({ stage, day, own, team }) =>
    `Of the ${amount(team)} that the team’s open contacts promise at ${stage} until ${day}, ${amount(own)} (${percent(own / team)}) would leave.`,
  unexpected: (stage) =>
    `How many of them are to be expected at ${stage} this month, nobody can say: that takes dated events, 30 conversions of the step, and --maturity auto.`,
  nothing: (names) => `${cut(names, 5)}: no open contacts, so there is nothing to hand over.`,
  noOrphans: (span) => `Nobody who has open contacts has done nothing for longer than ${spell(span)}.`,
  unseen: 'No event names a manager, so the data cannot say who works and who does not.',
  nobody: (number) =>
    `${counted(number, 'open contact has', 'open contacts have')} no manager at all: voronka handover "(unassigned)" lists them.`,
  passedOver: ({ names, span }) =>
    `Nothing goes to those who have done nothing for longer than ${spell(span)}: ${cut(names, 5)}.`,
  notes: {
    stages:
      'Usual: so many days within which 80% of the team’s conversions to the next stage come. This month: how many are to be expected there until its end, as in voronka plan.',
    takers:
      'Each contact goes to the colleague who is surely best at its next step (lower end of the interval) and has room; room for all is the same load. Who is below the floor there gets only what nobody else could take.',
    untaken: (number) =>
      `${counted(number, 'contact', 'contacts')}: of no colleague enough is known at that step.`,
    moreRecalls: (number) =>
      `${counted(number, 'more contact', 'more contacts')}: voronka refusals --recall --manager NAME lists them.`,
    more: (number) =>
      `${counted(number, 'more contact', 'more contacts')}: --top shows more or fewer, -o handover.csv writes all.`,
  },
};
