import { DuckDBInstance } from '@duckdb/node-api';

/**
 * What one would write by hand: the same counts (entered, converted, lost by manager and step; credit by the entry
 * event; skips count as passed) of clean files with known columns, by DuckDB alone. No rejects, no line numbers, no
 * time zones, no matching of labels.
 */
const [folder] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const csv = (name, columns) =>
  `read_csv('${folder}/${name}.csv', auto_detect=false, header=true, delim=',', quote='"', columns={${columns}})`;
const steps = [0, 1, 2, 3, 4];
await connection.run(`
  CREATE TEMP TABLE journeys AS
  SELECT coalesce(e.id, c.id) AS id, c.manager AS owner, c.created, e.* EXCLUDE (id)
  FROM (
    SELECT id, ${steps.map((s) => `min(moved) FILTER (stage >= ${s}) AS e${s}, arg_min(manager, moved) FILTER (stage >= ${s}) AS m${s}`).join(', ')},
      max(moved) FILTER (stage = -1) AS lost_at, max(moved) FILTER (stage >= 0) AS moved_at
    FROM (SELECT id, moved, manager, CASE stage WHEN 'База' THEN 0 WHEN 'Знакомство' THEN 1 WHEN 'Презентация' THEN 2
            WHEN 'Договор' THEN 3 WHEN 'Оплата' THEN 4 WHEN 'Отказ' THEN -1 END AS stage
          FROM ${csv('transitions', "id: 'VARCHAR', stage: 'VARCHAR', moved: 'TIMESTAMP', manager: 'VARCHAR'")})
    GROUP BY id) e
  FULL JOIN ${csv('contacts', "id: 'VARCHAR', company: 'VARCHAR', manager: 'VARCHAR', segment: 'VARCHAR', created: 'TIMESTAMP'")} c ON c.id = e.id`);
const counts = await connection.runAndReadAll(
  steps
    .slice(1)
    .map(
      (
        s,
      ) => `SELECT ${s} AS step, coalesce(m${s - 1}, owner) AS manager, count(*) AS entered, count(e${s}) AS converted,
        count(*) FILTER (e${s} IS NULL AND lost_at >= moved_at) AS lost
      FROM journeys WHERE ${s === 1 ? 'coalesce(e0, created) IS NOT NULL' : `e${s - 1} IS NOT NULL`} GROUP BY 2`,
    )
    .join(' UNION ALL ')
    .concat(' ORDER BY manager, step'),
);
console.log('manager,stage,entered,converted,lost');
for (const { step, manager, entered, converted, lost } of counts.getRowObjects()) {
  console.log(`${manager},${step},${entered},${converted},${lost}`);
}
