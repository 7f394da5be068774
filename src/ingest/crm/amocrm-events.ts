import { amocrm } from './amocrm.ts';
import type { Preset } from './preset.ts';

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
      columns: { contact_id: ['Объект'], stage: ['Значение после'], at: ['Дата'], manager: ['Автор'] },
      // the first is its name for what the API calls lead_status_changed
      where: { Событие: ['Изменение этапа продажи', 'Изменение этапа', 'Смена этапа'] },
    },
  ],
  stages: amocrm.stages,
  won: amocrm.won,
  lost: amocrm.lost,
};
