import { splitNames } from '../../columns/split-names.ts';
import type { Preset } from '../preset.ts';

/** Odoo CRM, export of the pipeline: labels of its fields, or their names. A lost lead is archived: no longer active. */
export const odoo: Preset = {
  name: 'odoo',
  crm: 'Odoo',
  layouts: [
    {
      id: 'pipeline-en',
      language: 'en',
      marks: ['Opportunity', 'Salesperson', 'Sales Team', 'Stage'],
      shape: 'snapshot',
      confirmed: true,
      numbered: true,
      columns: {
        contact_id: ['External ID', 'ID'],
        stage: ['Stage'],
        at: ['Last Stage Update', 'Last Updated on'],
        manager: ['Salesperson'],
        company: ['Company Name', 'Customer', 'Contact Name'],
        created_at: ['Created on'],
        updated_at: ['Last Updated on'],
        amount: ['Expected Revenue'],
        currency: ['Currency'],
        reason: ['Lost Reason'],
        source: ['Source'],
      },
      entries: [{ label: 'Lost', columns: ['Closed Date'], where: { Active: ['False', '0'] } }],
    },
    {
      id: 'pipeline-fields',
      language: 'en',
      marks: ['user_id', 'stage_id', 'date_last_stage_update'],
      shape: 'snapshot',
      confirmed: true,
      columns: {
        contact_id: ['id'],
        stage: ['stage_id'],
        at: ['date_last_stage_update'],
        manager: ['user_id'],
        company: ['partner_name', 'partner_id', 'contact_name'],
        created_at: ['create_date'],
        updated_at: ['write_date'],
        amount: ['expected_revenue'],
        reason: ['lost_reason_id', 'lost_reason'],
        source: ['source_id'],
      },
      entries: [{ label: 'Lost', columns: ['date_closed'], where: { active: ['False', '0'] } }],
    },
  ],
  stages: [splitNames('New, Qualified, Proposition, Won')],
  won: ['Won'],
  lost: ['Lost'],
};
