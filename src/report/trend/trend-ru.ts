import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import type { PeriodMeta } from '../meta.ts';
import { headings } from '../words/headings-ru.ts';
import { count, counted, day, list, numbers, percent } from '../words/phrases-ru.ts';
import type { ShiftFacts, TrendTexts } from './trend-texts.ts';

/** «Динамика по неделям», «12 недель», «последнего месяца», «точки — недели». */
interface UnitForms extends Readonly<Record<'by' | 'genitive' | 'none' | 'all', string>> {
  readonly forms: readonly [one: string, few: string, many: string];
}

const UNITS: Readonly<Record<BucketUnit, UnitForms>> = {
  day: { by: 'по дням', forms: ['день', 'дня', 'дней'], genitive: 'дня', none: 'одном дне', all: 'дни' },
  week: {
    by: 'по неделям',
    forms: ['неделя', 'недели', 'недель'],
    genitive: 'недели',
    none: 'одной неделе',
    all: 'недели',
  },
  month: {
    by: 'по месяцам',
    forms: ['месяц', 'месяца', 'месяцев'],
    genitive: 'месяца',
    none: 'одном месяце',
    all: 'месяцы',
  },
  quarter: {
    by: 'по кварталам',
    forms: ['квартал', 'квартала', 'кварталов'],
    genitive: 'квартала',
    none: 'одном квартале',
    all: 'кварталы',
  },
  year: { by: 'по годам', forms: ['год', 'года', 'лет'], genitive: 'года', none: 'одном году', all: 'годы' },
};

/** `2026-11-09` как `09.11`. */
const shortDay = (iso: string): string => day(iso).slice(0, 5);
const days = (first: string, last: string): string =>
  first === last
    ? day(first)
    : `${first.slice(0, 4) === last.slice(0, 4) ? shortDay(first) : day(first)}–${day(last)}`;
const span = ({ firstDay, lastDay }: PeriodMeta): string => days(firstDay ?? '', lastDay ?? '');
const bucket: TrendTexts['bucket'] = (unit, { first, name }) => {
  if (unit === 'month') return `${first.slice(5, 7)}.${first.slice(0, 4)}`;
  if (unit === 'quarter') return name.replace(/^(\d+)-Q(\d)$/, '$2 кв. $1');
  return unit === 'year' ? name : shortDay(first);
};
const of = ({ converted, mature }: ShiftFacts['now']): string =>
  `${count(converted)} из ${Number.isInteger(mature) ? '' : '≈'}${numbers.contacts(mature)}`;

export const trendRu: TrendTexts = {
  columns: {
    ...headings,
    period: 'Период',
    from: 'С',
    to: 'По',
    change: 'К прошлому, п. п.',
    change_low: 'К прошлому, от',
    change_high: 'К прошлому, до',
    drift: 'К прежним, п. п.',
    drift_low: 'К прежним, от',
    drift_high: 'К прежним, до',
    signal: 'Сигнал',
    unfinished: 'Не завершено',
    before_from: 'Раньше, с',
    before_to: 'Раньше, по',
    before: 'Раньше',
    conversions: 'Переходов',
  },
  people: (unit, buckets) => ({
    manager: 'Менеджер',
    stage: 'Этап',
    spark: counted(buckets, ...UNITS[unit].forms),
    newest: unit === 'week' ? 'Неделя с' : 'Последний',
    coefficient: 'Коэфф.',
    entered: 'Вошли',
    change: unit === 'week' ? 'К прошлой' : 'К прошлому',
    drift: 'К прежним',
    signal: '',
  }),
  titles: {
    scope: ({ unit, buckets, period, asOfDay }) =>
      [
        `Динамика ${UNITS[unit].by}${period === null ? '' : ` за ${span(period)} (${counted(buckets, ...UNITS[unit].forms)})`}`,
        ...(asOfDay === null ? [] : [`на ${day(asOfDay)}`]),
      ].join(', '),
    signals: 'Что изменилось',
    changes: (before) =>
      `Что изменилось по сравнению с ${before === null ? 'предыдущей неделей' : span(before)}`,
  },
  bucket,
  when: (unit, each) =>
    unit === 'week' ? `неделя ${shortDay(each.first)}–${shortDay(each.last)}` : bucket(unit, each),
  shift: ({ name, stage, when, signal, before, now, conversions }) =>
    `${name}, «${stage}»${when === null ? '' : `, ${when}`}: ${percent(before.coefficient)} → ${percent(now.coefficient)} (раньше ${of(before)}, теперь ${of(now)})${conversions < 0.5 ? '' : `, примерно на ${counted(Math.round(conversions), 'переход', 'перехода', 'переходов')} ${signal === 'up' ? 'больше' : 'меньше'}`}.`,
  moreShifts: (number) => `И ещё ${count(number)}: все перечислит voronka trend --format csv.`,
  notes: {
    nothing: 'Ничего, что не объяснялось бы случайностью.',
    untested: 'Проверок здесь нет: при таком счёте случайное изменение от настоящего не отличить.',
    doubted: 'Проверить нельзя: сколько ещё пройдёт из недавно вошедших, по этим данным не понять.',
    tooFew: (unit, minEntered) =>
      `Проверить пока нечего: нужны хотя бы ${unit === 'week' ? 'две' : 'два'} ${UNITS[unit].forms[1]} и ${counted(minEntered, 'завершённый клиент', 'завершённых клиента', 'завершённых клиентов')} на этапе.`,
    empty: 'Считать нечего: ни в один переход никто не вошёл.',
    scale: (low, high) => `Высота столбиков — от ${percent(low, true)} до ${percent(high, true)}.`,
    hollow: (unit, minEntered) =>
      `Точки (. · ˙ — низко, средне, высоко) — ${UNITS[unit].all}, по которым судить рано: многие ещё в пути или завершённых меньше ${count(minEntered)}. Пробел — никто не вошёл.`,
    newest: (unit) =>
      `Числа — ${unit === 'week' ? 'последней недели, о которой' : `последнего ${UNITS[unit].genitive}, о котором`} можно судить.`,
    columns: (unit) =>
      unit === 'week'
        ? '«К прошлой» — разница в пунктах с предыдущей неделей, «К прежним» — со всеми прежними вместе.'
        : '«К прошлому» — разница в пунктах с предыдущим, «К прежним» — со всеми прежними вместе.',
    coarser: (unit, larger) =>
      `В большинстве строк судить нельзя ни об ${UNITS[unit].none}: больше скажет --every ${larger}.`,
    arrows: (unit) =>
      `↑ ↓ — отличается от всех прежних ${UNITS[unit].forms[2]} не случайно. Без стрелки это может быть и случайность.`,
    cut: (_, buckets) =>
      `Неполные, их обрезал период: ${list(buckets.map(({ name, first, last }) => `${name} (${days(first, last)})`))}.`,
    drawn: (unit, drawn, of) =>
      `Нарисованы последние ${count(drawn)} из ${counted(of, UNITS[unit].forms[1], UNITS[unit].forms[2], UNITS[unit].forms[2])}; все есть в --format csv.`,
    doubtful: (stages) =>
      `Сигналов нет на ${stages.length > 1 ? 'этапах' : 'этапе'} ${list(stages.map((stage) => `«${stage}»`))}: сколько ещё пройдёт из недавно вошедших, по этим данным не понять.`,
    matrix: (weekly) =>
      weekly
        ? '↑ ↓ — последняя неделя, о которой можно судить, отличается от прежних не случайно.'
        : '↑ ↓ — отличается от предыдущего периода не случайно.',
  },
};
