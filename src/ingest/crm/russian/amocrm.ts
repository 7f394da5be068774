import { splitNames } from '../../columns/split-names.ts';
import { closingEntries, type Preset } from '../preset.ts';
import { AMOCRM_TOUCHES } from '../touch-layouts.ts';

const WON = ['Успешно реализовано'];
const PIPELINE = [
  ...splitNames('Первичный контакт, Переговоры, Принимают решение, Согласование договора'),
  ...WON,
];
const LOST = ['Закрыто и не реализовано'];

const CLOSING = closingEntries(['Дата закрытия'], 'Этап сделки', [...WON, ...LOST]);

/** Columns that both generations of the export call the same. */
const COMMON = {
  contact_id: ['ID'],
  stage: ['Этап сделки'],
  manager: ['Ответственный'],
  pipeline: ['Воронка'],
  amount: ['Бюджет'],
  reason: ['Причина отказа', 'Причина закрытия'],
  source: ['Источник сделки', 'Источник'],
  phone: ['Рабочий телефон', 'Мобильный телефон', 'Рабочий прямой телефон', 'Другой телефон'],
  email: ['Рабочий email', 'Личный email', 'Другой email'],
  tax_id: ['ИНН'],
} as const;

/** amoCRM, list of deals. It keeps no date of the stage's change: that of the last edit is the nearest there is. */
export const amocrm: Preset = {
  name: 'amocrm',
  crm: 'amoCRM',
  layouts: [
    {
      id: 'deals-ru-older',
      language: 'ru',
      marks: ['Название сделки', 'Этап сделки', 'Дата создания сделки', 'Дата редактирования'],
      shape: 'snapshot',
      confirmed: true,
      numbered: true,
      columns: {
        ...COMMON,
        at: ['Дата редактирования'],
        created_at: ['Дата создания сделки'],
        updated_at: ['Дата редактирования'],
        company: ['Компания', 'Компания контакта', 'Полное имя контакта'],
      },
      entries: CLOSING,
    },
    {
      id: 'deals-ru',
      language: 'ru',
      marks: ['Название сделки', 'Этап сделки', 'Дата создания', 'Дата изменения'],
      shape: 'snapshot',
      confirmed: true,
      numbered: true,
      columns: {
        ...COMMON,
        at: ['Дата изменения'],
        created_at: ['Дата создания'],
        updated_at: ['Дата изменения'],
        company: ['Компания', 'Компания контакта', 'Основной контакт'],
      },
      entries: CLOSING,
    },
  ],
  stages: [PIPELINE, ['Неразобранное', ...PIPELINE]],
  won: WON,
  lost: LOST,
};

/** amoCRM, list of events: the only export of it that holds the history of the stages. */
export const amocrmEvents: Preset = {
  name: 'amocrm-events',
  crm: 'amoCRM',
  layouts: [
    {
      id: 'events-ru',
      language: 'ru',
      marks: ['Объект', 'Событие', 'Значение до', 'Значение после'],
      shape: 'long',
      confirmed: true,
      columns: { contact_id: ['Объект'], stage: ['Значение после'], at: ['Дата'], manager: ['Автор'] },
      // the first is its name for what the API calls lead_status_changed
      where: { Событие: ['Изменение этапа продажи', 'Изменение этапа', 'Смена этапа'] },
    },
    ...AMOCRM_TOUCHES,
  ],
  stages: amocrm.stages,
  won: amocrm.won,
  lost: amocrm.lost,
};
