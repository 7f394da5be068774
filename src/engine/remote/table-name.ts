/** A table's name in its parts: schema (or database), where one is named, and table. */
export interface TableName {
  readonly schema: string | undefined;
  readonly table: string;
}

/**
 * A name as a config writes it: `deals`, `crm.deals`; a part with a point in it stands in double quotes, as in SQL:
 * `crm."deals.2026"`.
 */
export function splitTableName(name: string): TableName {
  const part = '"(?:[^"]|"")+"|[^."]+';
  const found = new RegExp(`^(?:(${part})\\.)?(${part})$`).exec(name);
  // whatever else is the name of a table as it stands: there will be none
  if (!found) return { schema: undefined, table: name };
  return { schema: found[1] === undefined ? undefined : bare(found[1]), table: bare(found[2]!) };
}

/** The same the other way: the name by which a config finds the table again. */
export function joinTableName({ schema, table }: TableName): string {
  const write = (part: string): string => (/[."]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part);
  return schema === undefined ? write(table) : `${write(schema)}.${write(table)}`;
}

function bare(part: string): string {
  return part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part;
}
