import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import { amount, count, counted, day, list, numbers, percent, points, rows } from '../words/phrases-en.ts';
import type { PageTexts } from './document-texts.ts';
import { glossaryEn } from './glossary-en.ts';

/** So many names are read; of more, the number is told. */
const MOST_NAMES = 6;

const steps = (value: number): string => counted(value, 'step', 'steps');
const UNITS: Readonly<Record<BucketUnit, readonly [one: string, other: string]>> = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years'],
};
const MARKS = { bars: 'bar', dots: 'dot' } as const;
const days = (value: number): string => (value === 1 ? '1 day' : `${numbers.plainAmount(value)} days`);
const named = (names: readonly string[]): string =>
  names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join(', ')} and ${count(names.length - MOST_NAMES)} more`
    : list(names);
const below = (found: readonly { name: string; stages: readonly string[] }[]): string =>
  found.length === 0
    ? 'Nothing is surely below its floor.'
    : `Surely below the floor: ${named(found.map(({ name, stages }) => `${name} (${stages.join(', ')})`))}.`;

export const pageEn: PageTexts = {
  documents: {
    gaps: 'Coefficients against targets',
    coach: 'Whom to coach on what',
    scorecard: 'Scorecard',
    trend: 'Trend',
    spread: 'Spread',
    whatif: 'What if',
    compare: 'Comparison',
    plan: 'Plan',
    velocity: 'Times of steps',
    stuck: 'Waiting for too long',
    refusals: 'Refusals',
    activity: 'Work of the managers',
    leads: 'Leads',
    base: 'The base of clients',
    handover: 'Handover',
    chart: 'Chart',
  },
  document: (name, covers) => (name === '' ? covers : `${name} · ${covers}`),
  titles: {
    control: (dimension) => `Control chart: coefficients by ${dimension}`,
    trend: ({ unit, buckets }) => `How the coefficients went over ${counted(buckets, ...UNITS[unit])}`,
    weeks: 'How the coefficients went',
    spread: 'Who differs by more than luck',
    velocity: 'How long steps take, days',
    pareto: 'Where the most could be won',
    parts: ({ a, b }) => `What makes the difference from ${a} to ${b}`,
    gains: 'What raising each step to its target would bring',
    won: 'What could be won, the largest first',
    times: 'How long steps take, beside the team',
    evidence: 'The evidence for it',
    data: 'What this was counted from',
    glossary: 'What the words on this page mean',
  },
  alternatives: {
    control: ({ marks, dimension, rows: drawn, steps: across, judged, below: found }) =>
      `Coefficients of ${steps(across)}, a ${MARKS[marks]} for each ${dimension} (${count(drawn)}), the team beside them. ${judged ? below(found) : 'Nothing here is judged.'}`,
    card: (name) => `Coefficients of ${name}, step by step, beside those of the team and the targets.`,
    times: (name) =>
      `How many days half of the conversions of ${name} take, step by step, beside those of the team.`,
    funnel: (levels) =>
      `How far contacts came: ${levels.map(({ stage, reached }) => `${stage} ${count(reached)}`).join(', ')}.`,
    trend: ({ unit, buckets, rows: drawn, steps: across, signals }) =>
      `Coefficients of ${rows(drawn)} and ${steps(across)} over ${counted(buckets, ...UNITS[unit])}. ${
        signals === 0
          ? 'Nothing changed beyond chance.'
          : `Changed beyond chance: ${counted(signals, 'place', 'places')}.`
      }`,
    spread: (found) => {
      const told = found
        .filter((each) => each.below + each.above > 0)
        .map(({ stage, below: low, above: high }) => `${stage}: ${count(low)} below, ${count(high)} above`);
      return `Each coefficient beside what luck alone would make of so many contacts. ${
        told.length === 0
          ? 'Nobody lies outside the band of luck.'
          : `Outside the band of luck: ${told.join('; ')}.`
      }`;
    },
    gains: ({ bars, name, stage, gain, last }) =>
      `What could be won, ${counted(bars, 'bar', 'bars')}, the most first: ${name}, ${stage}, +${amount(gain)} in “${last}”.`,
    parts: ({ a, b, parts }) =>
      `How the steps add up from ${a} to ${b}, in percentage points: ${parts.map(({ stage, part }) => `${stage} ${points(part)}`).join(', ')}.`,
    velocity: (told) =>
      `Half of the team’s conversions come within: ${told.map(({ stage, days: half }) => `${stage} ${days(half)}`).join(', ')}.`,
    pareto: ({ causes, half, name, stage, share }) =>
      `${counted(causes, 'cause', 'causes')}, the largest first. ${half === 1 ? 'The first makes up' : `The first ${count(half)} make up`} half of what could be won; the largest is ${name}, ${stage}, with ${percent(share)}.`,
  },
  notes: {
    control: ({ marks, targets, few, minEntered }) =>
      [
        `A ${MARKS[marks]} is a coefficient: how many of a hundred finished contacts moved on to the next step.`,
        ...(targets ? ['The thick tick is the target.'] : []),
        ...(few
          ? [
              `Where fewer than ${counted(minEntered, 'contact', 'contacts')} have finished, there is no ${MARKS[marks]}.`,
            ]
          : []),
      ].join(' '),
    trend: ({ hollow, signals, confidence }) =>
      [
        `The band is where the true coefficient may lie (${percent(confidence, true)}).`,
        ...(hollow
          ? ['Hollow dots cannot be relied upon yet: too few contacts, or many still under way.']
          : []),
        ...(signals ? ['An arrow: this one differs from all before it by more than chance.'] : []),
      ].join(' '),
    rowsLeft: ({ left, drawn }) =>
      `${counted(left, 'row is', 'rows are')} not drawn. Shown are the team, those on the coaching list and those that changed beyond chance (${count(drawn)} in all); voronka trend --manager shows any other.`,
    dotsLeft: ({ left, drawn }) =>
      `Drawn are ${rows(drawn)}, those with the most steps below the floor first; ${counted(left, 'other is', 'others are')} not.`,
    spread:
      'By luck alone, 95 of 100 values fall into the dark band and 998 of 1,000 into the light one. Whoever lies outside it differs by more than luck.',
    spreadLeft: (values) =>
      `${counted(values, 'value', 'values')} closer to the team’s ${values === 1 ? 'is' : 'are'} not drawn.`,
    barsLeft: (bars) => `${counted(bars, 'smaller one is', 'smaller ones are')} not drawn.`,
    parts: ({ b }) => `To the right: better at ${b}. The parts add up to the whole difference.`,
    velocity: 'The dot: half of those who make it have come by then; the marks behind it: 80 and 95 of 100.',
    velocityLeft: (values) => `${counted(values, 'quicker one is', 'quicker ones are')} not drawn.`,
    pareto:
      'A bar is what raising one step of one manager to its target would bring; the line is what share of the whole they make up together. The gains of one manager’s steps do not simply add up: the line shows what to do first, no more.',
  },
  units: {
    gain: (last) => `more in “${last}”`,
    points: 'percentage points',
  },
  cause: (name, stage) => `${name}: ${stage}`,
  interval: (confidence) => `${percent(confidence, true)} interval`,
  cumulative: 'Running total',
  absent: {
    trend:
      'How the coefficients went is not known: nothing here has a time, or only present stages are known.',
    spread: 'Counted this way, nothing can be said about luck.',
    gains: 'What it would bring is not known: counted this way, the steps make no chain.',
  },
  trendLeft: (many) =>
    `The trend has no sheet here: it would have ${rows(many)}. voronka trend --format csv has them all, voronka trend --manager those of one manager.`,
  data: {
    rows: ({ rows: read, used, rejected }) =>
      `${rows(read)} read: ${count(used)} used, ${count(rejected)} rejected.`,
    rejected: 'voronka check says why each was rejected.',
    newest: ({ newest, asOf }) =>
      `The newest event is of ${day(newest)}${asOf === null ? '' : `; seen as of ${day(asOf)}`}.`,
    evidence: ({ confidence, alpha, minEntered }) =>
      `${percent(confidence, true)} intervals; at most ${percent(alpha, true)} of all findings are luck; fewer than ${counted(minEntered, 'finished contact', 'finished contacts')} are not judged.`,
  },
  glossary: glossaryEn,
  sheets: {
    control: 'Coefficients',
    matrix: 'Coefficients',
    gaps: 'Gaps',
    funnel: 'Funnel',
    coaching: 'Coaching',
    swaps: 'Swaps',
    alarm: 'Alarm',
    load: 'Load',
    changes: 'Changes',
    trend: 'Trend',
    spread: 'Spread',
    whatif: 'What if',
    compare: 'Comparison',
    plan: 'Plan',
    velocity: 'Times',
    stuck: 'Waiting',
    refusals: 'Refusals',
    recall: 'Calls',
    reactivate: 'Silent clients',
    activity: 'Work',
    leads: 'Leads',
    base: 'Base',
    handover: 'Handover',
    scorecard: 'Scorecard',
    data: 'Data',
  },
};
