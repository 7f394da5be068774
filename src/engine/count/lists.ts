import type { Connection } from '../sql/connection.ts';
import type { CountDialect } from '../sql/count-dialect.ts';
import { queryRows } from '../sql/result.ts';
import { type Sql, sql } from '../sql/sql.ts';
import { attributeColumn } from './contacts.ts';
import { NAMES } from './dictionaries.ts';

/** What names there may be of. */
export type Named = 'managers' | 'segments';

const RELATIONS: Readonly<Record<Named, Sql>> = {
  managers: NAMES,
  segments: sql`(SELECT DISTINCT ${attributeColumn('segment')} AS name FROM contacts)`,
};

/** Every manager, or every segment that contacts have, in code-point order. */
export async function listNames(connection: Connection, dialect: CountDialect, of: Named): Promise<string[]> {
  const rows = await queryRows(
    connection,
    { name: 'text' },
    sql`SELECT name FROM ${RELATIONS[of]} n WHERE name IS NOT NULL ORDER BY ${dialect.inCodePoints(sql`name`)}`,
  );
  return rows.map(({ name }) => name);
}
