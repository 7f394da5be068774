import type { Layout } from '../preset.ts';

/** Salesforce's tables of changes, as its own data export and pipelines of data write them; people are ids. */
export const SALESFORCE_TABLES: readonly Layout[] = [
  {
    // OpportunityFieldHistory: a row a field that changed, under Salesforce's names or Fivetran's
    id: 'field-history',
    language: 'en',
    marks: ['OpportunityId', 'Field', 'OldValue', 'NewValue'],
    shape: 'long',
    confirmed: true,
    columns: {
      contact_id: ['OpportunityId'],
      stage: ['NewValue'],
      at: ['CreatedDate'],
      manager: ['CreatedById'],
    },
    where: { Field: ['StageName'] },
  },
  {
    // Fivetran's opportunity_history: a row a version of the deal, most of which repeat the stage before
    id: 'fivetran-history',
    language: 'en',
    marks: ['id', 'stage_name', '_fivetran_start', '_fivetran_active'],
    shape: 'long',
    confirmed: true,
    columns: {
      contact_id: ['id'],
      stage: ['stage_name'],
      at: ['_fivetran_start'],
      manager: ['owner_id'],
      amount: ['amount'],
      currency: ['currency_iso_code'],
    },
  },
];
