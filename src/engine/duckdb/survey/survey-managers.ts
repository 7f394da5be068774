import type { NamedRows } from '../../../domain/managers/alike-names.ts';
import { rowsOf } from '../../count/dictionaries.ts';
import { queryRows } from '../../sql/result.ts';
import { sql, sumWhole } from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import { duckdb } from '../duckdb-dialect.ts';

/** Who stands in either table as a manager, as it is written there, with the rows that say so; the commonest first. */
export function surveyManagers(database: Database): Promise<NamedRows[]> {
  const [moved, listed] = [rowsOf('transitions'), rowsOf('contacts')];
  return queryRows(
    database,
    { name: 'text', rows: 'whole' },
    sql`SELECT name, ${sumWhole(sql`row_count`)} AS rows
FROM (
  SELECT ${duckdb.normalizeText(sql`raw`)} AS name, row_count
  FROM (
    SELECT manager AS raw, count(*) AS row_count FROM ${moved} GROUP BY manager
    UNION ALL
    SELECT manager, count(*) FROM ${listed} GROUP BY manager) spelled) cleaned
WHERE name IS NOT NULL
GROUP BY name
ORDER BY rows DESC, name`,
  );
}
