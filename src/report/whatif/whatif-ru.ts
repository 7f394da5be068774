import { wholes } from '../funnel/coaching-ru.ts';
import { count, list, numbers, percent, points } from '../words/phrases-ru.ts';
import type { ChangeFacts, WhatifTexts } from './whatif-texts.ts';

const sums = (money: ChangeFacts['money']): string => {
  if (money.length === 0) return '';
  const told = money.map(({ value, currency }) => numbers.roughPrice(value, currency));
  return `, примерно на ${list(told)} больше`;
};
const change = ({ last, now, gain, low, high, money }: ChangeFacts): string => {
  const wide = Math.round(now + low) !== Math.round(now + high);
  const range = wide ? ` (${wholes(now + low, now + high)})` : '';
  return `«${last}» ${count(now)} → ${count(Math.round(now + gain))}${range}${sums(money)}`;
};

export const whatifRu: WhatifTexts = {
  titles: {
    each: 'Что даст каждый переход, если довести его до цели',
    target: 'Что будет, если поднять каждый коэффициент до цели',
    best: 'Что будет, если поднять каждый коэффициент до лучшего в отделе',
    mentor: 'Что будет, если поднять коэффициенты до уровня наставника',
    team: 'Что будет, если поднять каждый коэффициент до общего по отделу',
    rates: (stages) =>
      `Что будет, если ${list(stages.map(({ stage, rate, onTop }) => (onTop ? `«${stage}» ${points(rate)} п. п.` : `«${stage}» ${percent(rate, true)}`)))}`,
  },
  together: 'всё вместе',
  columns: {
    manager: 'Менеджер',
    stage: 'Этап',
    from: 'Сейчас',
    to: 'Станет',
    final_now: 'Итог сейчас',
    final_then: 'Итог тогда',
    gain: 'Прирост',
    gain_low: 'Прирост, от',
    gain_high: 'Прирост, до',
    percent: 'Рост',
    money: 'Деньги',
    currency: 'Валюта',
    range: 'От и до',
    finals: 'Итог',
  },
  range: (low, high) => `${numbers.contacts(low)}…${numbers.contacts(high)}`,
  finals: (now, then) => `${count(now)}\u00a0→\u00a0${count(Math.round(then))}`,
  change,
  most: ({ name, stage, from, to, ...facts }) =>
    `Больше всего даст ${name}: «${stage}» ${percent(to, true)} вместо ${percent(from)}. Тогда ${change(facts)}.`,
  all: (name, facts) => `${name ?? 'Весь отдел'}: ${change(facts)}.`,
  notes: {
    range:
      'В девяти случаях из десяти прирост окажется в границах «от и до»: точнее не позволяют коэффициенты следующих этапов. Что уже состоялось, не меняется; после последнего этапа границ нет.',
    amounts:
      'Деньги: прирост × средняя сумма итоговых сделок менеджера, а если их меньше пяти — всего отдела.',
    currencies:
      'Если валют несколько, каждая — за свою часть сделок: эти суммы придут все вместе, а не одна вместо другой.',
    more: (rows) => `И ещё ${count(rows)}, где прирост меньше: все строки покажет --format csv.`,
  },
  empty: {
    targets: 'Целей пока нет: впишите их в конфигурацию или возьмите --set или --to team.',
    unknown: 'Коэффициентов у этапов здесь нет: на каком этапе отказали, по этой выгрузке не видно.',
    each: 'Ниже цели никого нет.',
    target: 'Ниже цели никого нет.',
    best: 'Ни у кого из коллег выше порога, у кого от 30 клиентов, коэффициент не выше.',
    mentor: 'Наставников нет: там, где кто-то ниже порога, явно лучше никого нет.',
    team: 'Ниже общего по отделу никого нет.',
    rates: 'Ниже этого никого нет.',
    shown: 'Тем, кто показан, это ничего не даст.',
    nobody: 'Поднимать некому: ни у кого из клиентов нет менеджера.',
  },
};
