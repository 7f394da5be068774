import type { Preset } from '../preset.ts';

const STATUS = 'status_type';

/**
 * Close, export of opportunities, whose headers are the names of the API's fields. `contact_id` is a person there, and
 * several opportunities may have one.
 */
export const close: Preset = {
  name: 'close',
  crm: 'Close',
  layouts: [
    {
      id: 'opportunities',
      language: 'en',
      marks: ['lead_name', 'status_label', STATUS, 'date_won'],
      shape: 'snapshot',
      confirmed: true,
      numbered: true,
      columns: {
        contact_id: ['id'],
        stage: ['status_label'],
        at: ['date_updated'],
        manager: ['user_name', 'user_id'],
        pipeline: ['pipeline_name'],
        company: ['lead_name'],
        created_at: ['date_created'],
        updated_at: ['date_updated'],
        amount: ['value'],
        currency: ['value_currency'],
      },
      entries: [
        { label: 'Won', columns: ['date_won'], where: { [STATUS]: ['won'] } },
        { label: 'Lost', columns: ['date_lost', 'date_updated'], where: { [STATUS]: ['lost'] } },
      ],
    },
  ],
  stages: [['Active', 'Won']],
  ownStages: true,
  won: ['Won'],
  lost: ['Lost'],
};
