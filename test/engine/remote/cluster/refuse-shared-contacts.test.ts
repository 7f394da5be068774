import { describe, expect, it } from 'vitest';
import { refuseSharedContacts } from '../../../../src/engine/remote/cluster/refuse-shared-contacts.ts';
import type { WritableServer } from '../../../../src/engine/remote/server.ts';
import { describeServers, makeTable, openTestServer, useServers } from '../../../servers/use-servers.ts';

const servers = await useServers();
const ids = (from: number, count: number) => Array.from({ length: count }, (_, at) => [String(from + at)]);
const member = (server: WritableServer, table: string, contact = 'id') => ({
  server,
  tables: { transitions: { table, contact }, contacts: null },
});

describe('servers that are counted together', () => {
  describeServers(servers, (used) => {
    it('may share no contact', async () => {
      const server = await openTestServer(used);
      // two tables of one server stand for two servers
      await makeTable(server, 'north', [{ name: 'id', type: 'whole' }], ids(1, 300));
      await makeTable(server, 'south', [{ name: 'deal \'"\\', type: 'text' }], ids(1001, 300));
      await makeTable(server, 'west', [{ name: 'id', type: 'text' }], [...ids(299, 2), ["x'\\"], [null]]);
      const south = member(server, 'south', 'deal \'"\\');
      await expect(refuseSharedContacts([member(server, 'north'), south])).resolves.toBeUndefined();
      await expect(
        refuseSharedContacts([south, member(server, 'north'), member(server, 'west')]),
      ).rejects.toMatchObject({
        problems: [
          { code: 'servers-share-contacts', args: { sampled: 300, shared: 2, examples: ['299', '300'] } },
        ],
      });
      await server.close();
    });
  });

  it.skipIf(servers.length < 2)('may speak different languages', async () => {
    const opened = await Promise.all(servers.map((each) => openTestServer(each)));
    for (const [index, server] of opened.entries()) {
      await makeTable(server, 'own', [{ name: 'id', type: 'text' }], ids(index * 100, 100));
      await makeTable(server, 'same', [{ name: 'id', type: 'text' }], [...ids(index * 100, 100), ["Ж'\\"]]);
    }
    await expect(refuseSharedContacts(opened.map((each) => member(each, 'own')))).resolves.toBeUndefined();
    await expect(refuseSharedContacts(opened.map((each) => member(each, 'same')))).rejects.toMatchObject({
      problems: [{ args: { sampled: 101, shared: 1, examples: ["Ж'\\"] } }],
    });
    await Promise.all(opened.map((each) => each.close()));
  });
});
