import { splitNames } from '../../columns/split-names.ts';
import { closingEntries, type Preset } from '../preset.ts';
import { SALESFORCE_TABLES } from '../warehouse/salesforce-tables.ts';

const WON = ['Closed Won'];
const LOST = ['Closed Lost'];

/**
 * Salesforce: the data export of OpportunityHistory (ids, a row whenever stage, amount, probability or close date
 * changed) and the report of the same, which names deals and people; logs of all fields, and the report of deals.
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
      confirmed: true,
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
      confirmed: true,
      columns: {
        contact_id: ['Opportunity ID', 'Opportunity Name'],
        stage: ['To Stage'],
        at: ['Last Modified', 'Last Modified Date', 'Last Stage Change Date'],
        manager: ['Last Modified By', 'Opportunity Owner'],
        company: ['Account Name'],
        amount: ['Amount'],
        currency: ['Amount Currency'],
        source: ['Lead Source'],
        kind: ['Type'],
      },
    },
    {
      // the report of deals and their fields that changed
      id: 'field-history-report',
      language: 'en',
      marks: ['Opportunity Name', 'Field / Event', 'New Value', 'Edit Date'],
      shape: 'long',
      confirmed: false,
      columns: {
        contact_id: ['Opportunity ID', 'Opportunity Name'],
        stage: ['New Value'],
        at: ['Edit Date'],
        manager: ['Edited By', 'Opportunity Owner'],
        company: ['Account Name'],
      },
      where: { 'Field / Event': ['Stage'] },
    },
    {
      // the report of deals as they are: no ids, and a closing date that is a plan until then
      id: 'opportunities-report',
      language: 'en',
      marks: ['Opportunity Owner', 'Account Name', 'Opportunity Name', 'Stage'],
      shape: 'snapshot',
      confirmed: true,
      numbered: true,
      columns: {
        contact_id: ['Opportunity ID'],
        stage: ['Stage'],
        at: ['Last Stage Change Date', 'Last Modified Date', 'Last Modified'],
        manager: ['Opportunity Owner'],
        company: ['Account Name'],
        created_at: ['Created Date'],
        updated_at: ['Last Modified Date', 'Last Modified'],
        amount: ['Amount'],
        currency: ['Amount Currency'],
        source: ['Lead Source'],
        kind: ['Type'],
      },
      entries: closingEntries(['Close Date'], 'Stage', [...WON, ...LOST]),
    },
    ...SALESFORCE_TABLES,
  ],
  stages: [
    splitNames(
      'Prospecting, Qualification, Needs Analysis, Value Proposition, Id. Decision Makers',
      'Perception Analysis, Proposal/Price Quote, Negotiation/Review, Closed Won',
    ),
  ],
  won: WON,
  lost: LOST,
};
