import { splitNames } from '../../columns/split-names.ts';
import type { Preset } from '../preset.ts';
import { HUBSPOT_TOUCHES } from '../touch-layouts.ts';
import { HUBSPOT_TABLES } from '../warehouse/hubspot-tables.ts';

const COLUMNS = {
  contact_id: ['Record ID', 'Deal ID'],
  manager: ['Deal owner'],
  pipeline: ['Pipeline'],
  company: ['Associated Company', 'Associated Company (Primary)', 'Associated Contact'],
  created_at: ['Create Date'],
  updated_at: ['Last Modified Date'],
  amount: ['Amount'],
  currency: ['Currency'],
  reason: ['Closed Lost Reason'],
  source: ['Original Traffic Source', 'Original Source Type', 'Original Source'],
  kind: ['Deal Type'],
} as const;

/** The same by the names that the API, and whatever copies from it, calls them. */
const INTERNAL = {
  contact_id: ['hs_object_id', 'id', 'deal_id'],
  manager: ['hubspot_owner_id'],
  pipeline: ['pipeline'],
  created_at: ['createdate', 'hs_createdate'],
  updated_at: ['hs_lastmodifieddate'],
  amount: ['amount'],
  currency: ['deal_currency_code'],
  reason: ['closed_lost_reason'],
  source: ['hs_analytics_source'],
  kind: ['dealtype'],
} as const;

/**
 * HubSpot, export of deals. With the columns `Date entered "Stage (Pipeline)"` it is the history of the first entries;
 * without them only the current stage is known. Warehouses have tables of its history.
 */
export const hubspot: Preset = {
  name: 'hubspot',
  crm: 'HubSpot',
  layouts: [
    {
      id: 'deals-en',
      language: 'en',
      marks: ['Record ID', 'Deal Name', 'Deal Stage'],
      markEntry: 'Date entered "',
      shape: 'wide',
      confirmed: true,
      columns: COLUMNS,
    },
    {
      id: 'deals-en-current',
      language: 'en',
      marks: ['Record ID', 'Deal Name', 'Deal Stage'],
      shape: 'snapshot',
      confirmed: true,
      columns: {
        ...COLUMNS,
        stage: ['Deal Stage'],
        at: ['Date entered current stage', 'Last Modified Date'],
      },
    },
    {
      id: 'deals-internal',
      language: 'en',
      marks: ['dealname', 'dealstage'],
      markEntry: 'hs_v2_date_entered_',
      shape: 'wide',
      confirmed: true,
      columns: INTERNAL,
    },
    {
      id: 'deals-internal-current',
      language: 'en',
      marks: ['dealname', 'dealstage', 'createdate'],
      shape: 'snapshot',
      confirmed: true,
      numbered: true,
      columns: {
        ...INTERNAL,
        stage: ['dealstage'],
        at: ['hs_v2_date_entered_current_stage', 'hs_lastmodifieddate'],
      },
    },
    ...HUBSPOT_TABLES,
    ...HUBSPOT_TOUCHES,
  ],
  stages: [
    splitNames(
      'Appointment Scheduled, Qualified To Buy, Presentation Scheduled, Decision Maker Bought-In',
      'Contract Sent, Closed Won',
    ),
    splitNames(
      'appointmentscheduled, qualifiedtobuy, presentationscheduled, decisionmakerboughtin, contractsent, closedwon',
    ),
  ],
  won: ['Closed Won', 'closedwon'],
  lost: ['Closed Lost', 'closedlost'],
};
