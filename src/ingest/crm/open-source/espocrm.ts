import { splitNames } from '../../columns/split-names.ts';
import type { Preset } from '../preset.ts';
import { SALES_STAGES } from './sales-stages.ts';

/** EspoCRM, export of opportunities: names of attributes, or labels. The closing date is a plan. */
export const espocrm: Preset = {
  name: 'espocrm',
  crm: 'EspoCRM',
  layouts: [
    {
      id: 'opportunities',
      language: 'en',
      marks: ['stage', 'createdAt', 'modifiedAt', 'assignedUserName'],
      shape: 'snapshot',
      confirmed: true,
      columns: {
        contact_id: ['id'],
        stage: ['stage'],
        at: ['modifiedAt'],
        manager: ['assignedUserName'],
        company: ['accountName'],
        created_at: ['createdAt'],
        updated_at: ['modifiedAt'],
        amount: ['amount'],
        currency: ['amountCurrency'],
        source: ['leadSource'],
      },
    },
    {
      id: 'opportunities-en',
      language: 'en',
      marks: ['Stage', 'Created At', 'Modified At', 'Assigned User'],
      shape: 'snapshot',
      confirmed: true,
      columns: {
        contact_id: ['ID'],
        stage: ['Stage'],
        at: ['Modified At'],
        manager: ['Assigned User'],
        company: ['Account'],
        created_at: ['Created At'],
        updated_at: ['Modified At'],
        amount: ['Amount'],
        currency: ['Amount Currency'],
        source: ['Lead Source'],
      },
      numbered: true,
    },
  ],
  stages: [splitNames('Prospecting, Qualification, Proposal, Negotiation, Closed Won'), SALES_STAGES],
  won: ['Closed Won'],
  lost: ['Closed Lost'],
};
