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
};
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
    chart: 'Chart',
  },
  document: (name, covers) => (name === '' ? covers : `${name} · ${covers}`),
  titles: {
    control: (dimension) => `Control chart: coefficients by ${dimension}`,
    trend: ({ unit, buckets }) => `How the coefficients went over ${counted(buckets, ...UNITS[unit])}`,
    weeks: 'How the coefficients went',
    spread: 'Who differs by more than luck',
    velocity: 'How long steps take, days',
    pareto: 'Where most of what could be won lies',
    parts: ({ a, b }) => `What makes the difference from ${a} to ${b}`,
    gains: 'What each step below its target would bring, raised to it',
    won: 'What could be won, the most first',
    times: 'How long steps take, beside the team',
    evidence: 'The evidence for it',
    data: 'What it was counted from',
    glossary: 'The words on this page',
  },
  alternatives: {
    control: ({ dimension, rows: drawn, steps: across, judged, below: found }) =>
      `Coefficients of ${steps(across)} by ${dimension} (${count(drawn)} in each step), the team beside them. ${judged ? below(found) : 'Nothing here is judged.'}`,
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
      `${counted(causes, 'cause', 'causes')}, the greatest first. ${half === 1 ? 'The first makes' : `The first ${count(half)} make`} half of what could be won; the greatest is ${name}, ${stage}, with ${percent(share)}.`,
  },
  notes: {
    control: ({ dots, targets, few, minEntered }) =>
      [
        `${dots ? 'A dot' : 'A bar'} is a coefficient: of a hundred finished contacts so many came on to the next step.`,
        ...(targets ? [`The ${dots ? 'thick line' : 'thick tick'} is the target.`] : []),
        ...(few
          ? [
              `Where fewer than ${counted(minEntered, 'contact', 'contacts')} have finished there is ${dots ? 'no dot' : 'no bar'}.`,
            ]
          : []),
      ].join(' '),
    trend: ({ hollow, signals, confidence }) =>
      [
        `The band is where the coefficient may lie by luck (${percent(confidence, true)}).`,
        ...(hollow
          ? ['Hollow dots cannot be relied upon yet: too few contacts, or many still under way.']
          : []),
        ...(signals ? ['An arrow: it differs from all before by more than chance.'] : []),
      ].join(' '),
    rowsLeft: ({ left, drawn }) =>
      `${counted(left, 'row is', 'rows are')} not drawn: of so many only the team, those on the coaching list and those that changed beyond chance (${count(drawn)} in all). voronka trend --manager shows any.`,
    spread:
      'The dark band holds 95 of 100 such lists by luck alone, the light one 998 of 1,000. Whoever lies outside differs by more than luck.',
    barsLeft: (bars) => `${counted(bars, 'smaller one is', 'smaller ones are')} not drawn.`,
    parts: ({ b }) => `To the right: better at ${b}. The parts add up to the whole difference.`,
    velocity: 'The dot: half of those who make it have come by then; the marks behind it: 80 and 95 of 100.',
    pareto:
      'A bar is what raising one step of one manager to its target would bring; the line is how much of the whole they make together. Gains of one manager’s steps do not simply add up: take the line as an order of what to do first.',
  },
  units: {
    gain: (last) => `more in “${last}”`,
    points: 'percentage points',
  },
  cause: (name, stage) => `${name}: ${stage}`,
  interval: (confidence) => `${percent(confidence, true)} interval`,
  cumulative: 'Together',
  absent: {
    trend: 'How coefficients went cannot be told: nothing here has a time, or only present stages are known.',
    spread: 'Counted like this, nothing can be said of luck.',
    gains: 'What it would bring cannot be told: counted like this, steps make no chain.',
  },
  data: {
    rows: ({ rows: read, used, rejected }) =>
      `${rows(read)} read: ${count(used)} used, ${count(rejected)} rejected.`,
    rejected: 'Why each was rejected, voronka check says.',
    newest: ({ newest, asOf }) =>
      `The newest event is of ${day(newest)}${asOf === null ? '' : `; seen as of ${day(asOf)}`}.`,
    evidence: ({ confidence, alpha, minEntered }) =>
      `Intervals of ${percent(confidence, true)}; of all findings at most ${percent(alpha, true)} are luck; fewer than ${counted(minEntered, 'finished contact', 'finished contacts')} are not judged.`,
  },
  glossary: glossaryEn,
  sheets: {
    control: 'Coefficients',
    matrix: 'Coefficients',
    gaps: 'Gaps',
    funnel: 'Funnel',
    coaching: 'Coaching',
    swaps: 'Swaps',
    changes: 'Changes',
    trend: 'Trend',
    spread: 'Spread',
    whatif: 'What if',
    compare: 'Comparison',
    plan: 'Plan',
    velocity: 'Times',
    stuck: 'Waiting',
    scorecard: 'Scorecard',
    data: 'Data',
  },
};
