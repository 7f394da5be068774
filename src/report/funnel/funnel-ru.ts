import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import type { Gate, Verdict } from '../../domain/evidence/verdict.ts';
import type { PeriodMeta } from '../meta.ts';
import { headings } from '../words/headings-ru.ts';
import { contacts, counted, events, finished, numbers, rows } from '../words/phrases-ru.ts';
import { coachingRu } from './coaching-ru.ts';
import type { FunnelTexts } from './funnel-texts.ts';

const { count, day, list, percent, plural } = numbers;

const quoted = (stage: string): string => `«${stage}»`;
/** «за 02.11–08.11.2026», «с 02.11.2026», «за всё время». */
const span = (period: PeriodMeta | null): string => {
  const { firstDay = null, lastDay = null } = period ?? {};
  if (firstDay === null) return lastDay === null ? 'за всё время' : `по ${day(lastDay)}`;
  if (lastDay === null) return `с ${day(firstDay)}`;
  if (firstDay === lastDay) return `за ${day(firstDay)}`;
  const sameYear = firstDay.slice(0, 4) === lastDay.slice(0, 4);
  return `за ${sameYear ? day(firstDay).slice(0, 5) : day(firstDay)}–${day(lastDay)}`;
};
const spanOf = ({ firstDay, lastDay }: PeriodMeta): string =>
  [firstDay && `с ${day(firstDay)}`, lastDay && `по ${day(lastDay)}`].filter(Boolean).join(' ');
const covers: FunnelTexts['head']['covers'] = ({ period, asOfDay }) =>
  `Воронка ${span(period)}${asOfDay === null ? '' : `, на ${day(asOfDay)}`}`;
/** A gate that both verdicts close says which. */
const nameClosing =
  (gate: Gate) =>
  ({ stage, verdict }: { stage: string; verdict: Verdict | null }): string =>
    gate === 'watch' && verdict === 'watch' ? `${stage} (данных пока мало)` : stage;
const refusals = (value: number): string => counted(value, 'отказ', 'отказа', 'отказов');
const NOBODY = '(не назначен)';
/** Ключ, заголовок таблицы, заголовок столбца. */
const DIMENSIONS = [
  ['segment', 'по сегментам', 'Сегмент'],
  ['source', 'по источникам', 'Источник'],
  ['team', 'по командам', 'Команда'],
  ['region', 'по регионам', 'Регион'],
  ['office', 'по офисам', 'Офис'],
] as const;
const nameDimension = (by: string): string =>
  DIMENSIONS.find(([key]) => key === by)?.[1] ??
  (by === 'manager' ? 'по менеджерам' : `по столбцу ${quoted(by)}`);
const CREDITS = {
  entry: 'тому, кто ввёл в предыдущий этап',
  owner: 'ответственному за клиента',
  performer: 'тому, кто довёл до конца',
} as const;
const BASES = { cohort: 'по когортам', flow: 'по потокам' } as const;

/** `из 21 клиента`, `из 5 клиентов`. */
const genitive = (value: number): string => counted(value, 'клиента', 'клиентов', 'клиентов');

