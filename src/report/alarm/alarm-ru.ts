import { count, counted, numbers } from '../words/phrases-ru.ts';
import type { AlarmTexts } from './alarm-texts.ts';

const { plainAmount } = numbers;

export const alarmRu: AlarmTexts = {
  columns: {
    manager: 'Менеджер',
    top_recent: 'Вошли за 4 недели',
    top_before: 'Вошли раньше',
    bottom_recent: 'Дошли за 4 недели',
    bottom_before: 'Дошли раньше',
    expected: 'Ожидаемая доля',
    p: 'p',
    q: 'q',
    alarm: 'Тревога',
    cost: 'Обойдётся',
  },
  title: 'Тревога: верх воронки пересыхает',
  line: ({ name, first, last, top, bottom, cost }) =>
    [
      `${name}: на этап «${first}» приходит ${plainAmount(top.recent)} в неделю, было ${plainAmount(top.before)}; «${last}» пока держится: ${plainAmount(bottom.recent)} в неделю, было ${plainAmount(bottom.before)}.`,
      ...(cost === null
        ? []
        : [
            `Недобор этих 4 недель при его же коэффициентах — минус ${plainAmount(cost)} на этапе «${last}».`,
          ]),
    ].join(' '),
  short: ({ name, first, top, cost }) =>
    `${name}: «${first}» ${plainAmount(top.recent)} в неделю, было ${plainAmount(top.before)}${cost === null ? '' : `; обойдётся в ≈${plainAmount(cost)}`}`,
  more: (rows) => `И ещё ${counted(rows, 'менеджер', 'менеджера', 'менеджеров')}.`,
  about: ({ first, recent, last }) =>
    `Последние 4 полные недели (${recent} — ${last}) против 12 недель до них (с ${first}); сезон, который виден у всех коллег, вычтен. Кто не приводит новых, доедает старое: спросите сегодня, почему, и решите, кто возьмёт его клиентов, если он уйдёт.`,
  quiet: (rows) =>
    `Верх воронки ни у кого не пересыхает (проверено: ${counted(rows, 'менеджер', 'менеджера', 'менеджеров')}; последние 4 полные недели против 12 недель до них).`,
  few: 'Не пересыхает ли у кого верх воронки, пока не сказать: за 12 недель до последних 4 полных никто не привёл и 10 клиентов.',
  present:
    'Не пересыхает ли у кого верх воронки, по этой выгрузке не узнать: список нынешних этапов не говорит, когда клиенты прошли прежние.',
  gate: ({ names, more }) =>
    `--fail-on alarm: верх воронки пересыхает: ${[...names, ...(more > 0 ? [`и ещё ${count(more)}`] : [])].join('; ')}`,
};
