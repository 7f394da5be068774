import { amount, contacts, count, counted, names as cut, list, percent, spell } from '../words/phrases-ru.ts';
import type { HandoverTexts } from './handover-texts.ts';

const open = (value: number): string =>
  counted(value, 'открытый клиент', 'открытых клиента', 'открытых клиентов');

export const handoverRu: HandoverTexts = {
  titles: {
    named: ({ names, contacts: number }) =>
      `Что уйдёт, если уйдёт менеджер (${cut(names, 5)}): ${open(number)}`,
    orphans: ({ contacts: number, span }) =>
      `Открытые клиенты, менеджер которых ничего не делал дольше ${spell(span)}: ${count(number)}`,
    stages: 'На каких этапах',
    takers: 'Кому передать',
    list: 'Клиенты',
  },
  columns: {
    contact_id: 'Клиент',
    company: 'Компания',
    manager: 'Менеджер',
    stage: 'Этап',
    since: 'С какого дня',
    days: 'Дней',
    last_event: 'Последнее событие',
    amount: 'Сумма',
    currency: 'Валюта',
    next: 'Дальше',
    median: 'Половина за, дней',
    usual: 'Обычно, дней',
    to: 'Кому',
    contacts: 'Клиентов',
    sums: 'Суммы',
    expected: 'За месяц',
    share: 'От отдела',
    load: 'Открыто сейчас',
    takes: 'Получит',
    after: 'Станет',
  },
  leaver: ({ name, contacts: number, last }) =>
    `${name}: ${contacts(number)}; ${last === null ? 'событий этого менеджера нет' : `последнее событие ${last.day}, ${counted(last.days, 'день', 'дня', 'дней')} назад`}`,
  sums: ({ sums, without }) =>
    `Их суммы: ${list(sums)}${without > 0 ? `; без суммы ${contacts(without)}` : ''}.`,
  expected: ({ stage, day, own, team }) =>
    `Открытые клиенты отдела обещают до ${day} на этапе ${stage} ${amount(team)}; из них уйдёт ${amount(own)} (${percent(own / team)}).`,
  unexpected: (stage) =>
    `Сколько из них ждать в этом месяце на этапе ${stage}, не сказать: для этого нужны события с датами, 30 переходов на этом шаге и --maturity auto.`,
  nothing: (names) => `${cut(names, 5)}: открытых клиентов нет, передавать нечего.`,
  noOrphans: (span) =>
    `Нет менеджера с открытыми клиентами, который ничего не делал бы дольше ${spell(span)}.`,
  unseen: 'Ни в одном событии не назван менеджер: кто работает, а кто нет, по данным не сказать.',
  nobody: (number) => `Совсем без менеджера — ${open(number)}: их покажет voronka handover "(unassigned)".`,
  passedOver: ({ names, span }) =>
    `Кто ничего не делал дольше ${spell(span)}, тому ничего не передаётся: ${cut(names, 5)}.`,
  notes: {
    stages:
      'Обычно — за столько дней на следующий этап переходят 80 % тех в отделе, кто вообще переходит. За месяц — сколько переходов туда ждать до его конца, как в voronka plan.',
    takers:
      'Каждый клиент — тому, кто на его следующем шаге наверняка лучше (по нижней границе интервала) и у кого есть место; место — пока нагрузка у всех не сравняется. Кто там ниже порога, получает только то, чего больше отдать некому.',
    untaken: (number) =>
      `Некому передать — ${contacts(number)}: на этом шаге ни о ком из коллег пока не известно достаточно.`,
    moreRecalls: (number) => `И ещё ${contacts(number)}: их покажет voronka refusals --recall --manager ИМЯ.`,
    more: (number) =>
      `И ещё ${contacts(number)}: больше или меньше покажет --top, всех запишет -o handover.csv.`,
  },
};
