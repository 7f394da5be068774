import type { PersonRow } from '../../../domain/managers/people.ts';
import { joinSql, quoteName, type Sql, sql } from '../../../engine/sql/sql.ts';
import { findPeopleTable } from '../../../ingest/crm/warehouse/people-tables.ts';
import { type Catalogue, schemaOf } from './catalogue.ts';
import { nameColumn, readText } from './find-stage-book.ts';

/** People whose names are looked up; a config could not list more. */
const MOST_PEOPLE = 10_000;

/** The users of a CRM, as its own table has them. */
export interface PeopleBook {
  readonly table: string;
  readonly people: readonly PersonRow[];
}

/** The users of the CRM that a table of transitions is of, as the table beside it has them. */
export async function findPeople(catalogue: Catalogue, transitions: string): Promise<PeopleBook | undefined> {
  const { server, sights } = catalogue;
  const schema = schemaOf(transitions);
  for (const { name } of sights) {
    if (schemaOf(name) !== schema || !findPeopleTable(name, ['id', 'name'])) continue;
    const { columns } = await catalogue.describe(name);
    const table = findPeopleTable(
      name,
      columns.map((column) => column.name),
    );
    if (!table) continue;
    const wanted = [...table.ids, ...table.names];
    const selected = wanted.map(
      (column, at): Sql => sql`${nameColumn(server, column)} AS ${quoteName(`p${at}`)}`,
    );
    const rows = await server.query(
      sql`SELECT ${joinSql(selected)} FROM ${server.nameTable(name)} LIMIT ${MOST_PEOPLE}`,
    );
    const people = rows.map((row): PersonRow => {
      const texts = wanted.map((_, at) => readText(row, `p${at}`));
      const words = texts.slice(table.ids.length).filter((word) => word !== '');
      return { ids: texts.slice(0, table.ids.length), name: words.join(' ') };
    });
    return { table: name, people: people.filter((person) => person.name !== '') };
  }
  return undefined;
}
