import { areForeign, type IdCounts } from '../../domain/quality/foreign-ids.ts';
import { chooseIdForm, ID_FORMS, type IdMatch } from '../../domain/quality/id-form.ts';
import { rowsOf } from '../count/dictionaries.ts';
import { queryOne, wholes } from '../sql/result.ts';
import { type Sql, sql } from '../sql/sql.ts';
import type { Database } from './database.ts';
import { writeIdForm } from './load/id-cells.ts';

/**
 * How far the ids of the two tables match as they stand, whatever became of their rows.
 *
 * @param lists the number of files of contacts: what follows them lists contacts of the transitions
 */
export function matchIds(database: Database, lists: number): Promise<IdCounts> {
  return countMatching(database, lists, (id) => id);
}

/** The form that makes them match, where they hardly do; null where none does, or nothing is amiss. */
export async function findIdForm(
  database: Database,
  lists: number,
  exact: IdCounts,
): Promise<IdMatch | null> {
  if (!areForeign(exact)) return null;
  const matches: IdMatch[] = [];
  for (const form of ID_FORMS) {
    const counts = await countMatching(database, lists, (id) => writeIdForm(form, id));
    matches.push({ form, ...counts });
  }
  return chooseIdForm(exact, matches);
}

function countMatching(database: Database, lists: number, write: (id: Sql) => Sql): Promise<IdCounts> {
  const distinct = (rows: Sql): Sql =>
    sql`(SELECT DISTINCT ${write(sql`contact`)} AS contact FROM ${rows} WHERE contact IS NOT NULL)`;
  const listed = distinct(sql`(SELECT contact FROM ${rowsOf('contacts')} WHERE source < ${lists}) listed`);
  const moved = distinct(rowsOf('transitions'));
  const statement = sql`SELECT
  (SELECT count(*) FROM ${listed} l) AS contacts,
  (SELECT count(*) FROM ${moved} m) AS transitions,
  (SELECT count(*) FROM ${listed} l JOIN ${moved} m ON m.contact = l.contact) AS both`;
  return queryOne(database, wholes(['contacts', 'transitions', 'both']), statement);
}
