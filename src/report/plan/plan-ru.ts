import { amount, count, day, list, percent, plural } from '../words/phrases-ru.ts';
import type { BehindStage, PlanTexts } from './plan-texts.ts';

/** Said in full of the first stage, it is clear of the others. */
const lag = ({ stage, behind, needed }: BehindStage, index: number): string => {
  const daily =
    needed === null ? '' : index === 0 ? `нужно ${amount(needed)} в рабочий день` : amount(needed);
  return `«${stage}» — на ${amount(behind)}${daily === '' ? '' : ` (${daily})`}`;
};

export const planRu: PlanTexts = {
  columns: {
    period: 'Период',
    manager: 'Менеджер',
    stage: 'Этап',
    plan: 'План',
    fact: 'Факт',
    bar: '',
    due: 'К этому дню',
    behind: 'Отстаёт на',
    pace: 'Темп',
    needed: 'Нужно в день',
    forecast: 'Прогноз',
    share: 'Доля',
    week: 'Неделя',
  },
  scope: ({ periods, asOfDay, days }) =>
    [
      `${days?.passed === 0 ? 'План' : 'План и факт'}, ${periods.join(', ')}`,
      ...(asOfDay === null ? [] : [`на ${day(asOfDay)}`]),
      ...(days === null
        ? []
        : [
            `${plural(days.passed, { one: 'прошёл', few: 'прошло', many: 'прошло', other: 'прошло' })} ${count(days.passed)} из ${count(days.all)} ${plural(days.all, { one: 'рабочего дня', few: 'рабочих дней', many: 'рабочих дней', other: 'рабочих дней' })}`,
          ]),
    ].join(', '),
  titles: {
    goal: (goals) =>
      `Что для этого нужно: ${list(goals.map(({ stage, count: number }) => `«${stage}» — ${number}`))}`,
    managers: 'Сколько нужно на каждом этапе, по менеджерам',
    facts: (period) => `План и факт, ${period}`,
    behind: 'Кто отстаёт',
    weeks: 'По неделям',
  },
  reckoned: ({ from, steps }) =>
    `${from === 'targets' ? 'По целевым показателям' : 'По коэффициентам, которые есть'}: ${steps.map(({ stage, coefficient }) => `${stage} ${percent(coefficient, true)}`).join(', ')}.`,
  behind: ({ who, stages }) => `${who} отстаёт: ${stages.map(lag).join(', ')}.`,
  onPlan: 'От плана никто не отстаёт.',
  notes: {
    rounded: 'Клиенты округлены вверх, поэтому по менеджерам может выйти чуть больше, чем по отделу.',
    partial: 'План здесь — на всех клиентов, а факт и прогноз — только по выбранным сегментам.',
    forecast:
      'Прогноз: кто уже пришёл и кого из тех, кто сейчас в работе на этом переходе, стоит ждать до конца периода. Кто до него ещё не дошёл, в прогноз не входит.',
    noForecast: ({ stages, why }) =>
      ({
        few: `Прогноза нет там, где пока неизвестно, сколько длится переход (для этого нужно 30 переходов): ${list(stages)}.`,
        off: 'Прогноза нет: он строится по возрасту клиентов, а с --maturity off и --basis flow возраст не учитывается.',
        present: 'Прогноза нет: сколько длятся переходы, по списку нынешних этапов не видно.',
      })[why],
    weeks:
      'Пришло / по плану; у недель впереди — только план. План делится по рабочим дням: с понедельника по пятницу, без праздников из конфигурации.',
    unplanned:
      'План отдела — сумма планов менеджеров, а пришли и те клиенты, которых привели менеджеры без плана.',
    shortened:
      'Отдел — на всех этапах, менеджеры — на этапах цели; в csv и JSON есть все, на каждом этапе и по неделям.',
  },
};
