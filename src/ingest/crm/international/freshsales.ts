import { splitNames } from '../../columns/split-names.ts';
import { closingEntries, type Preset } from '../preset.ts';

/** Freshsales (Freshworks CRM), export of deals: the current stage; ids are a column that the user may leave out. */
export const freshsales: Preset = {
  name: 'freshsales',
  crm: 'Freshsales',
  layouts: [
    {
      id: 'deals-en',
      language: 'en',
      marks: ['Deal stage', 'Sales owner'],
      shape: 'snapshot',
      confirmed: false,
      numbered: true,
      columns: {
        contact_id: ['Id', 'Deal id'],
        stage: ['Deal stage'],
        at: ['Stage updated at', 'Stage updated time', 'Updated at', 'Last modified at'],
        manager: ['Sales owner'],
        pipeline: ['Deal pipeline', 'Pipeline'],
        company: ['Account name', 'Account'],
        created_at: ['Created at'],
        updated_at: ['Updated at', 'Last modified at'],
        amount: ['Deal value', 'Amount'],
        currency: ['Currency'],
        reason: ['Lost reason'],
        source: ['Source', 'Lead source'],
        kind: ['Deal type', 'Type'],
      },
      entries: closingEntries(['Closed date'], 'Deal stage', ['Won', 'Lost']),
    },
  ],
  stages: [splitNames('New, Qualification, Discovery, Demo, Negotiation, Won')],
  ownStages: true,
  won: ['Won'],
  lost: ['Lost'],
};
