import type { Keyed } from '../../domain/evidence/counts.ts';
import type { PartDialect } from '../sql/count-dialect.ts';
import type { Shape } from '../sql/result.ts';
import { joinSql, NO_NUMBER, quoteName, type Sql, sql } from '../sql/sql.ts';
import { attributeColumn } from './contacts.ts';
import { NAMES } from './dictionaries.ts';
import type { Journeys, PartColumn, PartKind } from './journey-parts.ts';
import type { Grouping } from './question.ts';

/** A grouping as a column of the counts. */
export interface KeyColumn {
  /** Its name among the counts of a step, which are `c`, and in the result. */
  readonly name: string;
  /** Over journeys. */
  readonly value: (step: KeyedStep) => Sql;
  /** Whether it hangs on a time. */
  readonly timed: boolean;
  /** What its values are, and what stands for them where nothing is grouped. */
  readonly of: PartKind;
  readonly nothing: Sql;
  /** What is shown of it in the end, with what has to be joined for that. */
  readonly shown: Sql;
  readonly join: readonly Sql[];
  readonly kind: 'text?' | 'whole?';
}

/** What keys hang on beside attributes: the rank of whoever a contact's step is credited to, and a time. */
export interface KeyedStep {
  readonly credited: Sql;
  readonly bucketAt: Sql;
}

/** The same of a relation that has both. */
export const STEP: KeyedStep = { credited: sql`credited`, bucketAt: sql`bucket_at` };

/** @param place of the grouping among the others */
export function planKey(
  { expressions, elsewhere }: Pick<Journeys, 'expressions' | 'elsewhere'>,
  grouping: Grouping,
  place: number,
): KeyColumn {
  const name = `key_${place}`;
  const own = sql`c.${quoteName(name)}`;
  const plain = { name, shown: own, join: [], timed: grouping.kind === 'bucket' };
  if (grouping.kind === 'attribute') {
    const own = attributeColumn(grouping.name);
    const of = { attribute: grouping.name };
    // elsewhere texts are numbers
    const nothing = elsewhere === undefined ? sql`CAST(NULL AS VARCHAR)` : NO_NUMBER;
    return { ...plain, value: () => own, of, nothing, kind: 'text?' };
  }
  if (grouping.kind === 'bucket') {
    const { starts } = grouping;
    const of = { least: 0, most: starts.length - 1 };
    const value = ({ bucketAt }: KeyedStep): Sql => numberBucket(expressions, starts, bucketAt);
    return { ...plain, value, of, nothing: NO_NUMBER, kind: 'whole?' };
  }
  // grouped by rank, named once they are few
  const names = quoteName(`names_${place}`);
  const join = [sql`LEFT JOIN ${NAMES} ${names} ON ${names}.rank = ${own}`];
  const value = ({ credited }: KeyedStep): Sql => credited;
  return { ...plain, value, of: 'rank', nothing: NO_NUMBER, shown: sql`${names}.name`, join, kind: 'text?' };
}

/** The keys as they are shown, over the counts `c`; what has to be joined for that is beside them. */
export function selectShown(keys: readonly KeyColumn[]): Sql[] {
  return keys.map(({ shown, name }) => sql`${shown} AS ${quoteName(name)}`);
}

/** The keys as they are counted, over a relation of contacts' steps. */
export function selectValues(keys: readonly KeyColumn[]): Sql[] {
  return keys.map(({ value, name }) => sql`${value(STEP)} AS ${quoteName(name)}`);
}

/** The keys as columns of a part. */
export function listKeys(keys: readonly KeyColumn[], step: KeyedStep): PartColumn[] {
  return keys.map(({ name, value, of }) => ({ name, value: value(step), kind: of }));
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

/** The number of the last bucket that starts no later than a time; NULL where none does. */
export function numberBucket(dialect: PartDialect, starts: readonly number[], at: Sql): Sql {
  return dialect.narrow(findBucket(at, starts, 0, starts.length));
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
