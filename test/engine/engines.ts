import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FunnelTable, makeTables, mapTables, type TableName } from '../../src/domain/tables.ts';
import type { CountInput } from '../../src/engine/count/open-counts.ts';
import { openDatabase } from '../../src/engine/duckdb/database.ts';
import { startEngine } from '../../src/engine/duckdb/open-engine.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Connection } from '../../src/engine/sql/connection.ts';
import { createSpool, type Spool } from '../../src/ingest/bytes/spool.ts';
import { bringRows, type ReadyFile, type WantedColumn } from '../../src/ingest/tables/ready-file.ts';
import { type PlacedColumn, prepareInput } from '../../src/ingest/tables/ready-input.ts';
import { openSource } from '../../src/ingest/tables/source.ts';
import { writeCsv } from './count.ts';

/** A table as it goes in: the engine's columns, and rows of texts of which the empty ones say nothing. */
export interface TestTable {
  readonly columns: readonly WantedColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface EngineUnderTest {
  readonly name: string;
  /** The options of the tool that choose it. */
  readonly argv: readonly string[];
  /** Whether it counts on a server: one table of a kind, no lists of present stages, and so long to open that random rows are few. */
  readonly remote?: boolean;
  /**
   * Opens it on one file a table; all that it took is gone once it is closed.
   *
   * @param present one file more of transitions: a list of contacts with their present stages
   */
  open(
    tables: Readonly<Record<FunnelTable, TestTable>> & Readonly<Partial<Record<TableName, TestTable>>>,
    input: Omit<CountInput, 'dated' | 'snapshot' | 'told' | 'tables' | 'lists' | 'further'>,
    present?: TestTable,
  ): Promise<Engine>;
  /** A connection for statements of a test's own. */
  connect(): Promise<Connection & { close(): void }>;
}

/** Makes a file of a table ready to be read. */
async function prepareTable(
  { columns, rows }: TestTable,
  { table, file, spool, more = [] }: PlacedTable,
): Promise<ReadyFile> {
  writeFileSync(file, writeCsv([columns.map(({ name }) => name), ...rows]));
  const source = await openSource({ file, expected: table, spool });
  const placed = columns.map((column, position): PlacedColumn => ({ ...column, position }));
  // a list of present stages speaks for contacts as well
  const present = more.length > 0 ? { current: true, entries: [] } : undefined;
  const absent = more.filter(({ name }) => !columns.some((column) => column.name === name));
  const all = [...placed, ...absent.map((column) => ({ ...column, position: undefined }))];
  return bringRows((await prepareInput({ source, columns: all, events: present, blanks: [], spool })).input);
}

interface PlacedTable {
  readonly table: TableName;
  readonly file: string;
  readonly spool: Spool;
  /** Of a list of present stages: the columns of contacts. */
  readonly more?: readonly WantedColumn[];
}

/** Every engine there is: what must hold for one must hold for all. */
export const ENGINES: readonly EngineUnderTest[] = [
  {
    name: 'duckdb',
    argv: [],
    async open(tables, input, present) {
      const folder = mkdtempSync(join(tmpdir(), 'voronka-engine-'));
      const spool = createSpool(folder);
      const inputs = await makeTables(async (table) => {
        const file = join(folder, `${table}.csv`);
        const given = tables[table];
        return given === undefined ? [] : [await prepareTable(given, { table, file, spool })];
      });
      if (present) {
        const file = join(folder, 'present.csv');
        const more = tables.contacts.columns;
        const list = await prepareTable(present, { table: 'transitions', file, spool, more });
        inputs.transitions.push(list);
      }
      const engine = await startEngine({ folder, ordered: false }).load({
        ...input,
        inputs,
        columns: mapTables((table) => tables[table]?.columns ?? []),
      });
      const close = (): void => {
        engine.close();
        spool.disposeSync();
        rmSync(folder, { recursive: true, force: true });
      };
      return { ...engine, close };
    },
    connect: () => openDatabase({ folder: tmpdir(), ordered: false }),
  },
];
