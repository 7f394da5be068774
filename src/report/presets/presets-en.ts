import type { PresetsTexts } from './presets-table.ts';

export const presetsEn: PresetsTexts = {
  columns: {
    preset: 'Preset',
    crm: 'CRM',
    layout: 'Layout',
    language: 'Language',
    shape: 'Shape',
    confirmed: 'Confirmed',
    contact_id: 'Deal',
    stage: 'Stage',
    at: 'Time',
    manager: 'Manager',
    table: 'Table',
  },
  confirmed: { yes: 'yes', no: 'no' },
  notes: [
    'voronka init recognises these by the header line; --preset NAME reads one of them without a config.',
    'snapshot: a row a deal with today’s stage. long: a row a stage change. wide: a column of dates a stage.',
    'activities, calls, meetings, tasks, touches: read where such a file is given as --activities, or where init finds it among the others.',
    'Confirmed: a public importer, sample file or manual shows these headers. Where yours are others, name them in the config: columns.',
  ],
};
