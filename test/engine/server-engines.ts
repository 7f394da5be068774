import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { TravelReason } from '../../src/domain/quality/travel-reason.ts';
import {
  FUNNEL_TABLES,
  type FunnelTable,
  makeTables,
  mapTables,
  type TableName,
} from '../../src/domain/tables.ts';
import type { CountInput } from '../../src/engine/count/open-counts.ts';
import { startEngine } from '../../src/engine/duckdb/open-engine.ts';
import type { Engine, EngineInput } from '../../src/engine/engine.ts';
import { lookAtTable } from '../../src/engine/remote/look-at-table.ts';
import type { Server, ServerKind, WritableServer } from '../../src/engine/remote/server.ts';
import { createSpool, type Spool } from '../../src/ingest/bytes/spool.ts';
import { bringRows, type GivenFile, type WantedColumn } from '../../src/ingest/tables/ready-file.ts';
import { prepareInput } from '../../src/ingest/tables/ready-input.ts';
import { standForFile } from '../../src/ingest/tables/source.ts';
import { makeTable, openTestServer, type UsedServer, useServers } from '../servers/use-servers.ts';
import { ENGINES, type EngineUnderTest, type TestTable } from './engines.ts';
import { LAYOUTS, type Layout, layTable } from './lay-table.ts';

type Tables = Parameters<EngineUnderTest['open']>[0];
type Input = Omit<CountInput, 'dated' | 'snapshot' | 'told' | 'tables' | 'lists' | 'further'>;

/** The same rows twice: counted where they lie, and brought here and counted by DuckDB. */
export interface OpenedTwice {
  readonly there: Engine;
  /** Why rows were brought to answer what was asked {@link there}; empty: everything was counted on the servers. */
  readonly travelled: readonly TravelReason[];
  /** Opens the rows of the same tables as files. */
  openHere(): Promise<Engine>;
  close(): Promise<void>;
}

/** Servers that share no contact, taken together as one place to count at. */
export interface ServersUnderTest {
  readonly name: string;
  /**
   * Makes tables of the rows, each contact's on one of the servers, and opens them.
   *
   * @param layout of which types columns are
   */
  openTwice(tables: Tables, input: Input, layout: Layout): Promise<OpenedTwice>;
}

/** Every place where rows may lie: each server, and all of them together. To be awaited at the top of a file. */
export async function useServersUnderTest(): Promise<ServersUnderTest[]> {
  const used = (await useServers()).filter(({ name }) => name !== 'clickhouse-18-2');
  const writers = used.map((each) => ({
    used: each,
    opening: undefined as Promise<WritableServer> | undefined,
  }));
  afterAll(async () => {
    for (const { opening } of writers) await (await opening)?.close();
  });
  const place = (name: string, own: typeof writers): ServersUnderTest => ({
    name,
    openTwice: async (tables, input, layout) => {
      const desks = own.map((each) => {
        each.opening ??= openTestServer(each.used);
        return each.opening;
      });
      const open = own.map((each) => each.used);
      return openTwice(open, await Promise.all(desks), { tables, input, layout });
    },
  });
  const single = writers.map((each) => place(each.used.name, [each]));
  return writers.length > 1 ? [...single, place('all servers together', writers)] : single;
}

/** Every engine there is, those of servers among them. To be awaited at the top of a file. */
export async function useEngines(): Promise<EngineUnderTest[]> {
  const servers = await useServersUnderTest();
  return [...ENGINES, ...servers.map(standForEngine)];
}

/** Tables on servers as an engine like others: the layouts take turns. */
function standForEngine({ name, openTwice }: ServersUnderTest): EngineUnderTest {
  let opened = 0;
  return {
    name,
    argv: [],
    remote: true,
    async open(tables, input) {
      const layout = LAYOUTS[opened++ % LAYOUTS.length]!;
      const { there, close } = await openTwice(tables, input, layout);
      return { ...there, close: () => void close() };
    },
    connect: () => Promise.reject(new Error('a server is asked by its own connection')),
  };
}

interface Given {
  readonly tables: Tables;
  readonly input: Input;
  readonly layout: Layout;
}

let made = 0;

async function openTwice(
  used: readonly UsedServer[],
  writers: readonly WritableServer[],
  { tables, input, layout }: Given,
): Promise<OpenedTwice> {
  const folder = mkdtempSync(join(tmpdir(), 'voronka-engine-'));
  const spool = createSpool(folder);
  const number = ++made;
  const given = FUNNEL_TABLES.flatMap((table) => (tables[table] === undefined ? [] : [table]));
  const nameOf = (table: TableName): string => `${table}_${number}`;
  await Promise.all(
    writers.map(async (writer, index) => {
      for (const table of given) {
        const own = dealRows(tables[table], index, writers.length);
        await lieDown(writer, nameOf(table), own, layout, input.zone);
      }
    }),
  );
  // what a reader sees of a server is settled when it asks for the first time
  const readers = await Promise.all(used.map((each) => openTestServer(each)));
  const inputs = await makeTables(async (table): Promise<GivenFile[]> => {
    if (!given.includes(table as FunnelTable)) return [];
    return Promise.all(readers.map((reader) => look(reader, nameOf(table), tables[table]!.columns, spool)));
  });
  const travelled: TravelReason[] = [];
  const engineInput: EngineInput = {
    ...input,
    inputs,
    columns: mapTables((table) => tables[table]?.columns ?? []),
    servers: new Map(readers.map((each): [string, Server] => [each.address.shown, each])),
    onTravel: (reason) => travelled.push(reason),
  };
  const start = (given: EngineInput) => startEngine({ folder, ordered: false }).load(given);
  const opened: Engine[] = [];
  const keep = (engine: Engine): Engine => {
    opened.push(engine);
    return engine;
  };
  return {
    there: keep(await start(engineInput)),
    travelled,
    openHere: async () => {
      const brought = await makeTables(async (table) => Promise.all(inputs[table].map(bringRows)));
      return keep(await start({ ...engineInput, inputs: brought }));
    },
    async close() {
      for (const engine of opened) engine.close();
      await Promise.all(readers.map((each) => each.close()));
      spool.disposeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The rows of a contact lie together. */
function dealRows({ columns, rows }: TestTable, index: number, servers: number): TestTable {
  const place = columns.findIndex(({ name }) => name === 'contact');
  const sum = (text: string): number => [...text].reduce((all, sign) => all + sign.codePointAt(0)!, 0);
  return { columns, rows: rows.filter((row) => sum(row[place] ?? '') % servers === index) };
}

async function lieDown(
  writer: WritableServer,
  name: string,
  table: TestTable,
  layout: Layout,
  zone: string,
): Promise<void> {
  const kind: ServerKind = writer.address.kind;
  const isNew = kind === 'postgres' || writer.version[0] > 20;
  const laid = layTable(table, { kind, isNew, layout, zone });
  await makeTable(writer, name, laid.columns, laid.rows);
}

async function look(
  reader: Server,
  name: string,
  columns: readonly WantedColumn[],
  spool: Spool,
): Promise<GivenFile> {
  const { table, sample } = await lookAtTable(reader, name);
  const source = standForFile(`${reader.address.shown}/${name}`, table, sample);
  const placed = columns.map((column, position) => ({ ...column, position }));
  return (await prepareInput({ source, columns: placed, blanks: [], spool })).input;
}
