declare const mark: unique symbol;

/**
 * Text that is SQL. Only the tag {@link sql} and the quoting functions of this file make it, so the compiler finds every
 * name or value that would enter a statement as it stands. Input is hostile: a stage may be called
 * `'; drop table events; --`.
 */
export type Sql = string & { readonly [mark]: true };

/**
 * A piece of SQL. What is written in the source is taken as it is; what is put in is SQL already, or a whole number.
 *
 * @throws RangeError for a number that is not whole
 * @example sql`SELECT ${quoteName(column)} FROM journeys WHERE segment = ${quoteText(segment)} LIMIT ${3}`
 */
export function sql(pieces: TemplateStringsArray, ...parts: readonly (Sql | number)[]): Sql {
  let text = pieces[0] ?? '';
  for (const [index, part] of parts.entries()) {
    text += (typeof part === 'number' ? quoteInteger(part) : part) + (pieces[index + 1] ?? '');
  }
  return text as Sql;
}

/** What holds always, and never: not every engine has words for them. */
export const YES = sql`1 = 1`;
export const NO = sql`1 = 0`;

/** Whether a condition does not hold. ClickHouse of 2018 says NULL of FALSE AND NULL, and NOT would leave it at that. */
export function fails(condition: Sql): Sql {
  return sql`CASE WHEN ${condition} THEN ${NO} ELSE ${YES} END`;
}

/** No number: a NULL that needs no cast to be one of a number. */
export const NO_NUMBER = sql`nullif(0, 0)`;

/** Pieces one after the other, by default as a list with commas. */
export function joinSql(parts: readonly Sql[], separator: Sql = sql`, `): Sql {
  return parts.join(separator) as Sql;
}

/** The same, one a line: columns of a SELECT, rows of a list. */
export function listLines(parts: readonly Sql[]): Sql {
  return joinSql(parts, sql`,\n  `);
}

/** Selects one after the other, none of them looked at for doubles. */
export function unionAll(selects: readonly Sql[]): Sql {
  return joinSql(selects, sql`\nUNION ALL\n`);
}

/**
 * How many rows of a group meet a condition; 0 of none. The cast is for drivers that hand over the sum of integers as
 * text, because it may pass 64 bits.
 */
export function countWhere(condition: Sql): Sql {
  return sumWhole(sql`CASE WHEN ${condition} THEN 1 ELSE 0 END`);
}

/** A sum of whole numbers, 0 of none. */
export function sumWhole(value: Sql): Sql {
  return sql`CAST(coalesce(sum(${value}), 0) AS BIGINT)`;
}

/** An identifier: `"` is doubled, NUL (which no engine stores) is dropped. */
export function quoteName(name: string): Sql {
  return `"${name.replaceAll('\0', '').replaceAll('"', '""')}"` as Sql;
}

/** A text literal: `'` is doubled, NUL is dropped, lone surrogates become U+FFFD as in any UTF-8. */
export function quoteText(text: string): Sql {
  return `'${text.replaceAll('\0', '').toWellFormed().replaceAll("'", "''")}'` as Sql;
}

/** A whole number; anything else is a mistake of ours. */
export function quoteInteger(value: number): Sql {
  // times of the year 9999 pass 2^53: whole still, and written without an exponent
  if (!Number.isInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return BigInt(value).toString() as Sql;
}

/** A branch of a CASE: a condition and the value where it is the first that holds. */
export type Branch = readonly [when: Sql, then: Sql];

/** The value of the first branch whose condition holds, one branch a line; without branches what is left. */
export function chooseSql(branches: readonly Branch[], otherwise: Sql = sql`NULL`): Sql {
  if (branches.length === 0) return otherwise;
  const lines = branches.map(([when, then]) => sql`WHEN ${when} THEN ${then}`);
  return sql`CASE
  ${joinSql(lines, sql`\n  `)}
  ELSE ${otherwise}
END`;
}
