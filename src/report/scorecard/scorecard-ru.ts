import { count, counted, list, numbers, percent } from '../words/phrases-ru.ts';
import type { ScorecardTexts, ToldStep } from './scorecard-texts.ts';

const tellStep = ({ stage, coefficient, target }: ToldStep): string =>
  `«${stage}» ${percent(coefficient)} (цель ${percent(target, true)})`;

/** «из 21 клиента», «из 5 клиентов». */
const genitive = (value: number): string => counted(value, 'клиента', 'клиентов', 'клиентов');

export const scorecardRu: ScorecardTexts = {
  titles: {
    card: (name) => `Карточка: ${name}`,
    good: 'Что получается',
    step: 'С чего начать',
    funnel: 'Воронка рядом с отделом и целями',
  },
  columns: {
    stage: 'Этап',
    entered: 'Вошли',
    converted: 'Прошли',
    coefficient: 'Коэффициент',
    interval: 'Интервал',
    team: 'Отдел',
    target: 'Цель',
    verdict: 'Вывод',
  },
  headline: ({ entered, worth, converted, coefficient, target, team, stage }) => {
    const finished = worth === null ? '' : ` (это как ${numbers.contacts(worth)} завершённых)`;
    const beside = [
      ...(coefficient === null ? [] : [percent(coefficient)]),
      ...(target === null ? [] : [`цель ${percent(target)}`]),
      ...(team === null ? [] : [`отдел ${percent(team)}`]),
    ];
    return `До этапа «${stage}» — ${count(converted)} из ${genitive(entered)}${finished}${beside.length === 0 ? '' : `: ${beside.join(', ')}`}.`;
  },
  nothing: 'Клиентов здесь нет: сказать нечего.',
  few: (steps) =>
    `Завершённых клиентов слишком мало, чтобы судить: ${list(steps.map(({ stage, mature }) => `«${stage}» (${numbers.contacts(mature)})`))}.`,
  met: (steps) => `Цель достигнута: ${list(steps.map(tellStep))}.`,
  near: (steps) => `Почти у цели: ${list(steps.map(tellStep))}.`,
  teaches: (lessons) =>
    `Может научить: ${lessons.map(({ stage, whom }) => `«${stage}» (${list(whom)})`).join('; ')}.`,
  tentative: (stage) => `${stage} — похоже, ниже порога, но это ещё может быть случайность`,
  needs: ({ mature, needed }) =>
    `Чтобы судить уверенно, нужно ${counted(needed, 'завершённый клиент', 'завершённых клиента', 'завершённых клиентов')}, а пока их ${numbers.contacts(mature)}.`,
  doubts: {
    certainty: 'Порог 100 % ничего не доказывает: чтобы оказаться ниже, хватит и одного отказа.',
    rising: 'История для этого этапа слишком короткая: доля перешедших ещё растёт.',
    open: 'Многие клиенты ещё в пути, и сколько занимает этот этап, пока не видно.',
    present: 'В списке нынешних этапов не видно, сколько ждут те, кто ещё в работе.',
  },
  noStep: 'Все этапы, о которых можно судить, не ниже порога: срочно исправлять нечего.',
};
