import { type Branch, chooseSql, quoteName, type Sql, sql } from '../sql/sql.ts';
import { attributeColumn } from './contacts.ts';
import { NAMES } from './dictionaries.ts';
import type { Grouping } from './question.ts';

/** A grouping as a column of the counts. */
export interface KeyColumn {
  /** Its name among the counts of a step, which are `c`, and in the result. */
  readonly name: string;
  /** Over a contact's step: `credited`, `entry_at`, and its attributes. */
  readonly value: Sql;
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
  const plain = { name, shown: own, join: [] };
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
  return { name, value: sql`credited`, nothing, shown: sql`${names}.name`, join, kind: 'text?' };
}

/** The number of the last bucket that starts no later than `entry_at`; NULL where none does. */
export function numberBucket(starts: readonly number[]): Sql {
  const branches = starts.map((start, index): Branch => [sql`entry_at >= ${start}`, sql`${index}`]);
  return sql`CAST(${chooseSql(branches.reverse())} AS INTEGER)`;
}
