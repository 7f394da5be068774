import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import type { PeriodMeta } from '../meta.ts';
import { counted, day, list, numbers } from '../words/phrases-en.ts';
import type { ActivityTexts } from './activity-texts.ts';

const UNITS: Readonly<Record<BucketUnit, readonly [one: string, other: string]>> = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years'],
};
const span = ({ firstDay, lastDay }: PeriodMeta): string =>
  firstDay === lastDay ? day(firstDay ?? '') : `${day(firstDay ?? '')} to ${day(lastDay ?? '')}`;

export const activityEn: ActivityTexts = {
  columns: {
    period: 'Period',
    from: 'From',
    to: 'To',
    manager: 'Manager',
    touches: 'Touches',
    missed: 'Missed',
    contacts: 'Contacts',
    per_contact: 'Per contact',
    proposals: 'Proposals',
    requests: 'Requests',
    requests_sum: 'Sum of requests',
    entered: 'New contacts',
    open: 'Open',
    norm: 'Norm',
    idle_days: 'Idle days',
    currency: 'Currency',
  },
  people: (unit, buckets) => ({
    manager: 'Manager',
    spark: counted(buckets, ...UNITS[unit]),
    touches: `Touches a ${UNITS[unit][0]}`,
    reached: 'Of the norm',
    missed: 'Missed',
    per_contact: 'Per contact',
    proposals: 'Proposals',
    requests: 'Requests',
    requests_sum: 'Sum of requests, all',
    entered: 'New contacts',
    open: 'Open now',
    idle_days: 'Idle days, all',
  }),
  titles: {
    scope: ({ unit, buckets, period, asOfDay }) =>
      [
        `Work by ${unit}`,
        ...(period === null ? [] : [`${span(period)} (${counted(buckets, ...UNITS[unit])})`]),
        ...(asOfDay === null ? [] : [`as of ${day(asOfDay)}`]),
      ].join(', '),
    work: (unit) => `How much everybody works, in an average ${UNITS[unit][0]}`,
    load: 'Open contacts at the end, by stage',
    squeeze: 'The top of the funnel',
  },
  notes: {
    empty: 'Nobody did anything in this time.',
    unrecorded:
      'There is no file of activities: touches here are the events of the transitions, one each. How much is called and written this does not tell. Name one with --activities FILE, or activities in the config.',
    usual: (missed) =>
      missed === 0
        ? 'Every touch counts as a talk: none has a result such as “no answer” or “call back later”. activities.substantive in the config says which results are one.'
        : `${counted(missed, 'touch', 'touches')} with a result such as “missed”, “no answer”, “call back later”, or of no length, stand under Missed. activities.substantive in the config says which results are a talk.`,
    kinds: (names) =>
      `Proposals and requests are not told apart: activities.kinds in the config says which kinds they are${names.length === 0 ? '' : ` (there are: ${list(names)})`}.`,
    since: (first) => `Touches are known from ${day(first)} on: before that everybody looks idle.`,
    mean: (unit) =>
      `Numbers are of an average ${UNITS[unit][0]} of those shown, bars of each of them (the tallest is the most of one manager; a hollow one is not over or cut).`,
    columns:
      'Per contact: touches per contact touched. New contacts: brought to the first stage. Idle: working days without any touch.',
    norm: ({ touches, per }) => `Norm: ${numbers.plainAmount(touches)} touches a ${per}, working days only.`,
    cut: (unit) => `The period cuts a ${UNITS[unit][0]}: it lowers the average.`,
    load: 'Each contact stands once, at the stage that it has reached, with whoever brought it there.',
  },
};
