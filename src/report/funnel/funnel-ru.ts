import type { Gate, Verdict } from '../../domain/evidence/verdict.ts';
import type { PeriodMeta } from '../meta.ts';
import { contacts, counted, numbers, rows } from '../words/phrases-ru.ts';
import type { FunnelTexts, StepFacts } from './funnel-texts.ts';

const { amount, count, day, list, percent, percentRange, plural, points, probability } = numbers;

const conversions = (value: number): string =>
  `${count(value)} ${plural(value, { one: 'перехода', other: 'переходов' })}`;
const quoted = (stage: string): string => `«${stage}»`;
const taught = (stages: readonly string[]): string =>
  `${stages.length > 1 ? 'этапам' : 'этапу'} ${list(stages.map(quoted))}`;
const sure = (facts: StepFacts): string =>
  facts.verdict === 'coach' ? 'учить' : 'наблюдать: данных пока мало';
const spanOf = ({ firstDay, lastDay }: PeriodMeta): string =>
  [firstDay && `с ${day(firstDay)}`, lastDay && `по ${day(lastDay)}`].filter(Boolean).join(' ');
/** A gate that both verdicts close says which. */
const nameClosing =
  (gate: Gate) =>
  ({ stage, verdict }: { stage: string; verdict: Verdict | null }): string =>
    gate === 'watch' && verdict === 'watch' ? `${stage} (данных пока мало)` : stage;
/** No-break spaces keep `q = 0.01` on one line. */
const evidenceOf = ({ q }: StepFacts): string =>
  q === null ? '' : `, q\u00a0${q < 0.0001 ? '' : '=\u00a0'}${probability(q).replace('<', '<\u00a0')}`;
/** Дробь требует родительного падежа единственного числа: «22,8 сделки». */
const worth = ({ impact }: StepFacts): string =>
  impact === null ? '' : ` Это ещё ${amount(impact)} итоговой сделки.`;
/** Ключ, заголовок таблицы, заголовок столбца. */
const DIMENSIONS = [
  ['segment', 'по сегментам', 'Сегмент'],
  ['source', 'по источникам', 'Источник'],
  ['team', 'по командам', 'Команда'],
  ['region', 'по регионам', 'Регион'],
  ['office', 'по офисам', 'Офис'],
] as const;
const CREDITS = { entry: 'по входу в этап', owner: 'по владельцу', performer: 'по исполнителю' } as const;
const BASES = { cohort: 'когорты', flow: 'поток' } as const;

