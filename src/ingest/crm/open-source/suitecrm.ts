import type { Preset } from '../preset.ts';
import { SALES_STAGES } from './sales-stages.ts';

/** SuiteCRM and SugarCRM, export of opportunities: labels of its fields, or their names. The closing date is a plan. */
export const suitecrm: Preset = {
  name: 'suitecrm',
  crm: 'SuiteCRM, SugarCRM',
  layouts: [
    {
      id: 'opportunities-en',
      language: 'en',
      marks: ['Opportunity Name', 'Sales Stage', 'Date Modified'],
      shape: 'snapshot',
      confirmed: true,
      numbered: true,
      columns: {
        contact_id: ['ID'],
        stage: ['Sales Stage'],
        at: ['Date Modified'],
        manager: ['Assigned to', 'Assigned User Name', 'Assigned User'],
        company: ['Account Name'],
        created_at: ['Date Created'],
        updated_at: ['Date Modified'],
        amount: ['Opportunity Amount', 'Amount'],
        currency: ['Currency', 'Currency ID'],
        source: ['Lead Source'],
        kind: ['Type'],
      },
    },
    {
      id: 'opportunities-fields',
      language: 'en',
      marks: ['sales_stage', 'date_entered', 'date_modified', 'assigned_user_name'],
      shape: 'snapshot',
      confirmed: true,
      numbered: true,
      columns: {
        contact_id: ['id'],
        stage: ['sales_stage'],
        at: ['date_modified'],
        manager: ['assigned_user_name'],
        company: ['account_name'],
        created_at: ['date_entered'],
        updated_at: ['date_modified'],
        amount: ['amount'],
        currency: ['currency_id'],
        source: ['lead_source'],
        kind: ['opportunity_type'],
      },
    },
  ],
  stages: [SALES_STAGES],
  won: ['Closed Won'],
  lost: ['Closed Lost'],
};
