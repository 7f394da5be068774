import { amount, day, list, percent, points } from '../words/phrases-ru.ts';
import type { CompareTexts, PartFacts } from './compare-texts.ts';

const parts = (some: readonly PartFacts[]): string =>
  list(some.map(({ stage, part }) => `«${stage}» (${points(part)})`));

const TEAM = 'отдел';
/** At the beginning of a sentence; names of people are left as they are. */
const opening = (name: string): string => (name === TEAM ? 'Отдел' : name);

export const compareRu: CompareTexts = {
  columns: {
    stage: 'Этап',
    a_entered: 'А: вошло',
    a_converted: 'А: прошло',
    a: 'А',
    a_counts: 'из',
    b_entered: 'Б: вошло',
    b_converted: 'Б: прошло',
    b: 'Б',
    b_counts: 'из',
    part: 'Вклад',
    share: 'Доля',
  },
  team: TEAM,
  title: (a, b, whose) => `${whose === null ? '' : `${whose}: `}${opening(a)} → ${b}, откуда разница`,
  days: (periods) =>
    periods
      .map(
        ({ name, first, last }) =>
          `${name}: с ${first === null ? '…' : day(first)} по ${last === null ? '…' : day(last)}`,
      )
      .join('; '),
  ends: ({ a, b, from, to, last }) =>
    `Из 100 клиентов базы до этапа «${last}» доходят ${amount(from * 100)} (${a}) и ${amount(to * 100)} (${b}): ${points(to - from)}.`,
  why: (name, ups, downs) => {
    const told = [
      ...(ups.length > 0 ? [`впереди: ${parts(ups)}`] : []),
      ...(downs.length > 0 ? [`позади: ${parts(downs)}`] : []),
    ];
    return told.length === 0 ? 'Коэффициенты одни и те же.' : `${opening(name)} — ${told.join('; ')}.`;
  },
  chain: 'вся цепочка',
  notes: {
    parts:
      'Вклад: сколько из 100 клиентов базы этап добавляет к разнице или отнимает от неё, какой бы этап ни менять первым; вклады складываются в разницу. Случайность ли это, они не говорят: это покажут voronka report и voronka trend.',
    overall: (sides) =>
      `Из вошедших в базу до конца дошли ${list(sides.map(({ name, overall }) => `${percent(overall)} (${name})`))}: не все, кто входил в следующие этапы, попали в базу за то же время и у того же менеджера.`,
  },
};
