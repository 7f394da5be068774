import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import type { PeriodMeta } from '../meta.ts';
import { headings } from '../words/headings-en.ts';
import { count, counted, day, list, numbers, percent } from '../words/phrases-en.ts';
import type { ShiftFacts, TrendTexts } from './trend-texts.ts';

const UNITS: Readonly<Record<BucketUnit, readonly [one: string, other: string]>> = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years'],
};
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** `2026-11-09` as `9 Nov`. */
const shortDay = (iso: string): string => `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]}`;
const span = ({ firstDay, lastDay }: PeriodMeta): string =>
  firstDay === lastDay ? day(firstDay ?? '') : `${day(firstDay ?? '')} to ${day(lastDay ?? '')}`;
const bucket: TrendTexts['bucket'] = (unit, { first, name }) => {
  if (unit === 'month') return `${MONTHS[Number(first.slice(5, 7)) - 1]} ${first.slice(0, 4)}`;
  if (unit === 'quarter') return name.replace(/^(\d+)-(Q\d)$/, '$2 $1');
  return unit === 'year' ? name : shortDay(first);
};
const of = ({ converted, mature }: ShiftFacts['now']): string =>
  `${count(converted)} of ${Number.isInteger(mature) ? '' : '≈'}${numbers.contacts(mature)}`;

export const trendEn: TrendTexts = {
  columns: {
    ...headings,
    period: 'Period',
    from: 'From',
    to: 'To',
    change: 'Change, pp',
    change_low: 'Change, least',
    change_high: 'Change, most',
    drift: 'Drift, pp',
    drift_low: 'Drift, least',
    drift_high: 'Drift, most',
    signal: 'Signal',
    unfinished: 'Unfinished',
    before_from: 'Before, from',
    before_to: 'Before, to',
    before: 'Before',
    conversions: 'Conversions',
  },
  people: (unit, buckets) => ({
    manager: 'Manager',
    stage: 'Stage',
    spark: counted(buckets, ...UNITS[unit]),
    newest: unit === 'week' ? 'Week of' : 'Newest',
    coefficient: 'Coefficient',
    entered: 'Entered',
    change: 'vs last',
    drift: 'vs earlier',
    signal: '',
  }),
  titles: {
    scope: ({ unit, buckets, period, asOfDay }) =>
      [
        `Trend by ${unit}`,
        ...(period === null ? [] : [`${span(period)} (${counted(buckets, ...UNITS[unit])})`]),
        ...(asOfDay === null ? [] : [`as of ${day(asOfDay)}`]),
      ].join(', '),
    signals: 'What has changed',
    changes: (before) =>
      before === null ? 'What changed against the week before' : `What changed against ${span(before)}`,
  },
  bucket,
  when: (unit, each) => (unit === 'week' ? `week of ${shortDay(each.first)}` : bucket(unit, each)),
  shift: ({ name, stage, when, signal, before, now, conversions }) =>
    `${name}, ${stage}${when === null ? '' : `, ${when}`}: ${percent(before.coefficient)} → ${percent(now.coefficient)} (${of(before)} before, ${of(now)} now)${conversions < 0.5 ? '' : `, about ${counted(Math.round(conversions), `${signal === 'up' ? 'more' : 'fewer'} conversion`, `${signal === 'up' ? 'more' : 'fewer'} conversions`)}`}.`,
  moreShifts: (number) => `And ${count(number)} more: voronka trend --format csv lists all.`,
  notes: {
    nothing: 'Nothing has changed by more than chance.',
    untested: 'Nothing is tested here: neither flows nor performers tell whether a change is chance.',
    doubted: 'Nothing can be tested: how much the young contacts have still to come, these data do not say.',
    tooFew: (unit, minEntered) =>
      `Nothing can be tested: that takes two ${UNITS[unit][1]}, and ${counted(minEntered, 'finished contact', 'finished contacts')} at a step.`,
    empty: 'Nothing to count: no contact entered a step.',
    scale: (low, high) => `Bars run from ${percent(low, true)} to ${percent(high, true)}.`,
    hollow: (unit, minEntered) =>
      `Dots (. · ˙ for low, middling, high) are ${UNITS[unit][1]} still under way, or of fewer than ${count(minEntered)} finished contacts; a blank is one that nobody entered in.`,
    newest: (unit) => `The numbers are those of the newest ${unit} that can be judged.`,
    columns: (unit) =>
      `vs last: points from the ${unit} before; vs earlier: from all earlier ${UNITS[unit][1]} together.`,
    coarser: (unit, larger) => `Most rows have no ${unit} that can be judged: --every ${larger} says more.`,
    arrows: (unit) =>
      `↑ ↓: differs from all earlier ${UNITS[unit][1]} by more than chance. Without an arrow it may well be chance.`,
    cut: (_, buckets) =>
      `Cut by the period: ${list(buckets.map(({ name, first, last }) => `${name} (${first === last ? day(first) : `${day(first)} to ${day(last)}`})`))}.`,
    drawn: (unit, drawn, of) =>
      `Drawn are the last ${count(drawn)} of ${count(of)} ${UNITS[unit][1]}; --format csv has all.`,
    doubtful: (stages) =>
      `No signals at ${list(stages)}: how much the young contacts have still to come, these data do not say.`,
    matrix: (weekly) =>
      `↑ ↓: the newest ${weekly ? 'week that can be judged' : 'period'} differs from ${weekly ? 'the weeks' : 'the one'} before by more than chance.`,
  },
};
