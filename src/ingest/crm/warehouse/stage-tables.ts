import { headerKey } from '../../../domain/text/header.ts';

/** A CRM's own table of stages, as a pipeline of data copies it: its columns. */
export interface StageTable {
  /** What rows of the history have. */
  readonly id: string;
  readonly name: string;
  readonly order: string;
  readonly closed: string;
  readonly won: string;
  /** Of CRMs with several pipelines. */
  readonly pipeline?: string;
}

const STAGE_TABLES: readonly StageTable[] = [
  {
    // Fivetran's deal_pipeline_stage of HubSpot
    id: 'stage_id',
    name: 'label',
    order: 'display_order',
    closed: 'is_closed',
    won: 'closed_won',
    pipeline: 'pipeline_id',
  },
  // OpportunityStage of Salesforce
  { id: 'MasterLabel', name: 'MasterLabel', order: 'SortOrder', closed: 'IsClosed', won: 'IsWon' },
];

/** The columns of a table of stages, as the database writes them; undefined where it is no such table. */
export function findStageTable(header: readonly string[]): StageTable | undefined {
  const names = new Map(header.map((name) => [headerKey(name), name]));
  for (const table of STAGE_TABLES) {
    const found = Object.entries(table).map(([part, name]) => [part, names.get(headerKey(name))] as const);
    if (found.every(([, name]) => name !== undefined)) {
      return Object.fromEntries(found) as unknown as StageTable;
    }
  }
  return undefined;
}
