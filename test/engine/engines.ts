import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTables, mapTables, type TableName } from '../../src/domain/tables.ts';
import type { CountInput } from '../../src/engine/count/open-counts.ts';
import { openDatabase } from '../../src/engine/duckdb/database.ts';
import { startEngine } from '../../src/engine/duckdb/open-engine.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Connection } from '../../src/engine/sql/connection.ts';
import { createSpool } from '../../src/ingest/bytes/spool.ts';
import type { WantedColumn } from '../../src/ingest/tables/ready-file.ts';
import { prepareInput } from '../../src/ingest/tables/ready-input.ts';
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
  /** Opens it on one file a table; all that it took is gone once it is closed. */
  open(
    tables: Readonly<Record<TableName, TestTable>>,
    input: Omit<CountInput, 'dated' | 'snapshot' | 'lists'>,
  ): Promise<Engine>;
  /** A connection for statements of a test's own. */
  connect(): Promise<Connection & { close(): void }>;
}

/** Every engine there is: what must hold for one must hold for all. */
export const ENGINES: readonly EngineUnderTest[] = [
  {
    name: 'duckdb',
    argv: [],
    async open(tables, input) {
      const folder = mkdtempSync(join(tmpdir(), 'voronka-engine-'));
      const spool = createSpool(folder);
      const prepare = async (table: TableName) => {
        const { columns, rows } = tables[table];
        const file = join(folder, `${table}.csv`);
        writeFileSync(file, writeCsv([columns.map(({ name }) => name), ...rows]));
        const source = await openSource({ file, expected: table, spool });
        const placed = columns.map((column, position) => ({ ...column, position }));
        return (await prepareInput({ source, columns: placed, blanks: [], spool })).input;
      };
      const engine = await startEngine({ folder, ordered: false }).load({
        ...input,
        inputs: await makeTables(async (table) => [await prepare(table)]),
        columns: mapTables((table) => tables[table].columns),
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
