import { countWeeks } from '../words/number-text.ts';
import { contacts, count, counted, day, events, list, numbers, percent, rows } from '../words/phrases-en.ts';
import type { BriefStep, BriefTexts } from './brief-texts.ts';

const tellStep = ({ name, stage, coefficient, converted, mature, target }: BriefStep): string =>
  `${name}: ${stage} ${percent(coefficient)} (${count(converted)}/${numbers.contacts(mature)}), target ${percent(target, true)}`;

const within = (days: number | null): string => {
  const weeks = days === null ? null : countWeeks(days);
  if (days === null) return '';
  return weeks === null
    ? ` over ${counted(days, 'day', 'days')}`
    : ` over ${counted(weeks, 'week', 'weeks')}`;
};

const BELOW = { sure: ': surely below the floor', young: ', many still under way' } as const;

export const briefEn: BriefTexts = {
  warnings: {
    head: {
      lossesUnknown: ({ unknownLosses }) =>
        `${contacts(unknownLosses)} lost at an unknown stage: steps have ranges only.`,
      lossesKept: 'Present stages only: steps are “watch” at most.',
      rising: (stages) => `The history is too short for verdicts: ${list(stages)}.`,
      undatedLeftOut: (number) => `${contacts(number)} without a date left out of the period.`,
      performerWarning: 'Credit “performer” can flatter: no verdicts.',
      flowWarning: 'Basis “flow”: no verdicts, and a rate may pass 100%.',
      rejected: (number) => `${rows(number)} rejected; voronka check says why.`,
    },
    caveats: {
      ids: ({ transitions, both }) =>
        `${count(transitions - both)} of ${counted(transitions, 'contact', 'contacts')} in the transitions are not in the list.`,
      idsRounded: ({ count: number }) =>
        `The numbers are wrong: a spreadsheet has rounded the ids of ${rows(number)}.`,
      idsMerged: ({ count: number }) =>
        `The numbers are wrong: ids in the config makes ${counted(number, 'id', 'ids')} the same.`,
      emptyPeriod: ({ newestDay }) =>
        `Nobody entered a step in this period: the newest event is of ${day(newestDay)}.`,
      stale: ({ newestDay, days }) =>
        `The newest event is of ${day(newestDay)}, ${counted(days, 'day', 'days')} ago.`,
      unassigned: ({ by, contacts: number, of }) =>
        by === 'manager'
          ? `${count(number)} of ${contacts(of)} have no manager.`
          : `Of ${count(number)} of ${contacts(of)} nothing is known by ${by}.`,
      grouped: (files) => `Most rows have no manager, a report grouped by manager: ${list(files)}.`,
      joined: (names) =>
        `${counted(names.length, 'manager’s name is', 'managers’ names are')} probably several people.`,
      unproven: (stages) =>
        `only with proof: ${events(stages.reduce((sum, each) => sum + each.events, 0))} did not count`,
      placeholders: (columns) =>
        `Many dates that stand for none: ${list(columns.map(({ column }) => column))}.`,
    },
  },
  moreWarnings: (number) => `… and ${counted(number, 'more warning', 'more warnings')}: voronka report`,
  counts: ({ participants, open, lost }) =>
    [
      contacts(participants),
      ...(open === null ? [] : [`${count(open)} open`]),
      ...(lost === null ? [] : [`${count(lost)} lost`]),
    ].join(', '),
  final: ({ stage, converted, coefficient, target }) =>
    `${count(converted)} came to ${stage}${coefficient === null ? '' : `: ${percent(coefficient)}`}${target === null ? '' : `, target ${percent(target, true)}`}`,
  weakest: ({ stage, coefficient, target, below }) =>
    `Weakest step: ${stage} ${percent(coefficient)}, target ${percent(target, true)}${below === null ? '' : BELOW[below]}`,
  titles: {
    coaching: ({ stage, days }) =>
      `Whom to coach on what (+ gain in ${stage}${within(days)}; who can teach it)`,
  },
  shift: ({ name, stage, when, before, now, converted, mature }) =>
    `${name}, ${stage}${when === null ? '' : `, ${when}`}: ${percent(before)} → ${percent(now)} (${count(converted)}/${numbers.contacts(mature)})`,
  coachee: ({ worth, mentor, ...step }) =>
    [
      tellStep(step),
      ...(worth === null ? [] : [`+${count(worth)}`]),
      ...(mentor === null ? [] : [mentor]),
    ].join('; '),
  below: tellStep,
  more: (number, command) => `… and ${count(number)} more: ${command}`,
  watched: (managers) =>
    `Below a floor, on too few contacts yet to say: ${counted(managers, 'manager', 'managers')}.`,
};
