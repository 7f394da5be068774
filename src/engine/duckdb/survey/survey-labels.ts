import type { OffsetSegment } from '../../../domain/calendar/zone.ts';
import type { LabelFacts, LabelSurvey } from '../../../domain/draft/label-facts.ts';
import { normalizeLabel } from '../../../domain/text/label.ts';
import { momentExpression } from '../../sql/moment-expression.ts';
import { queryOne, queryRows, wholes } from '../../sql/result.ts';
import { countWhere, sql, sumWhole } from '../../sql/sql.ts';
import type { Database } from '../database.ts';
import { duckdb } from '../duckdb-dialect.ts';

/** So many labels, the commonest, are looked at: pairs of them come to JavaScript, and their number is squared. */
const MOST_LABELS = 100;

/** A label in the making: its number, its commonest spelling and how often it occurs. */
interface Found {
  readonly name: string;
  rows: number;
  /** As the engine writes it in lower case; in rare scripts several of these are one label to us. */
  readonly keys: string[];
}

/**
 * Counts, in SQL, what the transitions tell about every stage label and every pair of them. Only aggregates come to
 * JavaScript, at most {@link MOST_LABELS} squared.
 *
 * @param offsets the offsets of the time zone, for every time of the transitions
 */
export async function surveyLabels(
  database: Database,
  offsets: readonly OffsetSegment[],
): Promise<LabelSurvey> {
  const { found, omitted, rows } = await findLabels(database);
  await createPlaces(database, found, offsets);
  const facts = await countFacts(database, found);
  const pairs = await countPairs(database, found.length);
  const statement = sql`SELECT count(DISTINCT contact) AS contacts FROM survey_places`;
  const { contacts } = await queryOne(database, { contacts: 'whole' }, statement);
  return { labels: facts, ...pairs, rows, contacts, omitted };
}

/** `survey_spellings`: every distinct stage text (`raw`), clean (`name`) and in lower case (`key`), with its rows. */
async function findLabels(database: Database) {
  await database.run(sql`CREATE TEMP TABLE survey_raw AS
SELECT stage AS raw, count(*) AS row_count
FROM transitions_rows
WHERE stage IS NOT NULL
GROUP BY stage`);
  await database.run(sql`CREATE TEMP TABLE survey_spellings AS
SELECT raw, row_count, name, ${duckdb.lowerCase(sql`name`)} AS key
FROM (SELECT raw, row_count, ${duckdb.normalizeText(sql`raw`)} AS name FROM survey_raw) cleaned
WHERE name IS NOT NULL`);
  const sums = sql`SELECT count(DISTINCT key) AS labels, ${sumWhole(sql`row_count`)} AS rows FROM survey_spellings`;
  const total = await queryOne(database, { labels: 'whole', rows: 'whole' }, sums);
  const commonest = sql`SELECT k.key, n.name, k.row_count AS count
FROM (
  SELECT key, sum(row_count) AS row_count
  FROM survey_spellings
  GROUP BY key
  ORDER BY row_count DESC, key
  LIMIT ${MOST_LABELS}) k
JOIN (
  SELECT key, name, row_number() OVER (PARTITION BY key ORDER BY sum(row_count) DESC, name) AS rank
  FROM survey_spellings
  GROUP BY key, name) n ON n.key = k.key AND n.rank = 1
ORDER BY k.row_count DESC, k.key`;
  const rows = await queryRows(database, { key: 'text', name: 'text', count: 'whole' }, commonest);
  const found = new Map<string, Found>();
  for (const { key, name, count } of rows) {
    const known = found.get(normalizeLabel(name));
    if (known) {
      known.keys.push(key);
      known.rows += count;
    } else found.set(normalizeLabel(name), { name, rows: count, keys: [key] });
  }
  const labels = [...found.values()];
  const kept = labels.reduce((sum, each) => sum + each.rows, 0);
  const omitted = { labels: total.labels - rows.length, rows: total.rows - kept };
  return { found: labels, rows: total.rows, omitted };
}

