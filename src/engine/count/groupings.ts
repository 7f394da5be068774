import type { Keyed } from '../../domain/evidence/counts.ts';
import type { Shape } from '../sql/result.ts';
import { joinSql, quoteName, type Sql, sql } from '../sql/sql.ts';
import { attributeColumn } from './contacts.ts';
import { NAMES } from './dictionaries.ts';
import type { Grouping } from './question.ts';

/** A grouping as a column of the counts. */
export interface KeyColumn {
  /** Its name among the counts of a step, which are `c`, and in the result. */
  readonly name: string;
  /** Over a contact's step: `credited`, `bucket_at`, and its attributes. */
  readonly value: Sql;
  /** Whether it hangs on `bucket_at`. */
  readonly timed: boolean;
  /** What stands for it where nothing is grouped. */
  readonly nothing: Sql;
  /** What is shown of it in the end, with what has to be joined for that. */
  readonly shown: Sql;
  readonly join: readonly Sql[];
  readonly kind: 'text?' | 'whole?';
}

/** @param place of the grouping among the others */
export function planKey(grouping: Grouping, place: number): KeyColumn {
  const name = `key_${place}`;
  const own = sql`c.${quoteName(name)}`;
  const plain = { name, shown: own, join: [], timed: grouping.kind === 'bucket' };
  if (grouping.kind === 'attribute') {
    const value = attributeColumn(grouping.name);
    return { ...plain, value, nothing: sql`CAST(NULL AS VARCHAR)`, kind: 'text?' };
  }
  if (grouping.kind === 'bucket') {
    const value = numberBucket(grouping.starts);
    return { ...plain, value, nothing: sql`CAST(NULL AS INTEGER)`, kind: 'whole?' };
  }
  // grouped by rank, named once they are few
  const names = quoteName(`names_${place}`);
  const join = [sql`LEFT JOIN ${NAMES} ${names} ON ${names}.rank = ${own}`];
  const nothing = sql`CAST(NULL AS BIGINT)`;
  return { ...plain, value: sql`credited`, nothing, shown: sql`${names}.name`, join, kind: 'text?' };
}

/** The keys as they are shown, over the counts `c`; what has to be joined for that is beside them. */
export function selectShown(keys: readonly KeyColumn[]): Sql[] {
  return keys.map(({ shown, name }) => sql`${shown} AS ${quoteName(name)}`);
}

/** The keys as they are counted, over a contact's step. */
export function selectValues(keys: readonly KeyColumn[]): Sql[] {
  return keys.map(({ value, name }) => sql`${value} AS ${quoteName(name)}`);
}

/** Joins what the shown keys need. */
export function joinShown(keys: readonly KeyColumn[]): Sql {
  return joinSql(
    keys.flatMap(({ join }) => join),
    sql`\n`,
  );
}

/** How a result is read that has keys beside the columns that are known by name. */
export function shapeKeyed<const S extends Shape>(
  keys: readonly Pick<KeyColumn, 'name' | 'kind'>[],
  rest: S,
): Readonly<Record<string, KeyColumn['kind']>> & S {
  return { ...Object.fromEntries(keys.map(({ name, kind }) => [name, kind])), ...rest };
}

/** The values of the keys, in their order. */
export function readKeys(
  keys: readonly KeyColumn[],
  row: Readonly<Record<string, string | number | null>>,
): Keyed['keys'] {
  return keys.map(({ name }) => row[name] ?? null);
}

/**
 * The columns of attributes that groups are made of; to ask for all columns of many stages costs more than to count them.
 *
 * @param more attributes that are asked for beside
 */
export function listGrouped(by: readonly Grouping[], more: readonly string[] = []): Sql[] {
  const names = by.flatMap((each) => (each.kind === 'attribute' ? each.name : []));
  return [...new Set([...names, ...more])].map(attributeColumn);
}

/** The number of the last bucket that starts no later than a time, `bucket_at` unless another is named; NULL where none does. */
export function numberBucket(starts: readonly number[], at = sql`bucket_at`): Sql {
  return sql`CAST(${findBucket(at, starts, 0, starts.length)} AS INTEGER)`;
}

/**
 * The last of the starts from `first` on, before `end`, that is no later than the time; NULL where there is none. It is
 * looked for by halves: hundreds of buckets are asked about nine times, not one after the other.
 */
function findBucket(at: Sql, starts: readonly number[], first: number, end: number): Sql {
  if (first === end) return first === 0 ? sql`NULL` : sql`${first - 1}`;
  const middle = Math.floor((first + end) / 2);
  const [later, earlier] = [findBucket(at, starts, middle + 1, end), findBucket(at, starts, first, middle)];
  return sql`CASE WHEN ${at} >= ${starts[middle]!} THEN ${later} ELSE ${earlier} END`;
}
