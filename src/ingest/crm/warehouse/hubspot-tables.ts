import type { Layout } from '../preset.ts';

/**
 * HubSpot as pipelines of data copy it into a warehouse. A stage is known by its id (`closedwon`, or a number); who moved
 * a deal, only Airbyte says.
 */
export const HUBSPOT_TABLES: readonly Layout[] = [
  {
    // Fivetran's deal_stage
    id: 'fivetran-deal-stage',
    language: 'en',
    marks: ['deal_id', 'value', 'date_entered', 'source_id'],
    shape: 'long',
    confirmed: true,
    columns: { contact_id: ['deal_id'], stage: ['value'], at: ['date_entered'] },
  },
  {
    // Fivetran's deal_property_history
    id: 'fivetran-property-history',
    language: 'en',
    marks: ['deal_id', 'name', 'value', 'timestamp', 'source_id'],
    shape: 'long',
    confirmed: true,
    columns: { contact_id: ['deal_id'], stage: ['value'], at: ['timestamp'] },
    where: { name: ['dealstage'] },
  },
  {
    // Airbyte's deals_property_history
    id: 'airbyte-property-history',
    language: 'en',
    marks: ['dealId', 'property', 'value', 'timestamp'],
    shape: 'long',
    confirmed: true,
    columns: {
      contact_id: ['dealId'],
      stage: ['value'],
      at: ['timestamp'],
      manager: ['updatedByUserId'],
    },
    where: { property: ['dealstage'] },
  },
];
