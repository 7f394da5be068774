import type { CountedStatement } from '../../../../src/engine/remote/cluster/push-plan.ts';
import { type Sql, sql } from '../../../../src/engine/sql/sql.ts';

/** Contacts by how many rows they have in both tables: of as many as three, the signature is NULL. */
export function countContacts(id: Sql): CountedStatement {
  return ({ transitions, contacts }) => {
    const ids = [transitions, ...(contacts === null ? [] : [contacts])].map(
      (table) => sql`SELECT ${id} AS id FROM ${table}`,
    );
    const all = ids.length === 1 ? ids[0]! : sql`${ids[0]!} UNION ALL ${ids[1]!}`;
    return {
      inner: sql`SELECT CASE WHEN seen = 3 THEN NULL ELSE seen END AS often, count(*) AS n
FROM (SELECT id, count(*) AS seen FROM (${all}) AS listed GROUP BY id) AS each
GROUP BY often`,
      columns: [
        { name: 'often', sum: false },
        { name: 'n', sum: true },
      ],
    };
  };
}
