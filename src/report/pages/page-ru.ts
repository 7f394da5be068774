import type { BucketUnit } from '../../domain/calendar/local-day.ts';
import { amount, count, counted, day, list, percent, points } from '../words/phrases-ru.ts';
import type { PageTexts } from './document-texts.ts';
import { glossaryRu } from './glossary-ru.ts';

/** Столько имён читают; о прочих сказано, сколько их. */
const MOST_NAMES = 6;

const UNITS: Readonly<Record<BucketUnit, readonly [one: string, few: string, many: string]>> = {
  day: ['день', 'дня', 'дней'],
  week: ['неделю', 'недели', 'недель'],
  month: ['месяц', 'месяца', 'месяцев'],
  quarter: ['квартал', 'квартала', 'кварталов'],
  year: ['год', 'года', 'лет'],
};
const MARKS = {
  bars: { one: 'Столбец', several: 'столбцов', none: 'столбца' },
  dots: { one: 'Точка', several: 'точек', none: 'точки' },
} as const;
const days = (value: number): string =>
  Number.isInteger(value) ? counted(value, 'день', 'дня', 'дней') : `${amount(value)} дня`;
const named = (names: readonly string[]): string =>
  names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join(', ')} и ещё ${count(names.length - MOST_NAMES)}`
    : list(names);
const below = (found: readonly { name: string; stages: readonly string[] }[]): string =>
  found.length === 0
    ? 'Никто не ниже порога, если не считать случайного.'
    : `Ниже порога, и это не случайность: ${named(found.map(({ name, stages }) => `${name} (${stages.join(', ')})`))}.`;
const rows = (value: number): string => counted(value, 'строка', 'строки', 'строк');

export const pageRu: PageTexts = {
  documents: {
    gaps: 'Коэффициенты и цели',
    coach: 'Кого чему учить',
    scorecard: 'Карточка менеджера',
    trend: 'Динамика',
    spread: 'Разброс',
    whatif: 'Что если',
    compare: 'Сравнение',
    plan: 'План',
    velocity: 'Сроки переходов',
    stuck: 'Кто ждёт слишком долго',
    refusals: 'Отказы',
    activity: 'Работа менеджеров',
    leads: 'Лиды',
    base: 'Клиентская база',
    handover: 'Передача клиентов',
    chart: 'График',
  },
  document: (name, covers) => (name === '' ? covers : `${name} · ${covers}`),
  titles: {
    control: (dimension) => `Контрольный график: коэффициенты ${dimension}`,
    trend: ({ unit, buckets }) => `Как менялись коэффициенты за ${counted(buckets, ...UNITS[unit])}`,
    weeks: 'Как менялись коэффициенты',
    spread: 'Кто отличается не случайно',
    velocity: 'Сколько дней занимают переходы',
    pareto: 'Где можно получить больше всего',
    parts: ({ a, b }) => `Из чего складывается разница: ${a} → ${b}`,
    gains: 'Что даст каждый переход, если довести его до цели',
    won: 'Что можно получить: сначала главное',
    times: 'Сколько дней занимают переходы, рядом с отделом',
    evidence: 'На чём это основано',
    data: 'По каким данным посчитано',
    glossary: 'Что значат слова на этой странице',
  },
  alternatives: {
    control: ({ marks, dimension, rows: drawn, steps, judged, below: found }) =>
      `Коэффициенты ${counted(steps, 'перехода', 'переходов', 'переходов')} ${dimension}: ${MARKS[marks].several} на каждом этапе — ${count(drawn)}, рядом отдел. ${judged ? below(found) : 'Выводов здесь нет.'}`,
    card: (name) => `Коэффициенты по этапам: ${name}, рядом отдел и цели.`,
    times: (name) => `За сколько дней проходит половина, по этапам: ${name}, рядом отдел.`,
    funnel: (levels) =>
      `Сколько клиентов дошло: ${levels.map(({ stage, reached }) => `${stage} — ${count(reached)}`).join(', ')}.`,
    trend: ({ unit, buckets, rows: drawn, steps, signals }) =>
      `Коэффициенты за ${counted(buckets, ...UNITS[unit])}: ${rows(drawn)}, ${counted(steps, 'переход', 'перехода', 'переходов')}. ${
        signals === 0 ? 'Неслучайных изменений нет.' : `Неслучайных изменений: ${count(signals)}.`
      }`,
    spread: (found) => {
      const told = found
        .filter((each) => each.below + each.above > 0)
        .map(({ stage, below: low, above: high }) => `${stage} — ниже ${count(low)}, выше ${count(high)}`);
      return `Каждый коэффициент рядом с тем, что при стольких клиентах дала бы одна случайность. ${
        told.length === 0
          ? 'За полосу случайности не вышел никто.'
          : `За полосой случайности: ${told.join('; ')}.`
      }`;
    },
    gains: ({ bars, name, stage, gain, last }) =>
      `Что можно получить, сначала главное (${counted(bars, 'столбец', 'столбца', 'столбцов')}): ${name}, «${stage}», +${amount(gain)} на этапе «${last}».`,
    parts: ({ a, b, parts }) =>
      `Как из этапов складывается разница ${a} → ${b}, в процентных пунктах: ${parts.map(({ stage, part }) => `${stage} ${points(part)}`).join(', ')}.`,
    velocity: (told) =>
      `Половина прошедших в отделе укладывается: ${told.map(({ stage, days: half }) => `${stage} — ${days(half)}`).join(', ')}.`,
    pareto: ({ causes, half, name, stage, share }) =>
      `${counted(causes, 'причина', 'причины', 'причин')}, сначала самые большие. Половину ${half === 1 ? 'даёт уже первая' : `дают первые ${count(half)}`}; самая большая — ${name}, «${stage}»: ${percent(share)}.`,
  },
  notes: {
    control: ({ marks, targets, few, minEntered }) =>
      [
        `${MARKS[marks].one} — коэффициент: сколько из ста завершённых клиентов прошло на следующий этап.`,
        ...(targets ? ['Толстая черта — цель.'] : []),
        ...(few
          ? [
              `Где завершённых меньше ${counted(minEntered, 'клиента', 'клиентов', 'клиентов')}, ${MARKS[marks].none} нет.`,
            ]
          : []),
      ].join(' '),
    trend: ({ hollow, signals, confidence }) =>
      [
        `Полоса — где коэффициент может лежать на самом деле (${percent(confidence, true)}).`,
        ...(hollow ? ['Пустым точкам верить рано: клиентов мало или многие ещё в пути.'] : []),
        ...(signals ? ['Стрелка — это значение отличается от всех прежних не случайно.'] : []),
      ].join(' '),
    rowsLeft: ({ left, drawn }) =>
      `Не показано: ${rows(left)}. Нарисованы отдел, те, кого надо учить, и те, у кого что-то изменилось не случайно (всего ${count(drawn)}). Любого покажет voronka trend --manager.`,
    dotsLeft: ({ left, drawn }) =>
      `Нарисовано: ${rows(drawn)} — сначала те, у кого больше всего этапов ниже порога. Не показано: ${rows(left)}.`,
    spread:
      'Если всё решает случай, 95 значений из 100 попадают в тёмную полосу и 998 из 1000 — в светлую. Кто за ней, отличается не случайно.',
    spreadLeft: (values) =>
      `Не показано ещё ${counted(values, 'значение', 'значения', 'значений')} — поближе к коэффициенту отдела.`,
    barsLeft: (bars) => `Не показано ещё ${counted(bars, 'значение', 'значения', 'значений')} — поменьше.`,
    parts: ({ b }) => `Вправо — лучше «${b}». Вместе части дают всю разницу.`,
    velocity: 'Точка — столько дней нужно половине прошедших, отметки за ней — 80 и 95 из 100.',
    velocityLeft: (values) =>
      `Не показано ещё ${counted(values, 'значение', 'значения', 'значений')} — побыстрее.`,
    pareto:
      'Столбец — что даст один переход одного менеджера, если поднять его до цели; линия — какую часть всего они дают вместе. Сложить приросты одного менеджера точно нельзя: линия лишь показывает, с чего начать.',
  },
  units: {
    gain: (last) => `прибавится на этапе «${last}»`,
    points: 'процентные пункты',
  },
  cause: (name, stage) => `${name}: ${stage}`,
  interval: (confidence) => `Интервал ${percent(confidence, true)}`,
  cumulative: 'Нарастающим итогом',
  absent: {
    trend: 'Как менялись коэффициенты, не видно: времени здесь нет или известны только нынешние этапы.',
    spread: 'При таком способе счёта о случайности судить нельзя.',
    gains: 'Посчитать, что это даст, нельзя: при таком способе счёта этапы не складываются в цепочку.',
  },
  trendLeft: (many) =>
    `Листа с динамикой здесь нет: было бы ${rows(many)}. Все они — в voronka trend --format csv, одного менеджера покажет voronka trend --manager.`,
  data: {
    rows: ({ rows: read, used, rejected }) =>
      `Прочитано: ${rows(read)}. Учтено ${count(used)}, отклонено ${count(rejected)}.`,
    rejected: 'Почему отклонена каждая, покажет voronka check.',
    newest: ({ newest, asOf }) =>
      `Последнее событие — ${day(newest)}${asOf === null ? '' : `, отчёт на ${day(asOf)}`}.`,
    evidence: ({ confidence, alpha, minEntered }) =>
      `Интервалы — ${percent(confidence, true)}; случайных среди выводов — не больше ${percent(alpha, true)}; если завершённых меньше ${counted(minEntered, 'клиента', 'клиентов', 'клиентов')}, вывода нет.`,
  },
  glossary: glossaryRu,
  sheets: {
    control: 'Коэффициенты',
    matrix: 'Коэффициенты',
    gaps: 'Отклонения',
    funnel: 'Воронка',
    coaching: 'Кого учить',
    swaps: 'Обмен опытом',
    alarm: 'Тревога',
    load: 'Нагрузка',
    changes: 'Изменения',
    trend: 'Динамика',
    spread: 'Разброс',
    whatif: 'Что если',
    compare: 'Сравнение',
    plan: 'План',
    velocity: 'Сроки',
    stuck: 'Ждут слишком долго',
    refusals: 'Отказы',
    recall: 'Звонки',
    reactivate: 'Замолчали',
    activity: 'Работа',
    leads: 'Лиды',
    base: 'База',
    handover: 'Передача',
    scorecard: 'Карточка',
    data: 'Данные',
  },
};
