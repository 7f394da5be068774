import { splitNames } from '../columns/split-names.ts';
import type { Preset } from './preset.ts';

const COLUMNS = {
  contact_id: ['Record ID', 'Deal ID'],
  manager: ['Deal owner'],
  pipeline: ['Pipeline'],
  company: ['Associated Company', 'Associated Company (Primary)', 'Associated Contact'],
  created_at: ['Create Date'],
  updated_at: ['Last Modified Date'],
  amount: ['Amount'],
  currency: ['Currency'],
  reason: ['Closed Lost Reason'],
  source: ['Original Traffic Source', 'Original Source Type', 'Original Source'],
  kind: ['Deal Type'],
} as const;

/**
 * HubSpot, export of deals. With the columns `Date entered "Stage (Pipeline)"` it is the history of the first entries;
 * without them only the current stage is known.
 */
export const hubspot: Preset = {
  name: 'hubspot',
  crm: 'HubSpot',
  layouts: [
    {
      id: 'deals-en',
      language: 'en',
      marks: ['Record ID', 'Deal Name', 'Deal Stage'],
      markEntry: true,
      shape: 'wide',
      columns: COLUMNS,
    },
    {
      id: 'deals-en-current',
      language: 'en',
      marks: ['Record ID', 'Deal Name', 'Deal Stage'],
      shape: 'snapshot',
      columns: {
        ...COLUMNS,
        stage: ['Deal Stage'],
        at: ['Date entered current stage', 'Last Modified Date'],
      },
    },
  ],
  stages: [
    splitNames(
      'Appointment Scheduled, Qualified To Buy, Presentation Scheduled, Decision Maker Bought-In',
      'Contract Sent, Closed Won',
    ),
  ],
  won: ['Closed Won'],
  lost: ['Closed Lost'],
};
