import { amount, day, list, percent, points } from '../words/phrases-en.ts';
import type { CompareTexts, PartFacts } from './compare-texts.ts';

const parts = (some: readonly PartFacts[]): string =>
  list(some.map(({ stage, part }) => `${stage} (${points(part)})`));

const TEAM = 'the team';
/** At the beginning of a sentence; names of people are left as they are. */
const opening = (name: string): string => (name === TEAM ? 'The team' : name);

export const compareEn: CompareTexts = {
  columns: {
    stage: 'Stage',
    a_entered: 'A entered',
    a_converted: 'A converted',
    a: 'A',
    a_counts: 'of',
    b_entered: 'B entered',
    b_converted: 'B converted',
    b: 'B',
    b_counts: 'of',
    part: 'Part',
    share: 'Share',
  },
  team: TEAM,
  title: (a, b, whose) => `Why ${b} differs from ${a}${whose === null ? '' : `: ${whose}`}`,
  days: (periods) =>
    periods
      .map(
        ({ name, first, last }) =>
          `${name}: ${first === null ? '…' : day(first)} to ${last === null ? '…' : day(last)}`,
      )
      .join('; '),
  ends: ({ a, b, from, to, last }) =>
    `Of 100 on the list ${amount(from * 100)} come to “${last}” (${a}) and ${amount(to * 100)} (${b}): ${points(to - from)}.`,
  why: (name, ups, downs) => {
    const up = ups.length > 0 ? `is ahead by ${parts(ups)}` : '';
    const down = downs.length > 0 ? `behind by ${parts(downs)}` : '';
    if (up === '' && down === '') return 'Their coefficients are the same.';
    return `${opening(name)} ${up === '' ? `is ${down}` : [up, down].filter((each) => each !== '').join(', ')}.`;
  },
  chain: 'the whole chain',
  notes: {
    parts:
      'Part: of 100 on the list, what the step adds to the difference or takes from it, whichever step is changed first; the parts add up. Whether that is more than luck, they do not say: voronka report and voronka trend do.',
    overall: (sides) =>
      `Of the contacts who entered the list ${list(sides.map(({ name, overall }) => `${percent(overall)} (${name})`))} came to the end: not all who entered the later steps had entered the list within the same time, or with the same manager.`,
  },
};
