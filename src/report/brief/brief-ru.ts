import { countWeeks } from '../words/number-text.ts';
import { contacts, count, counted, day, events, list, numbers, percent, rows } from '../words/phrases-ru.ts';
import type { BriefStep, BriefTexts } from './brief-texts.ts';

const tellStep = ({ name, stage, coefficient, converted, mature, target }: BriefStep): string =>
  `${name}: ${stage} ${percent(coefficient)} (${count(converted)}/${numbers.contacts(mature)}), цель ${percent(target, true)}`;

const within = (days: number | null): string => {
  const weeks = days === null ? null : countWeeks(days);
  if (days === null) return '';
  return weeks === null
    ? ` за ${counted(days, 'день', 'дня', 'дней')}`
    : ` за ${counted(weeks, 'неделю', 'недели', 'недель')}`;
};
/** «из 21 клиента», «из 5 клиентов». */
const genitive = (value: number): string => counted(value, 'клиента', 'клиентов', 'клиентов');

const BELOW = { sure: ' — точно ниже порога', young: ', многие ещё в пути' } as const;

export const briefRu: BriefTexts = {
  warnings: {
    head: {
      lossesUnknown: ({ unknownLosses }) =>
        `На каком этапе отказали, не видно (${contacts(unknownLosses)}): у этапов только пределы.`,
      lossesKept: 'Видны только нынешние этапы: по ним в лучшем случае «наблюдать».',
      rising: (stages) => `История слишком короткая для выводов: ${list(stages)}.`,
      undatedLeftOut: (number) => `Без даты входа и потому не в отчёте за период: ${contacts(number)}.`,
      performerWarning: 'Зачёт тому, кто довёл до конца, может льстить: выводов нет.',
      flowWarning: 'Счёт по потокам: выводов нет, бывает больше 100 %.',
      rejected: (number) => `Отклонено и не учтено: ${rows(number)}; какие, покажет voronka check.`,
    },
    caveats: {
      ids: ({ transitions, both }) =>
        `В списке контактов нет ${count(transitions - both)} из ${genitive(transitions)} в переходах.`,
      idsRounded: ({ count: number }) =>
        `Числа неверны: электронная таблица округлила номера (ID), ${rows(number)}.`,
      idsMerged: ({ count: number }) =>
        `Числа неверны: из-за ключа ids разные номера стали одинаковыми (${count(number)}).`,
      emptyPeriod: ({ newestDay }) =>
        `За период никто не вошёл в этапы: последнее событие — ${day(newestDay)}.`,
      stale: ({ newestDay, days }) =>
        `Последнее событие — ${day(newestDay)}, ${counted(days, 'день', 'дня', 'дней')} назад.`,
      unassigned: ({ by, contacts: number, of }) =>
        by === 'manager'
          ? `Без менеджера ${count(number)} из ${genitive(of)}.`
          : `Не указано (${by}) у ${count(number)} из ${genitive(of)}.`,
      grouped: (files) => `Почти во всех строках нет менеджера, отчёт с группировкой: ${list(files)}.`,
      joined: (names) =>
        `Похоже, в одной ячейке несколько человек: ${counted(names.length, 'имя', 'имени', 'имён')}.`,
      unproven: (stages) =>
        `только с подтверждением: не учтено ${events(stages.reduce((sum, each) => sum + each.events, 0))}`,
      placeholders: (columns) =>
        `Много дат, которые пишут вместо пустых: ${list(columns.map(({ column }) => column))}.`,
    },
  },
  moreWarnings: (number) =>
    `… и ещё ${counted(number, 'предупреждение', 'предупреждения', 'предупреждений')}: voronka report`,
  counts: ({ participants, open, lost }) =>
    [
      contacts(participants),
      ...(open === null ? [] : [`${count(open)} в работе`]),
      ...(lost === null ? [] : [counted(lost, 'отказ', 'отказа', 'отказов')]),
    ].join(', '),
  final: ({ stage, converted, coefficient, target }) =>
    `До этапа «${stage}» — ${count(converted)}${coefficient === null ? '' : `: ${percent(coefficient)}`}${target === null ? '' : `, цель ${percent(target, true)}`}`,
  weakest: ({ stage, coefficient, target, below }) =>
    `Слабее всего: «${stage}» ${percent(coefficient)}, цель ${percent(target, true)}${below === null ? '' : BELOW[below]}`,
  titles: {
    coaching: ({ stage, days }) => `Кого чему учить (+ прибавка: «${stage}»${within(days)}; кто научит)`,
  },
  shift: ({ name, stage, when, before, now, converted, mature }) =>
    `${name}, «${stage}»${when === null ? '' : `, ${when}`}: ${percent(before)} → ${percent(now)} (${count(converted)}/${numbers.contacts(mature)})`,
  coachee: ({ worth, mentor, ...step }) =>
    [
      tellStep(step),
      ...(worth === null ? [] : [`+${count(worth)}`]),
      ...(mentor === null ? [] : [mentor]),
    ].join('; '),
  below: tellStep,
  more: (number, command) => `… и ещё ${count(number)}: ${command}`,
  watched: (managers) =>
    `Ниже порога, но данных пока мало: ${counted(managers, 'менеджер', 'менеджера', 'менеджеров')}.`,
};
