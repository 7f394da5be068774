import { stringify } from 'csv-stringify/sync';
import { expect, it } from 'vitest';
import { sql } from '../../../src/engine/sql/sql.ts';
import { describeServers, makeTable, openTestServer, useServers } from '../../servers/use-servers.ts';
import { runTool, type World } from '../../tool/run-tool.ts';

const HEADER = ['contact_id', 'stage', 'at', 'manager', 'team'];
const ROWS = [
  ['1', 'List', '2026-11-02 10:00:00', 'Ann', 'North'],
  ['1', 'Talk', '2026-11-03 10:00:00', 'Ann', 'north '],
  ['2', 'List', '2026-11-03 11:00:00', 'Bob', "S'outh \\"],
  ['3', 'List', '2026-11-04 10:00:00', 'Bob', ''],
];
const CONFIG = `timezone: UTC
stages:
  - { id: list, name: List }
  - { id: talk, name: Talk, target: 50% }
`;

describeServers(await useServers(), (used) => {
  it('takes the rows that conditions choose of files, and refuses those that none meets', async () => {
    const server = await openTestServer(used);
    const columns = HEADER.map((name) => ({ name, type: name === 'at' ? 'wall' : 'text' }) as const);
    await makeTable(server, 'chosen_rows', columns, ROWS);
    if (used.kind === 'postgres')
      await server.run(sql`GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader`);
    await server.close();
    const ask = (where: string, given: string, files: World['files'] = {}) =>
      runTool(['gaps', '--format', 'csv'], {
        files: { ...files, 'voronka.yaml': `${CONFIG}transitions: { where: { team: ${where} }, ${given}` },
      });
    const inTable = `table: chosen_rows }\nsource: ${used.url}\n`;
    for (const where of ['NORTH', "['north', '']", '"s\'outh \\\\"', "['']"]) {
      const files = await ask(where, 'file: t.csv }\n', { 't.csv': stringify([HEADER, ...ROWS]) });
      const tables = await ask(where, inTable);
      expect([where, tables.status, tables.stdout]).toEqual([where, 0, files.stdout]);
    }
    const none = await ask('Nroth', inTable);
    expect([none.status, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toContain('no row meets the condition “team” is “Nroth”');
    expect(none.stderr).toContain('did you mean “North”?');
  });
});
