import { headings } from '../words/headings-en.ts';
import { amount, count, counted, percent } from '../words/phrases-en.ts';
import type { VelocityTexts } from './velocity-texts.ts';

const days = (value: number): string => `${amount(value)} days`;

export const velocityEn: VelocityTexts = {
  titles: {
    team: 'How long steps take the team, days',
    matrix: (rows) => `Half of the conversions come within so many days, by ${rows}`,
    pace: 'Who is slower or faster',
  },
  columns: {
    ...headings,
    eventual: 'Comes to',
    median: 'Half within',
    p80: '80% within',
    p95: '95% within',
    horizon: 'Horizon',
    bar: 'From half to 95%',
  },
  notes: {
    cells: 'Beside the days, how many conversions they are of.',
    marks: ({ slower, faster }) => `${slower} surely slower   ${faster} surely faster than the colleagues`,
    unknown:
      'How long steps take, nobody knows yet: nothing has converted, or fewer than 10 contacts have a time.',
    fewest: 'n/a: nothing has converted yet, or fewer than 10 contacts have a time.',
    present:
      'This export has present stages only: how long a step took, it does not tell. What helps: the CRM’s stage history, or voronka track from now on.',
    noRows: 'Nothing to time: no contact entered a step.',
  },
  pace: ({ name, stage, pace, median, team, conversions }) =>
    `${name}, ${stage}: ${pace}. Half of ${counted(conversions, 'conversion', 'conversions')} came within ${days(median)}, the team’s within ${days(team)}.`,
  even: 'Nobody is surely slower or faster than the colleagues.',
  incomparable: (conversions) =>
    `Nothing to compare yet: that takes ${count(conversions)} conversions at one step, and as many by the others.`,
  late: ({ name, stage, own, others }) =>
    `${name}, ${stage}: late rather than lost. Of those who have not come on ${percent(own)} are still open, ${percent(others)} with the colleagues; the coefficient may yet rise.`,
  uneven: ({ stage, fast, fastest, slow, slowest }) =>
    `${stage}: half within ${days(fastest)} (${fast}) or ${days(slowest)} (${slow}). Ages are judged by one curve for all, so young contacts of ${slow} look worse than they are.`,
};
