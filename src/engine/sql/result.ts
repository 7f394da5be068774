import type { Cell, Connection, Row } from './connection.ts';
import type { Sql } from './sql.ts';

/** What a column of a result holds; with a question mark also NULL. */
interface ValueOfKind {
  readonly whole: number;
  readonly 'whole?': number | null;
  readonly text: string;
  readonly 'text?': string | null;
  readonly flag: boolean;
}
type Kind = keyof ValueOfKind;

/** The columns of a result that are read, by name. */
export type Shape = Readonly<Record<string, Kind>>;

/** A shape of whole numbers only. */
export function wholes<const Name extends string>(names: readonly Name[]): Readonly<Record<Name, 'whole'>> {
  return Object.fromEntries(names.map((name) => [name, 'whole'])) as Record<Name, 'whole'>;
}

/** A row of a result, read. */
export type Shaped<S extends Shape> = { readonly [Name in keyof S]: ValueOfKind[S[Name]] };

const TYPE_OF_KIND = { whole: 'number', text: 'string', flag: 'boolean' } as const;

/**
 * All rows of a statement.
 *
 * @throws TypeError for a column that is missing or of another kind: a mistake of ours
 */
export async function queryRows<const S extends Shape>(
  connection: Connection,
  shape: S,
  statement: Sql,
): Promise<Shaped<S>[]> {
  return (await connection.query(statement)).map(shapeReader(shape));
}

/** The one row of a statement that has exactly one, as an aggregate of everything does. */
export async function queryOne<const S extends Shape>(
  connection: Connection,
  shape: S,
  statement: Sql,
): Promise<Shaped<S>> {
  const [row] = await queryRows(connection, shape, statement);
  if (row === undefined) throw new TypeError('a statement without a row');
  return row;
}

/** One column of texts, of all rows. */
export async function queryTexts(connection: Connection, column: string, statement: Sql): Promise<string[]> {
  const rows = await queryRows(connection, { [column]: 'text' } as Record<string, 'text'>, statement);
  return rows.map((row) => row[column]!);
}

/** All rows of a statement in blocks. */
export async function* streamRows<const S extends Shape>(
  connection: Connection,
  shape: S,
  statement: Sql,
): AsyncIterable<Shaped<S>[]> {
  const read = shapeReader(shape);
  for await (const rows of connection.stream(statement)) yield rows.map(read);
}

/** Made once a statement: there may be ten thousands of rows. */
function shapeReader<S extends Shape>(shape: S): (row: Row) => Shaped<S> {
  const columns = Object.entries(shape).map(([name, kind]) => {
    const [bare = '', orNull] = kind.split(/(?=\?)/);
    return {
      name,
      kind,
      type: TYPE_OF_KIND[bare as keyof typeof TYPE_OF_KIND],
      orNull: orNull !== undefined,
    };
  });
  return (row) => {
    const read: Record<string, Cell> = {};
    for (const { name, kind, type, orNull } of columns) {
      const cell = row[name];
      const fits = cell === null ? orNull : typeof cell === type;
      if (!fits || cell === undefined) throw new TypeError(`column ${name} of a result is not ${kind}`);
      read[name] = cell;
    }
    return read as Shaped<S>;
  };
}
