import type { Preset } from './preset.ts';

/**
 * Bitrix24, list of deals. Which columns there are depends on the user's view; a deal with several products is several
 * rows. Stages as its own language files have them.
 */
export const bitrix24: Preset = {
  name: 'bitrix24',
  crm: 'Bitrix24',
  layouts: [
    {
      id: 'deals-ru',
      language: 'ru',
      marks: ['Название сделки', 'Стадия сделки', 'Ответственный'],
      shape: 'snapshot',
      columns: {
        contact_id: ['ID'],
        stage: ['Стадия сделки'],
        at: ['Дата изменения стадии', 'Дата изменения'],
        manager: ['Ответственный'],
        pipeline: ['Воронка', 'Направление'],
        company: ['Компания', 'Контакт'],
        created_at: ['Дата создания'],
        updated_at: ['Дата изменения'],
        amount: ['Сумма'],
        currency: ['Валюта'],
        source: ['Источник'],
        kind: ['Повторная сделка'],
        phone: ['Рабочий телефон', 'Мобильный телефон'],
        email: ['Рабочий e-mail', 'Частный e-mail'],
        tax_id: ['ИНН'],
      },
    },
    {
      id: 'deals-en',
      language: 'en',
      marks: ['Deal Name', 'Stage', 'Responsible'],
      shape: 'snapshot',
      columns: {
        contact_id: ['ID'],
        stage: ['Stage'],
        at: ['Stage change date', 'Modified'],
        manager: ['Responsible'],
        pipeline: ['Pipeline'],
        company: ['Company', 'Contact'],
        created_at: ['Created'],
        updated_at: ['Modified'],
        amount: ['Income', 'Total'],
        currency: ['Currency'],
        source: ['Source'],
        kind: ['Repeat deal'],
        phone: ['Work Phone', 'Mobile'],
        email: ['Work E-mail', 'Home E-mail'],
      },
    },
  ],
  stages: [
    [
      'Новая',
      'Подготовка документов',
      // Bitrix24 itself writes this one with a Latin C
      'Cчёт на предоплату',
      'Счёт на предоплату',
      'В работе',
      'Финальный счёт',
      'Сделка успешна',
    ],
    ['New', 'Create papers', 'Invoice', 'In progress', 'Final invoice', 'Deal won'],
  ],
  won: ['Сделка успешна', 'Deal won'],
  lost: ['Сделка провалена', 'Анализ причины провала', 'Deal lost', 'Analyze failure'],
};
