import { splitNames } from '../../columns/split-names.ts';
import type { Preset } from '../preset.ts';
import { ZOHO_TOUCHES } from '../touch-layouts.ts';

/** Zoho CRM, export of deals: the current stage, dated by the last edit. Its closing date is a plan until the deal ends. */
export const zoho: Preset = {
  name: 'zoho',
  crm: 'Zoho CRM',
  layouts: [
    {
      id: 'deals-en',
      language: 'en',
      marks: ['Deal Owner', 'Deal Name', 'Stage', 'Closing Date'],
      shape: 'snapshot',
      confirmed: true,
      numbered: true,
      columns: {
        contact_id: ['Deal Id', 'Record Id'],
        stage: ['Stage'],
        at: ['Modified Time'],
        manager: ['Deal Owner'],
        pipeline: ['Pipeline'],
        company: ['Company Name', 'Account Name', 'Contact Name'],
        created_at: ['Created Time'],
        updated_at: ['Modified Time'],
        amount: ['Amount'],
        currency: ['Currency'],
        reason: ['Reason For Loss'],
        source: ['Lead Source'],
        kind: ['Type'],
      },
    },
    ...ZOHO_TOUCHES,
  ],
  stages: [
    splitNames(
      'Qualification, Needs Analysis, Value Proposition, Identify Decision Makers',
      'Proposal/Price Quote, Negotiation/Review, Closed Won',
    ),
  ],
  won: ['Closed Won'],
  lost: ['Closed Lost', 'Closed Lost to Competition', 'Closed-Lost to Competition'],
};
