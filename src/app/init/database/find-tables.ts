import { InputError, type Problem, problem } from '../../../domain/problem.ts';
import type { TableSight } from '../../../engine/remote/server.ts';
import { sql } from '../../../engine/sql/sql.ts';
import {
  type CatalogTable,
  type FittingTable,
  mayFit,
  rateTable,
  type TableLook,
} from '../../../ingest/catalog/catalog-table.ts';
import {
  type ChosenTables,
  chooseTables,
  findLists,
  mayList,
} from '../../../ingest/catalog/choose-tables.ts';
import { recognizeLayout } from '../../../ingest/crm/recognize.ts';
import { describeSample, guessFile } from '../../../ingest/guess/guess-file.ts';
import type { TextSource } from '../../../ingest/tables/source.ts';
import type { Start } from '../../invocation.ts';
import { type Catalogue, schemaOf } from './catalogue.ts';
import { nameColumn } from './find-stage-book.ts';

/** So many tables of unknown origin are looked into; warehouses have hundreds. */
const MOST_LOOKED_AT = 40;

/** Rows an id of a list has at most, on average. */
const MOST_ROWS = 1.05;

type Open = (table: CatalogTable) => Promise<TextSource>;

/** The tables that could be the funnel's, those of a known CRM first, and which of them are meant. */
export interface FoundTables extends ChosenTables {
  readonly fitting: readonly FittingTable[];
}

/**
 * Looks through a database for the tables of a funnel: at the names and types of all columns, then into the rows of those
 * that no CRM is known to write. Tables of other schemas are looked at where the address' own has none.
 *
 * @throws InputError source-tables-none, source-tables-several
 */
export async function findTables(catalogue: Catalogue, start: Start, open: Open): Promise<FoundTables> {
  const { server, sights } = catalogue;
  const place = { file: server.address.shown };
  const isHome = ({ name }: TableSight): boolean => schemaOf(name) === '';
  for (const some of [sights.filter(isHome), sights.filter((sight) => !isHome(sight))]) {
    const rated = await rateTables(some, catalogue, start, open);
    const fitting = (await dropParts(rated, catalogue)).sort((a, b) => b.grade - a.grade);
    const chosen = chooseTables(fitting);
    if (chosen.transitions.length === 0) continue;
    const [moves, ...rivals] = chosen.transitions;
    if (moves && rivals.length === 0) {
      const lists = await rateLists(some, fitting, moves, catalogue, start, open);
      const all = [...fitting, ...lists];
      return { transitions: [moves], contacts: findLists(all, moves), fitting: all };
    }
    const tables = chosen.transitions.map(({ name }) => name);
    throw new InputError([problem('source-tables-several', { tables }, place)]);
  }
  throw new InputError([problem('source-tables-none', { tables: sights.map(({ name }) => name) }, place)]);
}

async function rateTables(
  sights: readonly TableSight[],
  catalogue: Catalogue,
  start: Start,
  open: Open,
): Promise<FittingTable[]> {
  const fitting: FittingTable[] = [];
  let looked = 0;
  const rate = async ({ name }: TableSight): Promise<FittingTable | undefined> => {
    start.progress.report('take', name);
    const table = await catalogue.describe(name);
    const layout = recognizeLayout(table.columns.map((column) => column.name));
    if (layout) return rateTable(table, { layout });
    if (!mayFit(table.columns) || looked >= MOST_LOOKED_AT) return undefined;
    looked += 1;
    return rateTable(table, await lookInto(table, start, open));
  };
  for (const sight of sights) {
    const rated = await rate(sight).catch((error: unknown) => passOver(error));
    if (rated) fitting.push(rated);
  }
  return fitting;
}

/** The lists beside a history that tell nothing of stages: of the same ids, each once, with who is in charge or since when. */
async function rateLists(
  sights: readonly TableSight[],
  fitting: readonly FittingTable[],
  moves: FittingTable,
  catalogue: Catalogue,
  start: Start,
  open: Open,
): Promise<FittingTable[]> {
  const lists: FittingTable[] = [];
  const rate = async ({ name }: TableSight): Promise<FittingTable | undefined> => {
    if (fitting.some((each) => each.name === name)) return undefined;
    const table = await catalogue.describe(name);
    if (!mayList(table, moves)) return undefined;
    const rated = rateTable(table, await lookInto(table, start, open));
    const telling = rated?.has.has('manager') || rated?.has.has('created_at');
    return telling && rated?.use !== 'history' && (await listsEach(catalogue, rated)) ? rated : undefined;
  };
  for (const sight of sights) {
    const rated = await rate(sight).catch((error: unknown) => passOver(error));
    if (rated) lists.push(rated);
  }
  return lists;
}

/** Whether hardly an id of a table stands in two rows: lists have some twice, logs have all of them often. */
async function listsEach({ server }: Catalogue, table: FittingTable | undefined): Promise<boolean> {
  const id = table?.has.get('contact_id');
  if (table === undefined || id === undefined) return false;
  const column = nameColumn(server, id);
  const [row] = await server.query(
    sql`SELECT count(${column}) AS held, count(DISTINCT ${column}) AS ids FROM ${server.nameTable(table.name)}`,
  );
  return row !== undefined && Number(row.held) <= Number(row.ids) * MOST_ROWS;
}

/** A table that the server cannot or will not show is none of ours; whatever else is wrong stays an error. */
function passOver(error: unknown): undefined {
  const isTables = ({ code }: Problem): boolean =>
    code === 'server-failed' ||
    code === 'server-forbidden' ||
    code === 'server-table' ||
    code === 'server-limit';
  if (error instanceof InputError && error.problems.every(isTables)) return undefined;
  throw error;
}

/** What the first rows of a table say it is. */
export async function lookInto(table: CatalogTable, { progress }: Start, open: Open): Promise<TableLook> {
  progress.report('take', table.name);
  const { header, sample } = await open(table);
  return { guess: guessFile(describeSample(header, sample), { given: {}, others: [] }) };
}

/** Leaves out the tables on a shard where the one over all shards is there too. */
async function dropParts(tables: readonly FittingTable[], { server }: Catalogue): Promise<FittingTable[]> {
  const parts = new Set<string>();
  for (const { name, storage } of tables) {
    if (storage !== 'Distributed') continue;
    const sharding = await server.findSharding(name);
    if (!sharding) continue;
    parts.add(sharding.table);
    parts.add(`${sharding.database}.${sharding.table}`);
  }
  return tables.filter(({ name, storage }) => storage === 'Distributed' || !parts.has(name));
}
