import { type Funnel, UNASSIGNED } from '../../domain/evidence/funnel.ts';
import type { Connection } from '../sql/connection.ts';
import type { CountDialect } from '../sql/count-dialect.ts';
import { quoteText } from '../sql/sql.ts';

/** Codes of stage labels in the engine; 0..n are the stages themselves. */
export const LOST = -1;
export const IGNORED = -2;

/** Of the rows that carry one label: how many, and how many of them are unusable for which first reason. */
const LABEL_SUMS = `count(*) AS row_count,
  sum(CASE WHEN contact IS NULL THEN 1 ELSE 0 END) AS no_id,
  sum(CASE WHEN contact IS NOT NULL AND at_local IS NULL AND at_utc IS NULL AND at_bad IS NULL THEN 1 ELSE 0 END) AS no_time,
  sum(CASE WHEN contact IS NOT NULL AND at_bad IS NOT NULL THEN 1 ELSE 0 END) AS bad_time,
  min(CASE WHEN contact IS NOT NULL THEN at_local END) AS first_local,
  max(CASE WHEN contact IS NOT NULL THEN at_local END) AS last_local,
  min(CASE WHEN contact IS NOT NULL THEN at_utc END) AS first_utc,
  max(CASE WHEN contact IS NOT NULL THEN at_utc END) AS last_utc`;

/**
 * `labels`: every distinct stage text of the transitions (`raw`), its clean form, the `code` it stands for (NULL: none)
 * and the sums of its rows. Cleaning and matching happen once a label, not once a row.
 */
export async function createLabels(
  database: Connection,
  dialect: CountDialect,
  funnel: Funnel,
): Promise<void> {
  const known = [
    ...funnel.stages.flatMap(({ labels }, code) => labels.map((label) => [label, code] as const)),
    ...funnel.lost.map((label) => [label, LOST] as const),
    ...funnel.ignored.map((label) => [label, IGNORED] as const),
  ];
  const match = (expression: string): string => dialect.lowerCase(dialect.normalizeText(expression));
  const values = known.map(([label, code]) => `(${quoteText(label)}, ${code})`);
  // stages may have no labels at all
  if (values.length === 0) values.push('(CAST(NULL AS VARCHAR), CAST(NULL AS BIGINT))');
  await database.run(
    `CREATE TEMP TABLE labels AS
     SELECT s.*, ${dialect.normalizeText('s.raw')} AS label, d.code
     FROM (SELECT stage AS raw, ${LABEL_SUMS} FROM transitions_rows GROUP BY stage) s
     LEFT JOIN (SELECT ${match('label')} AS label, min(code) AS code FROM (VALUES ${values.join(', ')}) known(label, code) GROUP BY 1) d
       ON d.label = ${match('s.raw')}`,
  );
}

/**
 * `names`: every manager (`rank` 0.. in code-point order, `name`); `managers`: every distinct spelling in the files ->
 * rank, aliases applied. Spellings that are blank have no row, and neither have those of system users (`system`: clean
 * names, before or after aliases).
 */
export async function createManagers(
  database: Connection,
  dialect: CountDialect,
  aliases: Readonly<Record<string, string>>,
  system: readonly string[],
): Promise<void> {
  const pairs = Object.entries(aliases).map(([from, to]) => `(${quoteText(from)}, ${quoteText(to)})`);
  const clean = dialect.normalizeText('raw');
  const none = system.map(quoteText).join(', ');
  const people = system.length === 0 ? '' : ` AND name NOT IN (${none}) AND spelling NOT IN (${none})`;
  // a table of its own, so that cleaning is done once a spelling: planners like to push it down to every row
  await database.run(
    'CREATE TEMP TABLE spellings AS SELECT manager AS raw FROM transitions_rows UNION SELECT manager FROM contacts_rows',
  );
  const named =
    pairs.length === 0
      ? `SELECT raw, ${clean} AS spelling, ${clean} AS name FROM spellings`
      : `SELECT raw, name AS spelling, nullif(coalesce(a.target, name), '') AS name FROM (SELECT raw, ${clean} AS name FROM spellings)
         LEFT JOIN (VALUES ${pairs.join(', ')}) a(spelling, target) ON a.spelling = name`;
  await database.run(
    `CREATE TEMP TABLE managers AS
     SELECT raw, name, dense_rank() OVER (ORDER BY name) - 1 AS rank FROM (${named})
     WHERE name IS NOT NULL AND name <> ${quoteText(UNASSIGNED)}${people}`,
  );
  await database.run('CREATE TEMP VIEW names AS SELECT DISTINCT rank, name FROM managers');
}
