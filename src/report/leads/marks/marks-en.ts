import { counted, numbers, percent } from '../../words/phrases-en.ts';
import type { MarksTexts } from './marks-texts.ts';

const { plainAmount } = numbers;
const marksOf = (value: number): string => counted(value, 'mark', 'marks');

export const marksEn: MarksTexts = {
  titles: {
    marks: 'How good the leads are',
    passed: 'Which marks leads pass',
    numbers: 'What leads bring by the marks they pass',
    rows: (head) => `Marks: ${head.toLowerCase()}`,
    sources: 'Marks by source',
  },
  source: 'Source',
  noSource: '(no source)',
  passed: { mark: 'Mark', passed: 'Pass', share: 'Share' },
  numbers: {
    marks: 'Marks',
    leads: 'Leads',
    share: 'Of all',
    converted: 'Reached the end',
    mature: 'Finished',
    coefficient: 'Coefficient',
    low: 'From',
    high: 'To',
  },
  marked: (from) => ({
    manager: 'Manager',
    leads: 'Leads',
    mean: 'Marks a lead',
    many: `${from} marks or more`,
    many_coefficient: 'These convert',
    few_coefficient: 'The others',
  }),
  mean: ({ mean, marks, leads }) =>
    `A lead passes ${plainAmount(mean)} of ${marksOf(marks)} on the average (${counted(leads, 'lead', 'leads')}).`,
  contrast: ({ from, stage, many, few, than }) =>
    than === 'alike'
      ? `Whether a lead passes ${marksOf(from)} or more or fewer makes no difference beyond chance: ${percent(many)} and ${percent(few)} reach “${stage}”. Marks that tell nothing are not worth asking for: choose others.`
      : `Leads with ${marksOf(from)} or more convert ${than}: ${percent(many)} reach “${stage}”, of the others ${percent(few)}.`,
  unknown: 'Whether leads that pass more marks convert better nobody can say yet.',
  fewOfSource: ({ name, mean, rest }) =>
    `The source “${name}” brings leads with few marks: ${plainAmount(mean)} on the average, all others ${plainAmount(rest)}. That is a talk with marketing.`,
  fewOfRow: ({ name, mean, rest }) =>
    `${name} has leads with few marks: ${plainAmount(mean)} on the average, all others ${plainAmount(rest)}. See whether such leads are given or too little is asked.`,
  fewOfColumn: ({ name, mean, rest }) =>
    `${name}: leads with few marks, ${plainAmount(mean)} on the average, all others ${plainAmount(rest)}.`,
  more: (rows) => `And ${rows} more.`,
  none: 'No leads in this period.',
  about: (stage) =>
    `Leads: contacts that came to the list in the period. Coefficient: of the whole way, to “${stage}”; who came of late counts for as much as there was time. A lead without a card passes no mark. Cells hold what is known today: of who came far more is written down.`,
};