export const funnelRu: FunnelTexts = {
  unassigned: '(не назначен)',
  team: 'Отдел',
  targetRow: 'Цель',
  columns: {
    manager: 'Менеджер',
    stage: 'Этап',
    entered: 'Вошли',
    converted: 'Прошли',
    lost: 'Отказ',
    open: 'В работе',
    immature: 'Рано судить',
    coefficient: 'Коэффициент',
    low: 'От',
    high: 'До',
    target: 'Цель',
    floor: 'Порог',
    gap: 'Отставание, п. п.',
    short: 'Недобор',
    p: 'p',
    q: 'q',
    verdict: 'Вывод',
    impact: 'Эффект',
    focus: 'Фокус',
    mentor: 'Наставник',
    bar: '',
    cumulative: 'От базы',
    final: 'Сделок сейчас',
    potential: 'Возможно',
    rise: 'Рост',
    a: 'Один',
    b: 'Другой',
    a_teaches: 'Один учит',
    b_teaches: 'Другой учит',
  },
  titles: {
    funnel: 'Воронка отдела',
    matrix: (dimension) => `Коэффициенты перехода: ${dimension}`,
    coaching: 'Кого чему учить',
    swaps: 'Обмен опытом',
  },
  dimension: (by) =>
    DIMENSIONS.find(([key]) => key === by)?.[1] ??
    (by === 'manager' ? 'по менеджерам' : `по столбцу ${quoted(by)}`),
  dimensionName: (by) => DIMENSIONS.find(([key]) => key === by)?.[2] ?? by,
  head: {
    title: 'Воронка продаж',
    file: ({ file, used, rejected, aside }) =>
      `${file}: ${plural(used, { one: 'учтена', other: 'учтено' })} ${rows(used)}${aside > 0 ? ` (${count(aside)} вне выбранной воронки или условия)` : ''}${rejected > 0 ? `, отклонено ${count(rejected)}` : ''}`,
    scope: ({ contacts: number, period, asOfDay, timezone, credit, basis }) =>
      [
        contacts(number),
        (period && spanOf(period)) || 'за всё время',
        ...(asOfDay === null ? [] : [`на ${day(asOfDay)}`]),
        timezone,
        `зачёт: ${CREDITS[credit]}`,
        `основа: ${BASES[basis]}`,
      ].join(' · '),
    filters: ({ segments, managers }) =>
      [
        ...(segments.length > 0 ? [`только сегмент: ${segments.join(', ')}`] : []),
        ...(managers.length > 0 ? [`показаны: ${managers.join(', ')}`] : []),
      ].join(' · '),
    undatedLeftOut: (number) =>
      `${contacts(number)} без даты входа в базу: в отчёт за период не ${plural(number, { one: 'вошёл', other: 'вошли' })}.`,
    performerWarning:
      'Зачёт «по исполнителю» зависит от исхода: контакт достаётся тому, кто его закрыл, и цифры могут льстить. Зачёт «по входу в этап» льстить не может.',
    flowWarning:
      'Основа «поток» делит пришедших на пришедших: бывает и больше 100 %, поэтому без интервалов, проверок и выводов.',
    rejectedHint: 'Отклонённые строки покажет voronka check.',
  },
  gate: ({ gate, rows: closing, more }) => {
    const named = closing.map(({ name, steps }) => `${name}: ${steps.map(nameClosing(gate)).join(', ')}`);
    return `--fail-on ${gate}: ${[...named, ...(more > 0 ? [`и ещё ${count(more)}`] : [])].join('; ')}`;
  },
  caveats: {
    ids: ({ transitions, both }) =>
      `${count(transitions - both)} из ${counted(transitions, 'контакта', 'контактов', 'контактов')} в переходах (${percent((transitions - both) / transitions)}) нет в списке контактов: та ли это выгрузка? Примеры покажет voronka check.`,
    emptyPeriod: ({ period, newestDay, instead }) =>
      `Ни один контакт не вошёл в этапы ${spanOf(period)}: последнее событие — ${day(newestDay)}.${instead === null ? '' : ` Чтобы отсчитать период от этого дня: ${instead}`}`,
    stale: ({ newestDay, days }) =>
      `Последнее событие — ${day(newestDay)}, ${counted(days, 'день', 'дня', 'дней')} назад: это точно свежая выгрузка?`,
  },
  notes: {
    legend: (marks) =>
      `${marks.coach} учить   ${marks.watch} наблюдать   ${marks.near} почти норма   ${marks.met} норма   ${marks['too-few']} мало данных`,
    immature: (number) =>
      `${count(number)} ${plural(number, { one: 'вход', few: 'входа', many: 'входов', other: 'входа' })} в этап ${plural(number, { one: 'слишком свежий: он пока не учтён', other: 'слишком свежие: они пока не учтены' })}.`,
    noRows: 'Считать нечего: ни в один переход никто не вошёл.',
    noCoaching: 'Ниже порога никого нет: учить некого.',
    tooFew: 'Вошло слишком мало контактов, чтобы судить, кого учить.',
    noCoachingFlow: 'В потоке выводов нет; возьмите --basis cohort.',
    noTargets: 'Целей пока нет: впишите их в конфигурацию, и появятся выводы.',
  },
  coaching: {
    focus: (name, facts) =>
      `${name}: ${quoted(facts.stage)} (${facts.focus === 'tentative' ? 'предположительно: данных пока мало' : 'учить'})`,
    evidence: (facts) =>
      `${percent(facts.coefficient)} из ${count(facts.entered)} при цели ${percent(facts.target, true)}: ${points(facts.gap)} п. п., не хватает ${conversions(facts.short)}; интервал ${percent(facts.confidence, true)}: ${percentRange(facts.low, facts.high)}${evidenceOf(facts)}`,
    remedy: (facts) =>
      (facts.mentor === null
        ? 'Научить в отделе некому: нужен внешний тренер.'
        : `Может научить: ${facts.mentor.name} (${percent(facts.mentor.coefficient)}).`) + worth(facts),
    further: (facts) => `затем ${quoted(facts.stage)} (${sure(facts)})`,
    alsoBelow: (stages) => `Ниже порога также ${list(stages.map(quoted))} (voronka coach).`,
    potential: ({ final, potential, rise, stage }) =>
      `Если довести до цели всё, чему надо учить: ${quoted(stage)} ${count(final)} → ${amount(potential)}${rise === null ? '' : ` (+${percent(rise)})`}`,
    swap: ({ a, b, aTeaches, bTeaches }) =>
      `${a} и ${b} могут подтянуть друг друга: ${a} учит ${taught(aTeaches)}, ${b} — ${taught(bTeaches)}.`,
  },
};
