import { stringify } from 'csv-stringify/sync';
import { expect, it } from 'vitest';
import { sql } from '../../../src/engine/sql/sql.ts';
import { describeServers, makeTable, openTestServer, useServers } from '../../servers/use-servers.ts';
import { runTool, type World } from '../../tool/run-tool.ts';

const HEADER = ['contact_id', 'stage', 'at', 'manager'];
const CONFIG = `timezone: Europe/Moscow
stages:
  - { id: list, name: List }
  - { id: talk, name: Talk, target: 50% }
`;

describeServers(await useServers(), (used) => {
  it.each(['1600-01-01 10:00:00', '2299-12-31 10:00:00', '5000-01-01 10:00:00'])(
    'counts a mistyped year as files of the same rows do: %s',
    async (far) => {
      const rows = [
        ['1', 'List', '2026-11-02 10:00:00', 'Ann'],
        ['1', 'Talk', '2026-11-03 10:00:00', 'Ann'],
        ['2', 'List', far, 'Bob'],
      ];
      const table = `far_times_${far.slice(0, 4)}`;
      const server = await openTestServer(used);
      // what a server's own times cannot hold is a text there
      const type = used.kind === 'postgres' ? 'wall' : 'text';
      await makeTable(
        server,
        table,
        HEADER.map((name) => ({ name, type: name === 'at' ? type : 'text' })),
        rows,
      );
      if (used.kind === 'postgres')
        await server.run(sql`GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader`);
      await server.close();
      const ask = (given: string, files: World['files'] = {}) =>
        runTool(['gaps', '--format', 'csv'], { files: { ...files, 'voronka.yaml': CONFIG + given } });
      const files = await ask('transitions: { file: t.csv }\n', { 't.csv': stringify([HEADER, ...rows]) });
      const tables = await ask(`source: ${used.url}\ntransitions: { table: ${table} }\n`);
      expect(tables.stderr).not.toContain('TypeError');
      expect([tables.status, tables.stdout]).toEqual([files.status, files.stdout]);
      expect(files.status).toBe(0);
    },
  );
});
