import type { PresetsTexts } from './presets-table.ts';

export const presetsRu: PresetsTexts = {
  columns: {
    preset: 'Пресет',
    crm: 'CRM',
    layout: 'Вид выгрузки',
    language: 'Язык',
    shape: 'Форма',
    contact_id: 'Сделка',
    stage: 'Этап',
    at: 'Время',
    manager: 'Менеджер',
  },
  notes: [
    'voronka init узнаёт их по строке заголовков; с --preset ИМЯ они читаются и без конфигурации.',
    'snapshot: строка на сделку, с нынешним этапом. long: строка на смену этапа. wide: столбец дат на этап.',
  ],
};
