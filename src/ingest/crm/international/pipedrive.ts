import { splitNames } from '../../columns/split-names.ts';
import type { Preset } from '../preset.ts';
import { PIPEDRIVE_TOUCHES } from '../touch-layouts.ts';

const STATUS = 'Deal - Status';
const BARE_STATUS = 'Status';
/** The stage, and beside it the status that says won or lost. */
const CHANGES = { field_key: ['stage_id', 'status'] };

/** Pipedrive, export of deals; some exports leave `Deal - ` out of their headers. Won and lost are no stages there but a status: a deal keeps the stage that it ended in. */
export const pipedrive: Preset = {
  name: 'pipedrive',
  crm: 'Pipedrive',
  layouts: [
    {
      id: 'deals-en',
      language: 'en',
      marks: ['Deal - Title', 'Deal - Stage', STATUS],
      shape: 'snapshot',
      confirmed: true,
      columns: {
        contact_id: ['Deal - ID', 'Deal - Title'],
        stage: ['Deal - Stage'],
        at: ['Deal - Last stage change', 'Deal - Update time'],
        manager: ['Deal - Owner'],
        pipeline: ['Deal - Pipeline'],
        company: ['Deal - Organization', 'Organization - Name', 'Deal - Contact person'],
        created_at: ['Deal - Deal created'],
        updated_at: ['Deal - Update time'],
        amount: ['Deal - Value'],
        currency: ['Deal - Currency of Value', 'Deal - Currency'],
        reason: ['Deal - Lost reason'],
        source: ['Deal - Source channel', 'Deal - Source origin'],
        phone: ['Person - Phone', 'Person - Phone - Work'],
        email: ['Person - Email', 'Person - Email - Work'],
      },
      entries: [
        { label: 'Won', columns: ['Deal - Won time'], where: { [STATUS]: ['Won'] } },
        { label: 'Lost', columns: ['Deal - Lost time'], where: { [STATUS]: ['Lost'] } },
      ],
    },
    {
      id: 'deals-en-bare',
      language: 'en',
      marks: ['Title', 'Stage', BARE_STATUS, 'Last stage change', 'Won time', 'Lost time'],
      shape: 'snapshot',
      confirmed: true,
      columns: {
        contact_id: ['ID', 'Title'],
        stage: ['Stage'],
        at: ['Last stage change', 'Update time'],
        manager: ['Owner'],
        pipeline: ['Pipeline'],
        company: ['Organization', 'Contact person'],
        created_at: ['Deal created'],
        updated_at: ['Update time'],
        amount: ['Value'],
        currency: ['Currency of Value', 'Currency'],
        reason: ['Lost reason'],
        source: ['Source channel', 'Source origin'],
      },
      entries: [
        { label: 'Won', columns: ['Won time'], where: { [BARE_STATUS]: ['Won'] } },
        { label: 'Lost', columns: ['Lost time'], where: { [BARE_STATUS]: ['Lost'] } },
      ],
    },
    {
      // changes of deals, from their flow in the API: stages by their ids
      id: 'deal-changes',
      language: 'en',
      marks: ['item_id', 'field_key', 'new_value', 'log_time'],
      shape: 'long',
      confirmed: true,
      columns: { contact_id: ['item_id'], stage: ['new_value'], at: ['log_time'], manager: ['user_id'] },
      where: CHANGES,
    },
    {
      // the same from the changelog, to which whoever downloads it adds the deal
      id: 'deal-changelog',
      language: 'en',
      marks: ['deal_id', 'field_key', 'new_value', 'actor_user_id', 'time'],
      shape: 'long',
      confirmed: true,
      columns: { contact_id: ['deal_id'], stage: ['new_value'], at: ['time'], manager: ['actor_user_id'] },
      where: CHANGES,
    },
    ...PIPEDRIVE_TOUCHES,
  ],
  stages: [
    splitNames('Qualified, Contact Made, Demo Scheduled, Proposal Made, Negotiations Started, Won'),
    splitNames('Lead In, Contact Made, Demo Scheduled, Proposal Made, Negotiations Started, Won'),
  ],
  won: ['Won'],
  lost: ['Lost'],
  // a deal that is taken up again, or thrown away
  ignored: ['open', 'deleted'],
};
