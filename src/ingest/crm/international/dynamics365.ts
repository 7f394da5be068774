import { splitNames } from '../../columns/split-names.ts';
import type { Layout, Preset } from '../preset.ts';

const ID = '(Do Not Modify) Opportunity';
const STATUS = 'Status';
const ENDS = ['Won', 'Lost'];

/** A view of opportunities; where it has a column of the stage, won and lost are a status beside it. */
function describeView(id: string, stage: string): Layout {
  return {
    id,
    language: 'en',
    marks: [...new Set([ID, stage, STATUS])],
    shape: 'snapshot',
    confirmed: true,
    columns: {
      contact_id: [ID],
      stage: [stage],
      at: ['Modified On', '(Do Not Modify) Modified On'],
      manager: ['Owner'],
      company: ['Account', 'Potential Customer', 'Contact'],
      created_at: ['Created On'],
      updated_at: ['Modified On', '(Do Not Modify) Modified On'],
      amount: ['Actual Revenue', 'Est. revenue'],
      currency: ['Currency'],
      reason: ['Status Reason'],
      source: ['Source Campaign', 'Lead Source'],
    },
    entries: ENDS.map((label) => ({
      label,
      columns: ['Actual Close Date', 'Modified On', '(Do Not Modify) Modified On'],
      where: { [STATUS]: [label] },
    })),
  };
}

/** Dynamics 365 Sales, a view of opportunities as it goes to Excel: its own columns stand first, `Est. close date` is a plan. */
export const dynamics365: Preset = {
  name: 'dynamics365',
  crm: 'Dynamics 365',
  layouts: [
    describeView('opportunities-en-phase', 'Pipeline Phase'),
    describeView('opportunities-en-stage', 'Sales Stage'),
    describeView('opportunities-en', STATUS),
  ],
  stages: [
    splitNames('Open, Won'),
    splitNames('Qualify, Develop, Propose, Close, Won'),
    splitNames('1-Qualify, 2-Develop, 3-Propose, 4-Close, Won'),
  ],
  won: ['Won'],
  lost: ['Lost'],
};
