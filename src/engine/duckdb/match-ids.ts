import { areForeign, type IdCounts } from '../../domain/quality/foreign-ids.ts';
import { chooseIdForm, ID_FORMS, type IdMatch } from '../../domain/quality/id-form.ts';
import { rowsOf } from '../count/dictionaries.ts';
import type { Connection } from '../sql/connection.ts';
import { queryOne, wholes } from '../sql/result.ts';
import { type Sql, sql } from '../sql/sql.ts';
import { writeIdForm } from './load/id-cells.ts';

/**
 * How far the ids of the two tables match as they stand, whatever became of their rows.
 *
 * @param lists the number of files of contacts: what follows them lists contacts of the transitions
 */
export function matchIds(database: Connection, lists: number): Promise<IdCounts> {
  return countMatching(database, selectIds(lists), (id) => id);
}

/** The form that makes them match, where they hardly do; null where none does, or nothing is amiss. */
export async function findIdForm(
  database: Connection,
  lists: number,
  exact: IdCounts,
): Promise<IdMatch | null> {
  return areForeign(exact) ? chooseForm(database, selectIds(lists), exact) : null;
}

/** Relations with the ids of the two tables, `contact`, as often as they stand there; NULL is none. */
export interface IdRelations {
  readonly listed: Sql;
  readonly moved: Sql;
}

/** The form that makes ids match, wherever they were read; null where none does. */
export async function chooseForm(
  database: Connection,
  ids: IdRelations,
  exact: IdCounts,
): Promise<IdMatch | null> {
  const matches: IdMatch[] = [];
  for (const form of ID_FORMS) {
    const counts = await countMatching(database, ids, (id) => writeIdForm(form, id));
    matches.push({ form, ...counts });
  }
  return chooseIdForm(exact, matches);
}

function selectIds(lists: number): IdRelations {
  return {
    listed: sql`(SELECT contact FROM ${rowsOf('contacts')} WHERE source < ${lists}) listed`,
    moved: rowsOf('transitions'),
  };
}

function countMatching(database: Connection, ids: IdRelations, write: (id: Sql) => Sql): Promise<IdCounts> {
  const distinct = (rows: Sql): Sql =>
    sql`(SELECT DISTINCT ${write(sql`contact`)} AS contact FROM ${rows} WHERE contact IS NOT NULL)`;
  const listed = distinct(ids.listed);
  const moved = distinct(ids.moved);
  const statement = sql`SELECT
  (SELECT count(*) FROM ${listed} l) AS contacts,
  (SELECT count(*) FROM ${moved} m) AS transitions,
  (SELECT count(*) FROM ${listed} l JOIN ${moved} m ON m.contact = l.contact) AS both`;
  return queryOne(database, wholes(['contacts', 'transitions', 'both']), statement);
}
