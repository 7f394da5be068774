import type { Connection } from '../sql/connection.ts';
import type { CountDialect, PartDialect } from '../sql/count-dialect.ts';
import { queryRows, type Shape, type Shaped } from '../sql/result.ts';
import { countWhere, listLines, quoteName, type Sql, sql, sumWhole, unionAll } from '../sql/sql.ts';
import { entryOf, managerOf, stagelessColumns } from './fold.ts';

/**
 * What a column of a part may hold, beside NULL: whether a condition holds, the rank of a manager, the value of an
 * attribute of contacts or the reason of a loss, or a whole number within bounds; `row`: whatever tells one contact from
 * others, by which nothing is counted.
 */
export type PartKind =
  | 'flag'
  | 'rank'
  | 'reason'
  | 'row'
  | { readonly attribute: string }
  | { readonly least: number; readonly most: number };

/** A column of a part. */
export interface PartColumn {
  readonly name: string;
  /** Over journeys. */
  readonly value: Sql;
  readonly kind: PartKind;
}

/** A select over journeys that is one of many alike: all of a question have the same columns. */
export interface JourneyPart {
  /** The numbers of the stages whose entries it looks at; undefined: all. */
  readonly stages: readonly number[] | undefined;
  /** Over journeys: which of them it has. */
  readonly where: Sql;
  readonly columns: readonly PartColumn[];
}

/** Journeys that lie on servers, which bring back how many of them are alike. */
export interface JourneysElsewhere {
  /** The rank of a manager as a number; NULL of a name that nobody has. */
  rankOf(manager: string): Sql;
  /** Whether an attribute of a contact is one of some values. */
  isOneOf(attribute: string, values: readonly string[]): Sql;
  /** A relation of what the rows of parts are, here: their columns, and `n`: how many are so. */
  gather(parts: readonly JourneyPart[]): Promise<Sql>;
}

/** `journeys`, and how to read them. */
export interface Journeys {
  readonly dialect: CountDialect;
  /** How expressions over them are written: they may lie elsewhere. */
  readonly expressions: PartDialect;
  /** Whether any of them may be of a list of present stages. */
  readonly snapshot: boolean;
  /** Number of the last stage, n. */
  readonly lastStage: number;
  /** Attributes of contacts that they have. */
  readonly carried: readonly string[];
  /** Where they are none of this database's relations. */
  readonly elsewhere?: JourneysElsewhere;
}

/** Rows of parts, and how they are counted: a row may stand for many alike. */
export interface PartRows {
  readonly union: Sql;
  /** How many there are. */
  readonly count: Sql;
  /** How many of them meet a condition. */
  readonly countWhere: (condition: Sql) => Sql;
}

/** So many selects are one statement: to plan a union costs about the square of its parts. */
const PARTS = 25;

/** Of more stages than that a statement reads its own alone: to plan a select costs by the columns it may choose from. */
const WIDE = 100;

/** What a question asks of parts. */
export interface PartsQuestion<S extends Shape> {
  readonly shape: S;
  readonly parts: readonly JourneyPart[];
  /** The statement about the rows of some of them. */
  readonly write: (rows: PartRows) => Sql;
  /** What they look at where that is more than journeys. */
  readonly from?: Sql;
}

/** All rows of many parts, a few statements in place of one. */
export async function queryJourneys<const S extends Shape>(
  connection: Connection,
  journeys: Journeys,
  { shape, parts, write, from = sql`journeys` }: PartsQuestion<S>,
): Promise<Shaped<S>[]> {
  if (parts.length === 0) return [];
  if (journeys.elsewhere !== undefined) {
    const union = await journeys.elsewhere.gather(parts);
    return queryRows(connection, shape, write(countGathered(union)));
  }
  const narrow = journeys.lastStage > WIDE ? parts.filter(({ stages }) => stages !== undefined) : [];
  const statements = [
    ...takeTurns(parts.filter((part) => !narrow.includes(part))).map((some) => write(countHere(some, from))),
    ...takeTurns(narrow).map(
      (some) => sql`${nameOwn(journeys, some, from)}\n${write(countHere(some, sql`own_journeys`))}`,
    ),
  ];
  const rows: Shaped<S>[][] = [];
  for (const statement of statements) rows.push(await queryRows(connection, shape, statement));
  return rows.flat();
}

function takeTurns(parts: readonly JourneyPart[]): JourneyPart[][] {
  const turns: JourneyPart[][] = [];
  for (let first = 0; first < parts.length; first += PARTS) turns.push(parts.slice(first, first + PARTS));
  return turns;
}

/** Every row of its own. */
function countHere(parts: readonly JourneyPart[], from: Sql): PartRows {
  return { union: unionAll(parts.map((part) => selectPart(part, from))), count: sql`count(*)`, countWhere };
}

/** Rows that were put together elsewhere, `n` of a kind. */
function countGathered(union: Sql): PartRows {
  return {
    union,
    count: sumWhole(sql`n`),
    countWhere: (condition) => sumWhole(sql`CASE WHEN ${condition} THEN n ELSE 0 END`),
  };
}

function selectPart({ columns, where }: JourneyPart, from: Sql): Sql {
  return sql`SELECT
  ${listLines(columns.map(({ name, value }) => sql`${value} AS ${quoteName(name)}`))}
FROM ${from}
WHERE ${where}`;
}

/** `own_journeys`: `journeys` without the stages that none of the parts looks at. */
function nameOwn(journeys: Journeys, parts: readonly JourneyPart[], from: Sql): Sql {
  const stages = [...new Set(parts.flatMap((part) => part.stages ?? []))];
  const columns = [...stagelessColumns(journeys), ...stages.map(entryOf), ...stages.map(managerOf)];
  return sql`WITH own_journeys AS (
SELECT
  ${listLines(columns)}
FROM ${from})`;
}
