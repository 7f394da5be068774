import type { Preset } from '../preset.ts';

const STATUS = 'Status';

/** Copper, export of opportunities. Won and lost are a status beside the stage, which stays what it was; the closing date is a plan until then. */
export const copper: Preset = {
  name: 'copper',
  crm: 'Copper',
  layouts: [
    {
      id: 'opportunities-en',
      language: 'en',
      marks: ['Opportunity Id', 'Owned By', 'Stage', STATUS],
      shape: 'snapshot',
      confirmed: true,
      columns: {
        contact_id: ['Opportunity Id'],
        stage: ['Stage'],
        at: ['Updated At'],
        manager: ['Owned By'],
        pipeline: ['Pipeline'],
        company: ['Company', 'Primary Contact'],
        created_at: ['Created At'],
        updated_at: ['Updated At'],
        amount: ['Value'],
        reason: ['Loss Reason'],
        source: ['Source'],
      },
      entries: [
        { label: 'Won', columns: ['Close Date'], where: { [STATUS]: ['Won'] } },
        { label: 'Lost', columns: ['Close Date'], where: { [STATUS]: ['Lost'] } },
        // the plan for the closing stays where a deal is given up
        { label: 'Lost', columns: ['Updated At'], where: { [STATUS]: ['Abandoned'] } },
      ],
    },
  ],
  stages: [['Qualified', 'Follow-up', 'Presentation', 'Contract Sent', 'Negotiation', 'Won']],
  ownStages: true,
  won: ['Won'],
  lost: ['Lost'],
};