export const funnelRu: FunnelTexts = {
  unassigned: NOBODY,
  unstated: '(не указано)',
  team: 'Отдел',
  targetRow: 'Цель',
  wholeWay: 'Вся воронка',
  way: 'вся воронка',
  quoted,
  columns: {
    ...headings,
    immature: 'Рано судить',
    short: 'Не хватает',
    impact: 'Эффект',
    confirmed: 'Подтверждено',
    expected: 'Ожидалось',
    adjusted: 'На равной базе',
    bar: '',
    cumulative: 'Произведение',
    final: 'Сделок сейчас',
    potential: 'Возможно',
    rise: 'Рост',
    impact_least: 'Эффект, от',
    impact_most: 'Эффект, до',
    potential_least: 'Возможно, от',
    potential_most: 'Возможно, до',
    a: 'Кто',
    b: 'Кого',
    a_teaches: 'Чему',
    b_teaches: 'Чему в обмен',
  },
  titles: {
    funnel: 'Воронка отдела',
    matrix: (dimension) => `Коэффициенты перехода: ${dimension}`,
    coaching: 'Кого чему учить',
    below: 'Что ниже порога',
    swaps: 'Обмен опытом',
  },
  dimension: nameDimension,
  dimensionName: (by) => DIMENSIONS.find(([key]) => key === by)?.[2] ?? by,
  head: {
    covers,
    scope: ({ participants, open, lost, ...times }) =>
      [
        `${covers(times)}: ${contacts(participants)}`,
        ...(open === null ? [] : [`${count(open)} в работе`]),
        ...(lost === null ? [] : [refusals(lost)]),
      ].join(', '),
    filters: ({ segments, managers, adjust }) =>
      [
        ...(segments.length > 0 ? [`только сегмент: ${segments.join(', ')}`] : []),
        ...(managers.length > 0
          ? [`показаны: ${managers.map((name) => (name === UNASSIGNED ? NOBODY : name)).join(', ')}`]
          : []),
        ...(adjust.length > 0 ? [`базы уравнены ${list(adjust.map(nameDimension))}`] : []),
      ].join(' · '),
    lossesUnknown: ({ unknownLosses, contacts: all }) =>
      `${contacts(unknownLosses)} из ${count(all)} ${plural(unknownLosses, { one: 'потерян', other: 'потеряны' })}, а на каком этапе, по этой выгрузке не видно: у этапов вместо коэффициентов — пределы. Поможет история: несколько выгрузок за разные дни (--transitions 'выгрузки/*.csv'), voronka track или история этапов из самой CRM.`,
    lossesKept:
      'В выгрузке только нынешние этапы: сколько ждут те, кто ещё в работе, не видно. Поэтому по этапам здесь в лучшем случае «наблюдать»; точнее скажет история этапов (voronka track).',
    rising: (stages) =>
      `История слишком короткая, доля перешедших ещё растёт: ${list(stages)}. Там пока в лучшем случае «наблюдать».`,
    undatedLeftOut: (number) =>
      `${contacts(number)} без даты входа в базу: в отчёт за период не ${plural(number, { one: 'вошёл', other: 'вошли' })}.`,
    performerWarning:
      'Переход засчитан тому, кто довёл его до конца: это зависит от исхода и может льстить, поэтому здесь нет ни проверок, ни выводов. Обычный зачёт (--credit entry) льстить не может.',
    flowWarning:
      'Счёт по потокам делит пришедших на пришедших: бывает и больше 100 %, поэтому без интервалов, проверок и выводов.',
    rejected: (number) =>
      `${rows(number)} ${plural(number, { one: 'отклонена и не учтена', few: 'отклонены и не учтены', many: 'отклонено и не учтено', other: 'отклонены и не учтены' })}; какие, покажет voronka check.`,
    rejectedHint: 'Отклонённые строки покажет voronka check.',
  },
  foot: {
    file: ({ file, used, rejected, aside }) =>
      `${file}: ${plural(used, { one: 'учтена', other: 'учтено' })} ${rows(used)}${aside > 0 ? ` (${count(aside)} из других воронок или не по условию)` : ''}${rejected > 0 ? `, отклонено ${count(rejected)}` : ''}`,
    rules: ({ credit, basis, timezone }) =>
      `переход засчитан ${CREDITS[credit]} · счёт ${BASES[basis]} · часовой пояс ${timezone}`,
  },
  gate: ({ gate, rows: closing, more }) => {
    const named = closing.map(({ name, steps }) => `${name}: ${steps.map(nameClosing(gate)).join(', ')}`);
    return `--fail-on ${gate}: ${[...named, ...(more > 0 ? [`и ещё ${count(more)}`] : [])].join('; ')}`;
  },
  caveats: {
    idsRounded: ({ count: number, examples }) =>
      `Номера (ID) в ${counted(number, 'строке', 'строках', 'строках')} округлила электронная таблица (${examples.join(', ')}): разные сделки слились в одну, и коэффициенты неверны. Выгрузите файл заново и не пересохраняйте его в таблице — или храните номера как текст.`,
    idsMerged: ({ count: number, examples }) =>
      `Из-за ключа ids в конфигурации разные номера одного файла стали одинаковыми: ${count(number)} (${examples.join(', ')}), и разные сделки слились в одну. Уберите ids или выгрузите оба файла с одними и теми же номерами.`,
    ids: ({ transitions, both }) =>
      `${count(transitions - both)} из ${counted(transitions, 'клиента', 'клиентов', 'клиентов')} в переходах (${percent((transitions - both) / transitions)}) нет в списке контактов: та ли это выгрузка? Примеры покажет voronka check.`,
    emptyPeriod: ({ period, newestDay, instead }) =>
      `Ни один клиент не вошёл в этапы ${spanOf(period)}: последнее событие — ${day(newestDay)}.${instead === null ? '' : ` Чтобы отсчитать период от этого дня: ${instead}`}`,
    unassigned: ({ by, contacts: number, of }) =>
      by === 'manager'
        ? `Без менеджера ${count(number)} из ${genitive(of)}: коэффициентов по менеджерам не получить. Добавьте ответственного в выгрузку или укажите его столбец в конфигурации (columns: manager; если у клиентов свой файл, то для него).`
        : `Столбец ${by} ничего не говорит ${number === of ? 'ни об одном' : `о ${count(number)}`} из ${genitive(of)}. Тот ли это столбец и того ли файла?`,
    grouped: (files) =>
      `${list(files)}: почти во всех строках менеджера нет, он указан только над ними — похоже на отчёт с группировкой. Выгрузите плоскую таблицу (в Salesforce — Details Only) или протяните имя вниз по столбцу.`,
    joined: (names) =>
      `Похоже, в одной ячейке несколько человек: ${names
        .slice(0, 3)
        .map((name) => `«${name}»`)
        .join(
          '; ',
        )}${names.length > 3 ? ' …' : ''}. Никому из этих людей она не засчитана; что делать, скажет voronka check.`,
    stale: ({ newestDay, days }) =>
      `Последнее событие — ${day(newestDay)}, ${counted(days, 'день', 'дня', 'дней')} назад: это точно свежая выгрузка?`,
    unproven: (stages) =>
      stages.length === 0
        ? 'Этапы засчитаны только с подтверждением: оно есть у всех событий.'
        : `Этапы засчитаны только с подтверждением: без него не учтено ${events(stages.reduce((sum, each) => sum + each.events, 0))} (${stages.map((each) => `${each.stage} ${count(each.events)}`).join(', ')}).`,
    placeholders: (columns) =>
      `Даты, которые программы пишут вместо пустых, считаются пустыми: ${list(columns.map(({ column, cells, dated, example }) => `${column} — ${count(cells)} из ${count(dated)} (${example})`))}.`,
  },
  notes: {
    legend: (marks) =>
      `${marks.coach} учить   ${marks.watch} наблюдать   ${marks.near} почти норма   ${marks.met} норма   ${marks['too-few']} мало данных`,
    ranged:
      'Под пределами — прошли/вошли из тех, чей этап известен. Сами пределы допускают, что остальных потеряли именно здесь, всех или никого.',
    worth: ({ converted, entered, mature }) =>
      `${count(converted)}/${count(entered)}≈${numbers.contacts(mature)} — из ${count(entered)} ${plural(entered, { one: 'вошедшего', other: 'вошедших' })} ${plural(converted, { one: 'прошёл', other: 'прошли' })} ${count(converted)}; часть ещё в пути, поэтому они считаются за ${numbers.contacts(mature)}.`,
    fewest: ({ mark, minEntered, points, needed }) => {
      const few = `${mark} — меньше ${counted(minEntered, 'завершённого клиента', 'завершённых клиентов', 'завершённых клиентов')}.`;
      if (needed === null) return few;
      const { least, most } = needed;
      return `${few} Чтобы наверняка увидеть, что коэффициент ниже порога на ${counted(points, 'пункт', 'пункта', 'пунктов')}, нужно ${most > least ? `от ${count(least)} до ${count(most)}` : count(least)}.`;
    },
    mature: (steps) =>
      `${steps
        .map(({ stage, entered, mature }, index) => {
          const told = plural(entered, { one: 'вошёл, это как', other: 'вошли, это как' });
          // сказанное однажды дальше понятно и так
          return `${stage}: ${count(entered)} ${index === 0 ? `${told} ${finished(mature)}` : `как ${numbers.contacts(mature)}`}`;
        })
        .join('; ')}.`,
    curveless: (stages) =>
      `Меньше 30 переходов, и сколько времени они занимают, пока не видно: ${list(stages)}. Все вошедшие там считаются завершёнными.`,
    windowed: (stages) =>
      `Меньше 30 переходов: ${list(stages)}. Там судим только по тем, у кого вышел срок этапа.`,
    maturityOff: 'С недавно вошедших спрос как с завершённых: --maturity off.',
    immature: (number) =>
      `${count(number)} ${plural(number, { one: 'вход', few: 'входа', many: 'входов', other: 'входа' })} в этап ${plural(number, { one: 'слишком свежий: он пока не учтён', other: 'слишком свежие: они пока не учтены' })}.`,
    late: (stages) =>
      `Прошедшими считаются успевшие в срок этапа: ${list(stages.map(quoted))}. Кто пришёл позже, вошёл и в следующий этап.`,
    noRows: 'Считать нечего: ни в один переход никто не вошёл.',
    noCoaching: 'Все, о ком можно судить, выше порога.',
    nobodySurely: 'Уверенно ниже порога никого нет.',
    nothingSurely: 'Уверенно ниже порога ничего нет.',
    tooFew: 'Вошло слишком мало клиентов, чтобы судить, кого учить.',
    noCoachingFlow: 'В счёте по потокам выводов нет; возьмите --basis cohort.',
    noCoachingPerformer: 'При таком зачёте выводов нет; возьмите --credit entry.',
    noTargets: 'Целей пока нет: впишите их в конфигурацию, и появятся выводы.',
  },
  coaching: coachingRu,
};
