import { describe, expect, it } from 'vitest';
import {
  findUsualStage,
  looksAutomatic,
  looksLost,
  looksWon,
} from '../../../src/domain/draft/stage-words.ts';

describe('the name of a stage', () => {
  it.each([
    ...['Отказ', 'ОТКАЗ клиента', 'Закрыто и не реализовано', 'Провалена', 'Потерян', 'Неуспех', 'Спам'],
    ...['Дубль', 'Нецелевой', 'Сделка не состоялась', 'Lost', 'Closed Lost', 'closed-lost', 'Rejected'],
    ...['Refused by client', 'Disqualified', 'Not interested', 'Deal - Lost', 'DUPLICATE', 'dead'],
  ])('tells a loss: %s', (name) => expect(looksLost(name)).toBe(true));

  it.each([
    ...['База', 'Договор', 'Успешно реализовано', 'Безотказная поставка', 'Closed Won', 'Deadline set'],
    ...['Lostock visit', 'Оплата', 'Переговоры'],
  ])('tells no loss: %s', (name) => expect(looksLost(name)).toBe(false));

  it.each(['Успешно реализовано', 'Оплачено', 'Closed Won', 'Deal - Won'])('tells a good end: %s', (name) =>
    expect(looksWon(name)).toBe(true),
  );

  it.each(['Закрыто и не реализовано', 'Wonderland', 'Отказ'])('tells no good end: %s', (name) =>
    expect(looksWon(name)).toBe(false),
  );

  it.each(['Автозвонок', 'Робот', 'email-рассылка', 'Autodialler', 'robot', 'Chat Bot'])(
    'tells a machine: %s',
    (name) => expect(looksAutomatic(name)).toBe(true),
  );

  it.each(['Автосалон', 'Bottling', 'Звонок'])('tells no machine: %s', (name) =>
    expect(looksAutomatic(name)).toBe(false),
  );

  it.each([
    ['Знакомство', 'acquaintance'],
    ['Презентация и условия', 'presentation'],
    ['Отправлено КП', 'presentation'],
    ['Договор подписан', 'contract'],
    ['First delivery', 'contract'],
    ['Оплата', 'payment'],
    ['Платёж получен', 'payment'],
    ['База', null],
    ['Negotiation', null],
  ])('resembles a stage of the article: %s -> %s', (name, usual) => expect(findUsualStage(name)).toBe(usual));
});
