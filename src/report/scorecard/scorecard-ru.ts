import { headings } from '../words/headings-ru.ts';
import { countWeeks } from '../words/number-text.ts';
import { count, counted, finished, list, numbers, percent, plural } from '../words/phrases-ru.ts';
import type { ScorecardTexts, ToldStep } from './scorecard-texts.ts';

const tellStep = ({ stage, coefficient, target }: ToldStep): string =>
  `«${stage}» ${percent(coefficient)} (цель ${percent(target, true)})`;

/** «из 21 клиента», «из 5 клиентов». */
const genitive = (value: number): string => counted(value, 'клиента', 'клиентов', 'клиентов');

/** A name as a shell takes it for one. */
const quoteName = (name: string): string => (/\s/.test(name) ? `"${name}"` : name);

/** «за 26 недель»: недели там, где они целые или где их много. */
const within = (days: number | null): string => {
  const weeks = days === null ? null : countWeeks(days);
  if (days === null) return '';
  return weeks === null
    ? `, за ${counted(days, 'день', 'дня', 'дней')}`
    : `, за ${counted(weeks, 'неделю', 'недели', 'недель')}`;
};

export const scorecardRu: ScorecardTexts = {
  titles: {
    card: (name) => `Карточка: ${name}`,
    good: 'Что получается',
    step: 'С чего начать',
    funnel: 'Воронка рядом с отделом и целями',
    trend: 'Как шло по неделям',
    times: 'Сколько дней занимают этапы',
  },
  columns: {
    ...headings,
    interval: 'Интервал',
    team: 'Отдел',
    change: 'К прошлой, п. п.',
    signal: 'Сигнал',
    median: 'Половина за',
    team_median: 'Отдел',
    pace: '',
    stuck: 'Дольше обычного',
    gain: 'Прирост',
    gain_low: 'Прирост, от',
    gain_high: 'Прирост, до',
    money: 'Деньги',
    currency: 'Валюта',
  },
  headline: ({ entered, worth, converted, open, coefficient, target, team, stage }) => {
    const young = worth === null ? '' : ` (это как ${finished(worth)})`;
    const beside = [
      ...(open === null ? [] : [`ещё в пути ${count(open)}`]),
      ...(coefficient === null ? [] : [percent(coefficient)]),
      ...(target === null ? [] : [`цель ${percent(target, true)}`]),
      ...(team === null ? [] : [`отдел ${percent(team)}`]),
    ];
    const came = plural(converted, { one: 'дошёл', other: 'дошли' });
    return `До этапа «${stage}» ${came} ${count(converted)} из ${genitive(entered)}${young}${beside.length === 0 ? '' : `: ${beside.join(', ')}`}.`;
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
  weeks: ({ low, high }) =>
    `Столбики — от ${percent(low, true)} до ${percent(high, true)}; точки — недели, по которым судить рано или не по кому. «К прошлой» — разница в пунктах с предыдущей неделей, «К прежним» — со всеми прежними вместе.`,
  paces: { slower: 'медленнее коллег, и это не случайность', faster: 'быстрее коллег, и это не случайность' },
  worth: ({ target, change, rise, days }) =>
    `При цели ${percent(target, true)}: ${change}${rise === null ? '' : `, +${percent(rise)}`}${within(days)}.`,
  moreStuck: ({ contacts: number, name, by }) =>
    `И ещё ${counted(number, 'клиент', 'клиента', 'клиентов')}: voronka stuck${by === 'manager' ? '' : ` --by ${quoteName(by)}`} --manager ${quoteName(name)}`,
  noStep: 'Все этапы, о которых можно судить, не ниже порога: срочно исправлять нечего.',
};