/**
 * `survey_places`: a row a contact and label: `place`, the label's number among the contact's distinct labels in time
 * (from 0; equal times share one), and whether another label comes after the last event of this one (`followed`).
 */
async function createPlaces(database: Database, found: readonly Found[], offsets: readonly OffsetSegment[]) {
  const numbered = found.flatMap(({ keys }, id) => keys.map((key) => [key, id] as const));
  await database.run(sql`CREATE TEMP TABLE survey_labels AS
SELECT s.raw, k.id
FROM survey_spellings s
JOIN ${duckdb.constantRows(sql`k`, { key: 'text', id: 'whole' }, numbered)} ON k.key = s.key`);
  await database.run(sql`CREATE TEMP TABLE survey_places AS
SELECT contact, id,
  dense_rank() OVER (PARTITION BY contact ORDER BY first_at) - 1 AS place,
  last_at < max(last_at) OVER (PARTITION BY contact) AS followed
FROM (
  SELECT contact, id, min(happened) AS first_at, max(happened) AS last_at
  FROM (
    SELECT t.contact, l.id, ${momentExpression('at', offsets, sql`t.`)} AS happened
    FROM transitions_rows t
    JOIN survey_labels l ON l.raw = t.stage
    WHERE t.contact IS NOT NULL) events
  WHERE happened IS NOT NULL
  GROUP BY contact, id) firsts`);
}

async function countFacts(database: Database, found: readonly Found[]): Promise<LabelFacts[]> {
  const places = found.map((): number[] => []);
  const followed = found.map(() => 0);
  const statement = sql`SELECT id, place, count(*) AS contacts, ${countWhere(sql`followed`)} AS followed
FROM survey_places
GROUP BY id, place`;
  const counted = await queryRows(database, wholes(['id', 'place', 'contacts', 'followed']), statement);
  for (const row of counted) {
    places[row.id]![row.place] = row.contacts;
    followed[row.id]! += row.followed;
  }
  const performers = await listPerformers(database);
  return found.map(({ name, rows }, id) => {
    const own = Array.from(places[id]!, (contacts) => contacts ?? 0);
    return {
      name,
      rows,
      contacts: own.reduce((sum, contacts) => sum + contacts, 0),
      followed: followed[id]!,
      performer: performers.get(id) ?? null,
      places: own,
    };
  });
}

/** Who wrote most rows of a label, by its number; a label whose commonest manager is blank is missing. */
async function listPerformers(database: Database): Promise<Map<number, string>> {
  await database.run(sql`CREATE TEMP TABLE survey_managers AS
SELECT l.id, t.manager AS raw, count(*) AS row_count
FROM transitions_rows t
JOIN survey_labels l ON l.raw = t.stage
GROUP BY l.id, t.manager`);
  const statement = sql`SELECT id, name
FROM (
  SELECT id, name, row_number() OVER (PARTITION BY id ORDER BY sum(row_count) DESC, name) AS rank
  FROM (SELECT id, row_count, ${duckdb.normalizeText(sql`raw`)} AS name FROM survey_managers) named
  GROUP BY id, name) ranked
WHERE rank = 1 AND name IS NOT NULL`;
  const rows = await queryRows(database, { id: 'whole', name: 'text' }, statement);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function countPairs(database: Database, labels: number) {
  const square = (): number[][] => Array.from({ length: labels }, () => new Array<number>(labels).fill(0));
  const [before, leads] = [square(), square()];
  const statement = sql`SELECT a.id AS a, b.id AS b, count(*) AS contacts, ${countWhere(sql`b.place = a.place + 1`)} AS next
FROM survey_places a
JOIN survey_places b ON b.contact = a.contact AND b.place > a.place
GROUP BY a.id, b.id`;
  const rows = await queryRows(database, wholes(['a', 'b', 'contacts', 'next']), statement);
  for (const { a, b, contacts, next } of rows) {
    before[a]![b] = contacts;
    leads[a]![b] = next;
  }
  return { before, leads };
}
