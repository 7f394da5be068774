import type { Preset } from '../preset.ts';

/** Мегаплан, list of deals. Statuses belong to the user's own scheme: none is known beforehand. */
export const megaplan: Preset = {
  name: 'megaplan',
  crm: 'Мегаплан',
  layouts: [
    {
      id: 'deals-ru',
      language: 'ru',
      marks: ['Номер сделки', 'Схема', 'Статус', 'Менеджер'],
      shape: 'snapshot',
      confirmed: false,
      columns: {
        contact_id: ['Номер сделки'],
        stage: ['Статус'],
        at: ['Дата изменения статуса', 'Дата изменения', 'Дата обновления'],
        manager: ['Менеджер'],
        pipeline: ['Схема'],
        company: ['Контрагент', 'Клиент'],
        created_at: ['Дата создания', 'Создана'],
        updated_at: ['Дата изменения', 'Дата обновления'],
        amount: ['Стоимость', 'Сумма'],
        currency: ['Валюта'],
        source: ['Источник'],
      },
    },
  ],
  stages: [],
  ownStages: true,
  won: [],
  lost: [],
};
