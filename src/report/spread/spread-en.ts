import { headings } from '../words/headings-en.ts';
import { nameProbability } from '../words/number-text.ts';
import { amount, counted, list, numbers, percent } from '../words/phrases-en.ts';
import type { SpreadTexts } from './spread-texts.ts';

const OUTSIDE = {
  low998: 'below 99.8%',
  low95: 'below 95%',
  high95: 'above 95%',
  high998: 'above 99.8%',
} as const;

export const spreadEn: SpreadTexts = {
  titles: {
    summary: 'Who differs by more than luck',
    step: ({ stage, team }) => (team === null ? stage : `${stage}: team ${percent(team)}`),
  },
  columns: {
    ...headings,
    team: 'Team',
    low998: 'Low 99.8%',
    low95: 'Low 95%',
    high95: 'High 95%',
    high998: 'High 99.8%',
    z: 'z',
    outside: 'Outside',
    phi: 'phi',
    phi_winsorised: 'phi, winsorised',
    phi_p: 'p of phi',
    phi_q: 'q of phi',
    near: 'By luck, 95%',
    far: 'By luck, 99.8%',
  },
  outside: OUTSIDE,
  dispersion: ({ stage, phi, p, differs, few }) =>
    `${stage}: ${differs ? 'they differ by more than luck alone' : 'they differ no more than by luck'}${few ? ', mostly by a few of them' : ''} (phi ${amount(phi)}${nameProbability(numbers, 'p', p)}).`,
  incomparable: (stage, minEntered) =>
    `${stage}: nothing to compare; that takes two of at least ${counted(minEntered, 'finished contact', 'finished contacts')} each.`,
  precise: 'Limits are exact to one conversion: who passes one by less is not outside.',
  beyond: (outside, names) => `${OUTSIDE[outside]}: ${list(names)}`,
  nobody: 'nobody is outside the limits',
  luck: 'By luck alone one of twenty lies outside the limits of 95%, one of five hundred outside those of 99.8%. A phi of 1 is luck.',
  unlimited: 'Counted like this, nothing can be said of luck.',
};
