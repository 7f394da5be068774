import { type Funnel, UNASSIGNED } from '../../domain/evidence/funnel.ts';
import type { TableName } from '../../domain/tables.ts';
import { normalizeText } from '../../domain/text/label.ts';
import type { CountDatabase } from '../sql/count-dialect.ts';
import { queryTexts } from '../sql/result.ts';
import { countWhere, joinSql, listLines, quoteName, quoteText, type Sql, sql } from '../sql/sql.ts';
import { attributeColumn } from './contacts.ts';

/** Codes of stage labels in the engine; 0..n are the stages themselves. */
export const LOST = -1;
export const IGNORED = -2;

/** The rows of a logical table, of all its files. */
export function rowsOf(table: TableName): Sql {
  return quoteName(`${table}_rows`);
}

/** Of the rows that carry one label: how many, and how many of them are unusable for which first reason. */
const LABEL_SUMS = listLines([
  sql`count(*) AS row_count`,
  sql`${countWhere(sql`contact IS NULL`)} AS no_id`,
  sql`${countWhere(sql`contact IS NOT NULL AND at_local IS NULL AND at_utc IS NULL AND at_bad IS NULL`)} AS no_time`,
  sql`${countWhere(sql`contact IS NOT NULL AND at_bad IS NOT NULL`)} AS bad_time`,
  sql`min(CASE WHEN contact IS NOT NULL THEN at_local END) AS first_local`,
  sql`max(CASE WHEN contact IS NOT NULL THEN at_local END) AS last_local`,
  sql`min(CASE WHEN contact IS NOT NULL THEN at_utc END) AS first_utc`,
  sql`max(CASE WHEN contact IS NOT NULL THEN at_utc END) AS last_utc`,
]);

/** Every stage text of the transitions, `raw`, with the sums of its rows. */
const STAGE_TEXTS = sql`SELECT stage AS raw,
    ${LABEL_SUMS}
    FROM transitions_rows
    GROUP BY stage`;

/** Over `labels`: the rows of a label that have an id and a time. */
export const USABLE_ROWS = sql`row_count - no_id - no_time - bad_time`;

/**
 * `labels`: every distinct stage text of the transitions (`raw`), its clean form, the `code` it stands for (NULL: none)
 * and the sums of its rows. Cleaning and matching happen once a label, not once a row.
 *
 * @param texts a relation with `raw`, where the rows are elsewhere
 */
export async function createLabels(
  { connection, dialect }: CountDatabase,
  funnel: Funnel,
  texts: Sql = STAGE_TEXTS,
): Promise<void> {
  const known = [
    ...funnel.stages.flatMap(({ labels }, code) => labels.map((label) => [label, code] as const)),
    ...funnel.lost.map((label) => [label, LOST] as const),
    ...funnel.ignored.map((label) => [label, IGNORED] as const),
  ].map(([label, code]) => [normalizeText(label), code] as const);
  const select = sql`SELECT s.*, d.code
FROM (
  SELECT *, ${dialect.normalizeText(sql`raw`)} AS label
  FROM (
    ${texts}) texts) s
LEFT JOIN (
  SELECT ${dialect.lowerCase(sql`known.label`)} AS compared, min(known.code) AS code
  FROM ${dialect.constantRows(sql`known`, { label: 'text', code: 'whole' }, known)}
  GROUP BY 1) d ON d.compared = ${dialect.lowerCase(sql`s.label`)}`;
  await connection.run(dialect.createTable(sql`labels`, select));
}

/** Where names of managers stand, and what they mean. */
interface NamesInput {
  readonly aliases: Readonly<Record<string, string>>;
  /** Clean names, before or after aliases, of users whose events and contacts are nobody's. */
  readonly system: readonly string[];
  readonly tables: readonly TableName[];
}

/**
 * `managers`: every distinct spelling in the files (`raw`), the manager's `name`, aliases applied, and the name's `rank`
 * (0.. in code-point order). Both are NULL where a spelling is blank or a system user's: these are nobody.
 *
 * @param spellings a relation with `raw`, where the rows are elsewhere
 */
export async function createManagers(
  { connection, dialect }: CountDatabase,
  { aliases, system, tables }: NamesInput,
  spellings: Sql = joinSql(
    tables.map((table) => sql`SELECT manager AS raw FROM ${rowsOf(table)}`),
    sql` UNION `,
  ),
): Promise<void> {
  const cleaned = sql`SELECT raw, ${dialect.normalizeText(sql`raw`)} AS spelling FROM (${spellings}) spellings`;
  const pairs = Object.entries(aliases);
  const target = dialect.constantRows(sql`a`, { spelling: 'text', target: 'text' }, pairs);
  const named =
    pairs.length === 0
      ? sql`SELECT raw, spelling, spelling AS name FROM (${cleaned}) c`
      : sql`SELECT c.raw, c.spelling, nullif(coalesce(a.target, c.spelling), '') AS name
FROM (${cleaned}) c
LEFT JOIN ${target} ON a.spelling = c.spelling`;
  const nobody = [sql`name = ${quoteText(UNASSIGNED)}`];
  if (system.length > 0) {
    const list = joinSql(system.map(quoteText));
    nobody.push(sql`name IN (${list})`, sql`spelling IN (${list})`);
  }
  // nobody is kept, and without a filter: planners would push it down, and clean every row instead of every spelling
  const people = sql`SELECT raw, CASE WHEN ${joinSql(nobody, sql` OR `)} THEN NULL ELSE name END AS name
FROM (${named}) named`;
  const rank = sql`dense_rank() OVER (ORDER BY ${dialect.inCodePoints(sql`name`)} NULLS LAST) - 1`;
  const select = sql`SELECT raw, name, CASE WHEN name IS NOT NULL THEN ${rank} END AS rank FROM (${people}) people`;
  await connection.run(dialect.createTable(sql`managers`, select));
}

/** Every manager: `rank` and `name`. */
export const NAMES = sql`(SELECT DISTINCT rank, name FROM managers WHERE rank IS NOT NULL)`;

/** What names there may be of: managers, their spellings in the files, or what an attribute of contacts that was carried is. */
export type Named = 'managers' | 'spellings' | { readonly attribute: string };

/** Every manager, every spelling of one, or every value of the attribute that contacts have, in code-point order. */
export function listNames({ connection, dialect }: CountDatabase, of: Named): Promise<string[]> {
  const relation = selectNames(dialect, of);
  const inOrder = sql`ORDER BY ${dialect.inCodePoints(sql`name`)}`;
  const names = sql`SELECT name FROM ${relation} n WHERE name IS NOT NULL ${inOrder}`;
  return queryTexts(connection, 'name', names);
}

function selectNames(dialect: CountDatabase['dialect'], of: Named): Sql {
  if (of === 'managers') return NAMES;
  if (of === 'spellings')
    return sql`(SELECT DISTINCT ${dialect.normalizeText(sql`raw`)} AS name FROM managers)`;
  return sql`(SELECT DISTINCT ${attributeColumn(of.attribute)} AS name FROM contacts)`;
}
