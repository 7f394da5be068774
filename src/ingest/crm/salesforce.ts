import { splitNames } from '../columns/split-names.ts';
import type { Preset } from './preset.ts';

/**
 * Salesforce: the data export of OpportunityHistory (ids, a row whenever stage, amount, probability or close date
 * changed) and the report of the same, which names deals and people.
 */
export const salesforce: Preset = {
  name: 'salesforce',
  crm: 'Salesforce',
  layouts: [
    {
      id: 'history',
      language: 'en',
      marks: ['OpportunityId', 'CreatedById', 'CreatedDate', 'StageName'],
      shape: 'long',
      columns: {
        contact_id: ['OpportunityId'],
        stage: ['StageName'],
        at: ['CreatedDate'],
        manager: ['CreatedById'],
        amount: ['Amount'],
        currency: ['CurrencyIsoCode'],
      },
    },
    {
      id: 'history-report',
      language: 'en',
      marks: ['Opportunity Name', 'From Stage', 'To Stage'],
      shape: 'long',
      columns: {
        contact_id: ['Opportunity ID', 'Opportunity Name'],
        stage: ['To Stage'],
        at: ['Last Modified', 'Last Modified Date'],
        manager: ['Last Modified By', 'Opportunity Owner'],
        company: ['Account Name'],
        amount: ['Amount'],
        currency: ['Amount Currency'],
        source: ['Lead Source'],
        kind: ['Type'],
      },
    },
  ],
  stages: [
    splitNames(
      'Prospecting, Qualification, Needs Analysis, Value Proposition, Id. Decision Makers',
      'Perception Analysis, Proposal/Price Quote, Negotiation/Review, Closed Won',
    ),
  ],
  won: ['Closed Won'],
  lost: ['Closed Lost'],
};
