import { headings } from '../words/headings-ru.ts';
import { amount, counted, percent } from '../words/phrases-ru.ts';
import type { VelocityTexts } from './velocity-texts.ts';

/** С десятыми всегда «дня»: 2,0 дня, 5,4 дня. */
const days = (value: number): string => `${amount(value)} дня`;

export const velocityRu: VelocityTexts = {
  titles: {
    team: 'Сколько дней занимают переходы в отделе',
    matrix: (rows) => `За сколько дней проходит половина, ${rows}`,
    pace: 'Кто медленнее и кто быстрее',
  },
  columns: {
    ...headings,
    eventual: 'Коэффициент',
    median: 'Половина за',
    p80: '80 % за',
    p95: '95 % за',
    horizon: 'Срок наблюдения',
    bar: 'От половины до 95 %',
  },
  notes: {
    cells: 'Рядом с днями — по скольким прошедшим они посчитаны.',
    marks: ({ slower, faster }) => `${slower} медленнее коллег, и это не случайность   ${faster} быстрее`,
    unknown:
      'Сколько занимают переходы, пока не видно: никто ещё не прошёл или время известно меньше чем у 10 клиентов.',
    fewest: 'н/д — ещё никто не прошёл или время известно меньше чем у 10 клиентов.',
    present:
      'В этой выгрузке только нынешние этапы: сколько занял переход, по ней не узнать. Поможет история этапов из CRM или voronka track начиная с сегодняшнего дня.',
    noRows: 'Считать нечего: ни в один переход никто не вошёл.',
  },
  pace: ({ name, stage, pace, median, team, conversions }) =>
    `${name}, ${stage}: ${pace === 'slower' ? 'медленнее' : 'быстрее'}. Половина из ${counted(conversions, 'прошедшего', 'прошедших', 'прошедших')} уложилась в ${days(median)}, в отделе — в ${days(team)}.`,
  even: 'Разница между коллегами не больше, чем бывает случайно.',
  incomparable: (conversions) =>
    `Сравнивать пока не с кем: нужно хотя бы ${counted(conversions, 'переход', 'перехода', 'переходов')} на одном этапе и столько же у остальных.`,
  late: ({ name, stage, own, others }) =>
    `${name}, ${stage}: скорее задержка, чем потери. Из тех, кто не прошёл, ещё в работе ${percent(own)}, у коллег ${percent(others)}; коэффициент может подрасти.`,
  uneven: ({ stage, fast, fastest, slow, slowest }) =>
    `${stage}: половина проходит за ${days(fastest)} (${fast}) или за ${days(slowest)} (${slow}). О недавно вошедших судят по срокам всего отдела, поэтому недавно вошедшие там, где медленнее (${slow}), выглядят хуже, чем есть.`,
};
