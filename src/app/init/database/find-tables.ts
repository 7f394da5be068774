import { InputError, problem } from '../../../domain/problem.ts';
import {
  type CatalogTable,
  type FittingTable,
  mayFit,
  rateTable,
  type TableLook,
} from '../../../ingest/catalog/catalog-table.ts';
import { type ChosenTables, chooseTables } from '../../../ingest/catalog/choose-tables.ts';
import { recognizeLayout } from '../../../ingest/crm/recognize.ts';
import { describeSample, guessFile } from '../../../ingest/guess/guess-file.ts';
import type { TextSource } from '../../../ingest/tables/source.ts';
import type { Start } from '../../invocation.ts';
import type { Catalogue } from './catalogue.ts';

/** So many tables of unknown origin are looked into; warehouses have hundreds. */
const MOST_LOOKED_AT = 40;

type Open = (table: CatalogTable) => Promise<TextSource>;

/** The tables that could be the funnel's, those of a known CRM first, and which of them are meant. */
export interface FoundTables extends ChosenTables {
  readonly fitting: readonly FittingTable[];
}

/**
 * Looks through a database for the tables of a funnel: at the names and types of all columns, then into the rows of those
 * that no CRM is known to write.
 *
 * @throws InputError source-tables-none, source-tables-several
 */
export async function findTables(catalogue: Catalogue, start: Start, open: Open): Promise<FoundTables> {
  const { server, sights } = catalogue;
  const place = { file: server.address.shown };
  const likely: { table: CatalogTable; look?: TableLook }[] = [];
  for (const { name } of sights) {
    start.progress.report('take', name);
    const table = await catalogue.describe(name);
    const layout = recognizeLayout(table.columns.map((column) => column.name));
    if (layout) likely.push({ table, look: { layout } });
    else if (mayFit(table.columns)) likely.push({ table });
  }
  const fitting: FittingTable[] = [];
  let looked = 0;
  for (const { table, look } of likely) {
    if (look === undefined) looked += 1;
    if (look === undefined && looked > MOST_LOOKED_AT) continue;
    const rated = rateTable(table, look ?? (await lookInto(table, start, open)));
    if (rated) fitting.push(rated);
  }
  const whole = await dropParts(fitting, catalogue);
  const shown = [...whole].sort((a, b) => b.grade - a.grade);
  const chosen = chooseTables(shown);
  if (chosen.transitions.length === 0) {
    throw new InputError([problem('source-tables-none', { tables: sights.map(({ name }) => name) }, place)]);
  }
  if (chosen.transitions.length > 1) {
    const tables = chosen.transitions.map(({ name }) => name);
    throw new InputError([problem('source-tables-several', { tables }, place)]);
  }
  return { ...chosen, fitting: shown };
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
