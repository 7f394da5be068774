import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import type { PeriodMeta } from '../meta.ts';
import { counted, day, list, numbers } from '../words/phrases-ru.ts';
import type { ActivityTexts } from './activity-texts.ts';

const UNITS: Readonly<Record<BucketUnit, readonly [one: string, few: string, many: string]>> = {
  day: ['день', 'дня', 'дней'],
  week: ['неделя', 'недели', 'недель'],
  month: ['месяц', 'месяца', 'месяцев'],
  quarter: ['квартал', 'квартала', 'кварталов'],
  year: ['год', 'года', 'лет'],
};
const BY: Readonly<Record<BucketUnit, string>> = {
  day: 'дням',
  week: 'неделям',
  month: 'месяцам',
  quarter: 'кварталам',
  year: 'годам',
};
const PER: Readonly<Record<BucketUnit, string>> = {
  day: 'в день',
  week: 'в неделю',
  month: 'в месяц',
  quarter: 'в квартал',
  year: 'в год',
};
const AVERAGE: Readonly<Record<BucketUnit, string>> = {
  day: 'среднем дне',
  week: 'средней неделе',
  month: 'среднем месяце',
  quarter: 'среднем квартале',
  year: 'среднем году',
};
const CUT: Readonly<Record<BucketUnit, string>> = {
  day: 'день',
  week: 'неделю',
  month: 'месяц',
  quarter: 'квартал',
  year: 'год',
};
const span = ({ firstDay, lastDay }: PeriodMeta): string =>
  firstDay === lastDay ? day(firstDay ?? '') : `${day(firstDay ?? '')} — ${day(lastDay ?? '')}`;

export const activityRu: ActivityTexts = {
  columns: {
    period: 'Период',
    from: 'С',
    to: 'По',
    manager: 'Менеджер',
    touches: 'Касания',
    missed: 'Впустую',
    contacts: 'Клиенты',
    per_contact: 'На клиента',
    proposals: 'Предложения',
    requests: 'Запросы',
    requests_sum: 'Сумма запросов',
    entered: 'Новые',
    open: 'Открыто',
    norm: 'Норма',
    idle_days: 'Пустые дни',
    currency: 'Валюта',
  },
  people: (unit, buckets) => ({
    manager: 'Менеджер',
    spark: counted(buckets, ...UNITS[unit]),
    touches: `Касаний ${PER[unit]}`,
    reached: 'От нормы',
    missed: 'Впустую',
    per_contact: 'На клиента',
    proposals: 'Предложения',
    requests: 'Запросы',
    requests_sum: 'Сумма запросов, всего',
    entered: 'Новые',
    open: 'Открыто сейчас',
    idle_days: 'Пустые дни, всего',
  }),
  titles: {
    scope: ({ unit, buckets, period, asOfDay }) =>
      [
        `Работа по ${BY[unit]}`,
        ...(period === null ? [] : [`${span(period)} (${counted(buckets, ...UNITS[unit])})`]),
        ...(asOfDay === null ? [] : [`на ${day(asOfDay)}`]),
      ].join(', '),
    work: (unit) => `Кто сколько работает: в ${AVERAGE[unit]}`,
    load: 'Открытые клиенты на конец, по этапам',
    squeeze: 'Верх воронки',
  },
  notes: {
    empty: 'За это время никто ничего не делал.',
    unrecorded:
      'Файла касаний нет: касания здесь — это события переходов, по одному на каждое. Сколько звонят и пишут, по ним не видно. Назовите файл: --activities ФАЙЛ или activities в конфиге.',
    usual: (missed) =>
      missed === 0
        ? 'Каждое касание считается разговором: результатов вроде «нет ответа» или «перезвонить» не встретилось. Какие результаты считать разговором, говорит activities.substantive в конфиге.'
        : `${counted(missed, 'касание', 'касания', 'касаний')} с результатом вроде «пропущенный», «нет ответа», «перезвонить» или нулевой длины — в столбце «Впустую». Какие результаты считать разговором, говорит activities.substantive в конфиге.`,
    kinds: (names) =>
      `Предложения и запросы не различаются: какие виды ими считать, говорит activities.kinds в конфиге${names.length === 0 ? '' : ` (есть: ${list(names)})`}.`,
    since: (first) => `Касания известны с ${day(first)}: до этого дня все выглядят бездельниками.`,
    mean: (unit) =>
      `Числа — в ${AVERAGE[unit]} из показанных, столбики — каждый период по отдельности (самый высокий — наибольшее у одного менеджера; пустой — ещё не кончился или обрезан).`,
    columns:
      'На клиента: касаний на одного клиента, которого коснулись. Новые: приведены на первый этап. Пустые дни: рабочие дни без единого касания.',
    norm: ({ touches, per }) =>
      `Норма: ${numbers.plainAmount(touches)} ${numbers.plural(touches, { one: 'касание', few: 'касания', many: 'касаний', other: 'касания' })} ${PER[per]}, только рабочие дни.`,
    cut: (unit) => `Период обрезает ${CUT[unit]}: среднее от этого ниже.`,
    load: 'Каждый клиент стоит один раз: на этапе, до которого дошёл, у того, кто его туда привёл.',
  },
};
