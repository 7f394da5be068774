import type { Connection } from '../sql/connection.ts';

/** Every manager, in code-point order. */
export async function listManagers(database: Connection): Promise<string[]> {
  const rows = await database.query('SELECT name FROM names ORDER BY name');
  return rows.map(({ name }) => String(name));
}

/** Every segment of the contacts, in code-point order. */
export async function listSegments(database: Connection): Promise<string[]> {
  const rows = await database.query(
    'SELECT DISTINCT segment FROM contacts WHERE segment IS NOT NULL ORDER BY segment',
  );
  return rows.map(({ segment }) => String(segment));
}
