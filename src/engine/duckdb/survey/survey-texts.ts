import type { NamedRows } from '../../../domain/managers/alike-names.ts';
import type { TableName } from '../../../domain/tables.ts';
import { rowsOf } from '../../count/dictionaries.ts';
import type { TableInput } from '../../engine.ts';
import { queryRows } from '../../sql/result.ts';
import { quoteName, sql } from '../../sql/sql.ts';
import type { Database } from '../database.ts';

/** More different texts than anybody sorts by hand. */
const MOST = 60;

/** The commonest texts of some columns, each with its rows (of reasons: its contacts), the commonest first. */
export interface SurveyedTexts {
  /** Reasons of a loss. */
  readonly reasons: readonly NamedRows[];
  /** Kinds and results of touches. */
  readonly kinds: readonly NamedRows[];
  readonly results: readonly NamedRows[];
}

/** Counts the texts of the columns that were read; of those that were not there are none. */
export async function surveyTexts(database: Database, { inputs }: TableInput): Promise<SurveyedTexts> {
  const survey = async (table: TableName, column: string, counted = sql`count(*)`): Promise<NamedRows[]> => {
    const found = inputs[table].some(({ columns }) =>
      columns.some(({ name, position }) => name === column && position !== undefined),
    );
    if (!found) return [];
    const text = quoteName(column);
    return queryRows(
      database,
      { name: 'text', rows: 'whole' },
      sql`SELECT ${text} AS name, ${counted} AS rows
FROM ${rowsOf(table)}
WHERE contact IS NOT NULL AND ${text} IS NOT NULL
GROUP BY ${text}
ORDER BY rows DESC, name
LIMIT ${MOST}`,
    );
  };
  return {
    // a row a contact becomes several events
    reasons: await survey('transitions', 'reason', sql`count(DISTINCT contact)`),
    kinds: await survey('activities', 'kind'),
    results: await survey('activities', 'result'),
  };
}
