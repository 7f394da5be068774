import type { PresetsTexts } from './presets-table.ts';

export const presetsRu: PresetsTexts = {
  columns: {
    preset: 'Имя',
    crm: 'CRM',
    layout: 'Вид выгрузки',
    language: 'Язык',
    shape: 'Форма',
    confirmed: 'Проверено',
    contact_id: 'Сделка',
    stage: 'Этап',
    at: 'Время',
    manager: 'Менеджер',
    table: 'Таблица',
  },
  confirmed: { yes: 'да', no: 'нет' },
  notes: [
    'voronka init узнаёт их по строке заголовков; с --preset ИМЯ они читаются и без конфигурации.',
    'snapshot: строка на сделку, с нынешним этапом. long: строка на смену этапа. wide: столбец дат на этап.',
    'activities, calls, meetings, tasks, touches — касания: читаются, если дать такой файл как --activities или если init найдёт его среди прочих.',
    'Проверено: эти заголовки есть в открытом коде, образце файла или справке. Если у вас они другие, назовите их в конфигурации: columns.',
  ],
};
