import { arch, platform } from 'node:os';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { InputError, problem } from '../../domain/problem.ts';
import { type RecordStatement, recordStatements } from '../explain/statement-log.ts';
import type { Cell, Connection, Row } from '../sql/connection.ts';

/** An embedded DuckDB that lives as long as one run of the tool. */
export interface Database extends Connection {
  /** How much of the running statement is done, 0..1; undefined if nobody knows. */
  progress(): number | undefined;
  close(): void;
}

export interface DatabaseOptions {
  /** Where DuckDB may spill what does not fit into memory; undefined: nowhere. */
  readonly folder: string | undefined;
  /**
   * Whether tables keep the order of the files: only a run that shows where rows stand needs it, and pays for it (a
   * third of the reading).
   */
  readonly ordered: boolean;
  /** Whether `progress` will be asked for. */
  readonly watched?: boolean;
  /**
   * Takes what stops the statement that runs: a process that is told to end would wait for it.
   *
   * @returns forgets it, once the database is closed
   */
  readonly onInterrupt?: (stop: () => void) => () => void;
  /** Is told of every statement. */
  readonly record?: RecordStatement | undefined;
}

/** Memory that DuckDB may hold before it spills to disk. Node itself and its buffers come on top. */
const MEMORY_LIMIT = '1400MB';

/**
 * Opens an in-memory database.
 *
 * @throws InputError `engine-missing` where DuckDB's native binding is not installed for this platform
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { DuckDBInstance } = await importDriver();
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY_LIMIT,
    temp_directory: options.folder ?? '',
    preserve_insertion_order: String(options.ordered),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  if (options.watched) {
    await connection.run('SET enable_progress_bar = true; SET enable_progress_bar_print = false');
  }
  const forget = options.onInterrupt?.(() => connection.interrupt());
  return recordStatements(createDatabase(instance, connection, forget), { server: null }, options.record);
}

type Driver = typeof import('@duckdb/node-api');

async function importDriver(): Promise<Driver> {
  try {
    // a CommonJS package: its exports come by name from Node, and as the default from a bundle
    const driver = (await import('@duckdb/node-api')) as Driver | { default: Driver };
    return 'DuckDBInstance' in driver ? driver : driver.default;
  } catch (error) {
    const { message } = error as Error;
    if (!/duckdb|\.node|GLIBC|dlopen/i.test(message)) throw error;
    const [text = ''] = message.split('\n');
    // it is there: it could not be loaded
    if (!/cannot find (module|package)/i.test(message)) {
      const needs = /map segment|allocate memory/i.test(message) ? 'memory' : 'library';
      throw new InputError([problem('engine-failed', { detail: text, needs })]);
    }
    throw new InputError([problem('engine-missing', { platform: `${platform()}-${arch()}` }, { text })]);
  }
}

/** Whether DuckDB ended a statement because there was no memory for it: the file has no part in that. */
export function isOutOfMemory(error: unknown): boolean {
  return (
    error instanceof Error && /^Out of Memory Error|std::bad_alloc|Cannot allocate memory/.test(error.message)
  );
}

function createDatabase(instance: DuckDBInstance, connection: DuckDBConnection, forget = () => {}): Database {
  const toRow = (names: readonly string[], values: readonly unknown[]): Row => {
    const row: Record<string, Cell> = {};
    // a plain loop: there may be millions of cells
    for (let index = 0; index < names.length; index++) row[names[index]!] = toCell(values[index]);
    return row;
  };
  return {
    async run(sql) {
      const reader = await connection.runAndReadAll(sql);
      return Number(reader.getRows()[0]?.[0] ?? 0);
    },
    async query(sql) {
      const result = await connection.run(sql);
      const names = result.columnNames();
      const rows: Row[] = [];
      // block by block, so that the driver's form of a large result is not kept beside ours
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return rows;
        for (const values of chunk.getRows()) rows.push(toRow(names, values));
      }
    },
    async *stream(sql) {
      const result = await connection.stream(sql);
      const names = result.columnNames();
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        yield chunk.getRows().map((values) => toRow(names, values));
      }
    },
    progress() {
      const { percentage } = connection.progress;
      return percentage < 0 ? undefined : percentage / 100;
    },
    close() {
      forget();
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new TypeError('a result column of a type that no query of ours returns');
}
