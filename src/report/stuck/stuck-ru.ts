import { contacts, count, counted, spell } from '../words/phrases-ru.ts';
import type { StuckTexts } from './stuck-texts.ts';

export const stuckRu: StuckTexts = {
  titles: {
    stuck: (number) => `На этапе дольше обычного: ${contacts(number)}`,
    older: ({ contacts: number, span }) => `На этапе дольше ${spell(span)}: ${contacts(number)}`,
    share: 'У кого сколько',
  },
  columns: {
    contact_id: 'Клиент',
    company: 'Компания',
    manager: 'Менеджер',
    stage: 'Ждёт этапа',
    since: 'С какого дня',
    days: 'Дней',
    usual: 'Обычно',
    last_event: 'Последнее событие',
    amount: 'Сумма',
    currency: 'Валюта',
  },
  row: ({ name, contacts: number, stages }) =>
    `${name}: ${count(number)} (${stages.map(({ stage, contacts: some }) => `${stage} ${count(some)}`).join(', ')})`,
  notes: {
    usual: 'Обычно — за столько дней на следующий этап переходят 80 % тех в отделе, кто вообще переходит.',
    more: (number) =>
      `И ещё ${counted(number, 'клиент', 'клиента', 'клиентов')}: больше или меньше покажет --top, одного менеджера — --manager, всех запишет -o stuck.csv.`,
    none: 'Никто не лежит слишком долго.',
    unusual: (stages) =>
      `Сколько обычно занимает переход, пока не видно: ${stages.join(', ')}. Там никто не показан; --older-than 14d покажет всех, кто ждёт дольше.`,
    present:
      'В этой выгрузке только нынешние этапы: сколько обычно занимает переход, по ней не узнать. --older-than 14d покажет тех, кто стоит на своём этапе дольше.',
    presentSince: 'С какого дня — дата нынешнего этапа по списку.',
  },
};
