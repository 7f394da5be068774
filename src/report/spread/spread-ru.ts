import { headings } from '../words/headings-ru.ts';
import { nameProbability } from '../words/number-text.ts';
import { amount, counted, list, numbers, percent } from '../words/phrases-ru.ts';
import type { SpreadTexts } from './spread-texts.ts';

const OUTSIDE = {
  low998: 'ниже 99,8\u00a0%',
  low95: 'ниже 95\u00a0%',
  high95: 'выше 95\u00a0%',
  high998: 'выше 99,8\u00a0%',
} as const;

export const spreadRu: SpreadTexts = {
  titles: {
    summary: 'Кто отличается не случайно',
    step: ({ stage, team }) => (team === null ? stage : `${stage}: по отделу ${percent(team)}`),
  },
  columns: {
    ...headings,
    coefficient: 'Коэфф.',
    team: 'Отдел',
    low998: 'От, 99,8\u00a0%',
    low95: 'От, 95\u00a0%',
    high95: 'До, 95\u00a0%',
    high998: 'До, 99,8\u00a0%',
    z: 'z',
    outside: 'За пределами',
    phi: 'phi',
    phi_winsorised: 'phi без крайних',
    phi_p: 'p для phi',
    phi_q: 'q для phi',
    near: 'Случайно, 95\u00a0%',
    far: 'Случайно, 99,8\u00a0%',
  },
  outside: OUTSIDE,
  dispersion: ({ stage, phi, p, differs, few }) =>
    `${stage}: ${differs ? 'различия больше случайных' : 'различия не больше случайных'}${few ? ', и дело в немногих' : ''} (phi ${amount(phi)}${nameProbability(numbers, 'p', p)}).`,
  incomparable: (stage, minEntered) =>
    `${stage}: сравнивать не с кем, нужны хотя бы двое и у каждого не меньше ${counted(minEntered, 'завершённого клиента', 'завершённых клиентов', 'завершённых клиентов')}.`,
  precise: 'Пределы точны до одного перехода: кто вышел за них меньше чем на один, не за пределами.',
  beyond: (outside, names) => `${OUTSIDE[outside].replace(' ', ' предела ')}: ${list(names)}`,
  nobody: 'за пределами никого',
  luck: 'Чисто случайно за пределами 95\u00a0% оказывается один из двадцати, за пределами 99,8\u00a0% — один из пятисот. Если phi около 1, различия случайны.',
  unlimited: 'При таком счёте о случайности ничего сказать нельзя.',
};
