import type { Connection } from '../sql/connection.ts';
import { queryRows, type Shape, type Shaped } from '../sql/result.ts';
import { listLines, type Sql, sql, unionAll } from '../sql/sql.ts';
import { entryOf, managerOf, stagelessColumns } from './fold.ts';
import type { Journeys } from './step-facts.ts';

/** A select over journeys that is one of many alike. */
export interface JourneyPart {
  /** The numbers of the stages whose entries it looks at; undefined: all. */
  readonly stages: readonly number[] | undefined;
  /** @param journeys the relation it is to look at */
  readonly select: (journeys: Sql) => Sql;
}

/** So many selects are one statement: to plan a union costs about the square of its parts. */
const PARTS = 25;

/** Of more stages than that a statement reads its own alone: to plan a select costs by the columns it may choose from. */
const WIDE = 100;

/**
 * All rows of many parts, a few statements in place of one.
 *
 * @param write the statement about the union of some of them
 */
export async function queryJourneys<const S extends Shape>(
  connection: Connection,
  shape: S,
  journeys: Journeys,
  parts: readonly JourneyPart[],
  write: (union: Sql) => Sql,
): Promise<Shaped<S>[]> {
  const narrow = journeys.lastStage > WIDE ? parts.filter(({ stages }) => stages !== undefined) : [];
  const statements = [
    ...takeTurns(parts.filter((part) => !narrow.includes(part))).map((some) =>
      write(uniteParts(some, sql`journeys`)),
    ),
    ...takeTurns(narrow).map(
      (some) => sql`${nameOwn(journeys, some)}\n${write(uniteParts(some, sql`own_journeys`))}`,
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

function uniteParts(parts: readonly JourneyPart[], journeys: Sql): Sql {
  return unionAll(parts.map(({ select }) => select(journeys)));
}

/** `own_journeys`: `journeys` without the stages that none of the parts looks at. */
function nameOwn(journeys: Journeys, parts: readonly JourneyPart[]): Sql {
  const stages = [...new Set(parts.flatMap((part) => part.stages ?? []))];
  const columns = [...stagelessColumns(journeys), ...stages.map(entryOf), ...stages.map(managerOf)];
  return sql`WITH own_journeys AS (
SELECT
  ${listLines(columns)}
FROM journeys)`;
}
