import { splitNames } from '../../columns/split-names.ts';
import { closingEntries, type Layout, type Preset } from '../preset.ts';

const ID = 'Item ID (auto generated)';

/** A board, whose columns are the user's own but for the first and the last. */
function describeBoard(id: string, stage: string): Layout {
  return {
    id,
    language: 'en',
    marks: ['Name', stage, ID],
    shape: 'snapshot',
    confirmed: true,
    columns: {
      contact_id: [ID],
      stage: [stage],
      at: ['Last updated', 'Updated at'],
      manager: ['Owner', 'Deal owner', 'Person', 'People'],
      company: ['Account', 'Accounts', 'Company'],
      created_at: ['Created at', 'Deal creation date'],
      updated_at: ['Last updated', 'Updated at'],
      amount: ['Deal Value', 'Value', 'Amount'],
      source: ['Source'],
    },
    entries: closingEntries(['Close Date', 'Closed date'], stage, ['Won', 'Lost']),
  };
}

/** monday.com, export of a board of deals: the current stage, under titles and in groups. */
export const monday: Preset = {
  name: 'monday',
  crm: 'monday.com',
  layouts: [
    describeBoard('board-stage', 'Stage'),
    describeBoard('board-deal-stage', 'Deal Stage'),
    describeBoard('board-status', 'Status'),
  ],
  stages: [splitNames('New, Discovery, Proposal, Negotiation, Won')],
  ownStages: true,
  won: ['Won'],
  lost: ['Lost'],
};
