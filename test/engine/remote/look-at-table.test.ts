import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/domain/problem.ts';
import { lookAtTable } from '../../../src/engine/remote/look-at-table.ts';
import type { WritableServer } from '../../../src/engine/remote/server.ts';
import type { OpenTable } from '../../../src/ingest/tables/remote-table.ts';
import { describeServers, makeTable, openTestServer, useServers } from '../../servers/use-servers.ts';

const COLUMNS = [
  { name: 'id', type: 'whole' },
  { name: 'a "b" \\c', type: 'text' },
  { name: 'cell_0', type: 'wall' },
  { name: 'moved', type: 'moment' },
  { name: 'day', type: 'day' },
];
const ROWS = [
  ['9007199254740993', 'it\'s \\ "x"\n2', '2026-03-02 09:00:00', '2026-03-02 09:00:00', '2026-03-02'],
  [null, null, null, null, null],
  [null, '', null, null, null],
  ['1', null, null, null, null],
];

async function readAll({ read }: OpenTable, positions: readonly number[]): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const block of read(positions)) rows.push(...block.map((cells) => [...cells]));
  return rows.sort((a, b) => (a.join() < b.join() ? 1 : -1));
}

describeServers(await useServers(), (used) => {
  let server: WritableServer;
  beforeAll(async () => {
    server = await openTestServer(used);
    await makeTable(server, 'events', COLUMNS, ROWS);
  });
  afterAll(() => server.close());

  it('has cells as the database writes them, moments with their sign, and no row of nothing', async () => {
    const { table, sample } = await lookAtTable(server, 'events');
    expect(table.columns.map(({ kind }) => kind)).toEqual(['whole', 'text', 'wall', 'moment', 'day']);
    const expected = [
      ['9007199254740993', 'it\'s \\ "x"\n2', '2026-03-02 09:00:00', '2026-03-02 09:00:00Z', '2026-03-02'],
      ['1', '', '', '', ''],
    ];
    expect([...sample].sort((a, b) => (a[0]! < b[0]! ? 1 : -1))).toEqual(expected);
    expect(await readAll(table, [0, 1, 2, 3, 4])).toEqual(expected);
    expect(await readAll(table, [4, 1])).toEqual(expected.map((row) => [row[4], row[1]]));
  });

  it('has times as the config means them', async () => {
    const { table } = await lookAtTable(server, 'events', 'moments');
    expect((await readAll(table, [2, 3]))[0]?.map((text) => text.slice(-1))).toEqual(['Z', 'Z']);
    const wall = await lookAtTable(server, 'events', 'wall');
    expect((await readAll(wall.table, [2, 3]))[0]?.map((text) => text.length)).toEqual([19, 19]);
  });

  describe('that is not there', () => {
    it('is told with the nearest name', async () => {
      const told = await lookAtTable(server, 'event').catch((error: unknown) => error);
      expect(told).toBeInstanceOf(InputError);
      expect((told as InputError).problems).toMatchObject([
        { code: 'server-table', args: { table: 'event', nearest: 'events' } },
      ]);
    });
  });
});
