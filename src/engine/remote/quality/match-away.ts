import type { Micros } from '../../../domain/calendar/micros.ts';
import { areForeign, type ForeignIds } from '../../../domain/quality/foreign-ids.ts';
import type { IdMatch } from '../../../domain/quality/id-form.ts';
import { duckdb } from '../../duckdb/duckdb-dialect.ts';
import { chooseForm } from '../../duckdb/match-ids.ts';
import type { Connection } from '../../sql/connection.ts';
import { type Sql, sql, unionAll } from '../../sql/sql.ts';
import type { AwayRows } from '../count-away.ts';
import { HAS_ID, idText } from '../survey/id-cells-away.ts';
import { addEach, askEach, listFirst, type SelectAway } from './ask-servers.ts';
import { readAll, selectUsed } from './facts-away.ts';

/** Of more ids that match hardly any, no form is looked for. */
const MOST_IDS = 1_000_000;
/** So many are written into one statement. */
const BLOCK = 5000;

/** The first ids of each table that the other does not have, in code-point order. */
export async function listForeignAway(rows: AwayRows, before: Micros): Promise<ForeignIds> {
  const list = (where: Sql): Promise<string[]> =>
    listFirst(rows.servers, (server, names) => {
      const fold = readAll(rows, server, before);
      const moved = sql`SELECT q_id, 0 AS q_list, 1 AS q_moved FROM (
${selectUsed(fold, names)}) q_used WHERE q_at < ${before}`;
      return sql`SELECT q_id AS item
FROM (
${groupIds([moved, ...selectListed(server, names)])}) q_ids
WHERE ${where}`;
    });
  return {
    contacts: await list(sql`q_in_list = 1 AND q_has_moved = 0`),
    transitions: await list(sql`q_in_list = 0 AND q_has_moved = 1`),
  };
}

/**
 * The form that would make the ids of the two tables match, which hardly do as they stand. To tell it, these ids come here,
 * each once: no server writes ids in every form.
 *
 * @returns null where none would, and of more ids than a million
 */
export async function findFormAway(database: Connection, rows: AwayRows): Promise<IdMatch | null> {
  if (rows.servers.every(({ contacts }) => contacts === undefined)) return null;
  const exact = await addEach(
    rows.servers,
    {
      contacts: () => sql`sum(q_in_list)`,
      transitions: () => sql`sum(q_has_moved)`,
      both: () => sql`sum(q_in_list * q_has_moved)`,
    },
    selectAllIds,
  );
  if (!areForeign(exact) || exact.contacts + exact.transitions > MOST_IDS) return null;
  await database.run(
    sql`CREATE OR REPLACE TEMP TABLE ids_away (contact VARCHAR, in_list BIGINT, has_moved BIGINT)`,
  );
  const found = await askEach(rows.servers, {
    columns: ['q_id', 'q_in_list', 'q_has_moved'].map((name) => ({ name, sum: false })),
    write: selectAllIds,
  });
  const shape = { contact: 'text', in_list: 'whole', has_moved: 'whole' } as const;
  for (let from = 0; from < found.length; from += BLOCK) {
    const block = found
      .slice(from, from + BLOCK)
      .map(({ q_id, q_in_list, q_has_moved }) => [String(q_id), Number(q_in_list), Number(q_has_moved)]);
    await database.run(
      sql`INSERT INTO ids_away SELECT * FROM ${duckdb.constantRows(sql`ids`, shape, block)}`,
    );
  }
  const having = (column: Sql): Sql => sql`(SELECT contact FROM ids_away WHERE ${column} = 1) having_it`;
  return chooseForm(database, { listed: having(sql`in_list`), moved: having(sql`has_moved`) }, exact);
}

/** Ids of all rows that have one, whatever became of the rows. */
const selectAllIds: SelectAway = (server, names) => {
  const { events } = server;
  const moved = sql`SELECT q_id, 0 AS q_list, 1 AS q_moved
FROM (SELECT ${idText(events.table)} AS q_id FROM ${events.from(names.transitions)}) q_own WHERE ${HAS_ID}`;
  return groupIds([moved, ...selectListed(server, names)]);
};

function selectListed(...[{ contacts }, names]: Parameters<SelectAway>): Sql[] {
  if (contacts === undefined || names.contacts === null) return [];
  return [
    sql`SELECT q_id, 1 AS q_list, 0 AS q_moved
FROM (SELECT ${idText(contacts.table)} AS q_id FROM ${contacts.from(names.contacts)}) q_own WHERE ${HAS_ID}`,
  ];
}

function groupIds(selects: readonly Sql[]): Sql {
  return sql`SELECT q_id, max(q_list) AS q_in_list, max(q_moved) AS q_has_moved
FROM (
${unionAll(selects)}) q_rows
GROUP BY q_id`;
}
