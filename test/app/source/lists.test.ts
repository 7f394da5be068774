import { stringify } from 'csv-stringify/sync';
import { beforeAll, expect, it } from 'vitest';
import { sql } from '../../../src/engine/sql/sql.ts';
import { describeServers, makeTable, openTestServer, useServers } from '../../servers/use-servers.ts';
import { runTool, type World } from '../../tool/run-tool.ts';

const HEADERS = {
  contacts: ['contact_id', 'manager', 'created_at', 'company', 'segment'],
  transitions: ['contact_id', 'stage', 'at', 'manager', 'reason', 'amount'],
} as const;

/** Contacts of every fate: open, won, lost, lost and back again, lost twice, never moved. */
function writeRows(): Record<keyof typeof HEADERS, (string | null)[][]> {
  const [contacts, transitions]: (string | null)[][][] = [[], []];
  const at = (day: number, hour = 9): string =>
    new Date(Date.UTC(2026, 0, 1 + day, hour)).toISOString().slice(0, 19).replace('T', ' ');
  const managers = ['Ann', 'O\'Hara \\ "Jr"', null];
  const reasons = ['price', "no; drop table x; --'\\", null];
  for (let index = 0; index < 120; index += 1) {
    const id = `k${index}`;
    const manager = managers[index % 3]!;
    const event = (stage: string, day: number, reason: string | null = null, amount: string | null = null) =>
      transitions!.push([id, stage, at(day, index % 24), manager, reason, amount]);
    if (index % 11 !== 0) {
      contacts!.push([
        id,
        manager,
        at(index % 40),
        index % 4 === 0 ? null : `Company ${index % 9}`,
        `s${index % 2}`,
      ]);
    }
    if (index % 13 === 0) continue;
    const day = index % 40;
    event('List', day);
    if (index % 2 === 0) event('Met', day + 3);
    if (index % 5 === 0) event('Won', day + 9, null, index % 10 === 0 ? `${index} 000` : null);
    if (index % 3 === 0) event('Lost', day + 12, reasons[(index % 9) % 3]!);
    if (index % 9 === 0) event('Met', day + 20);
    if (index % 18 === 0) event('Lost', day + 25, 'price');
  }
  return { contacts: contacts!, transitions: transitions! };
}

const ROWS = writeRows();
const config = (transitions: string, contacts: string, source = ''): string => `timezone: Europe/Berlin
stages:
  - { id: list, name: List, labels: [List] }
  - { id: met, name: Met, labels: [Met], target: 80%, floor: 60% }
  - { id: won, name: Won, labels: [Won], target: 70%, floor: 50% }
lost: { labels: [Lost] }
refusals:
  reasons:
    - { id: price, name: Price, labels: [price], recall: 30d }
    - { id: odd, name: Odd, labels: ["no; drop table x; --'\\\\"], recall: 90d }
leads: { rejected: { norm: 10%, within: 3d } }
transitions: { ${transitions} }
contacts: { ${contacts} }
${source}
`;
const asCsv = (table: keyof typeof HEADERS): string => stringify([[...HEADERS[table]], ...ROWS[table]]);
const FILES: World = {
  files: {
    'voronka.yaml': config('file: transitions.csv', 'file: contacts.csv'),
    'contacts.csv': asCsv('contacts'),
    'transitions.csv': asCsv('transitions'),
  },
};

// a second server of the same kind would tell nothing new
const SERVERS = (await useServers()).filter(({ name }) => name !== 'clickhouse-18-2');

describeServers(SERVERS, (used) => {
  beforeAll(async () => {
    const server = await openTestServer(used);
    for (const table of ['contacts', 'transitions'] as const) {
      const columns = HEADERS[table].map((name) => ({
        name: name as string,
        type: name === 'at' || name === 'created_at' ? 'wall' : 'text',
      }));
      await makeTable(server, table, columns, ROWS[table]);
    }
    if (used.kind === 'postgres')
      await server.run(sql`GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader`);
    await server.close();
  });

  it.each([
    ['stuck', '--format', 'csv', '--segment', 's1'],
    ['refusals', '--recall', '--format', 'csv'],
    ['handover', '--orphans', '--silent', '20d', '--format', 'csv'],
    ['whatif', '--format', 'csv'],
    ['leads', '--format', 'json'],
  ])('brings no more rows than those of the contacts that it lists: %s', async (...argv) => {
    const now = ['--as-of', '2026-03-20'];
    const files = await runTool([...argv, ...now], FILES);
    const world = config('table: transitions', 'table: contacts', `source: ${used.url}`);
    const tables = await runTool([...argv, ...now], { files: { 'voronka.yaml': world } });
    expect(files.stderr).toBe('');
    const withoutNames = (text: string): string =>
      text.replace(/(?:postgres|clickhouse):\/\/[^"/]*\/[^"/]*\/(contacts|transitions)/g, '$1.csv');
    expect(withoutNames(tables.stdout)).toBe(files.stdout);
    expect(files.stdout.length).toBeGreaterThan(100);
    expect(tables.stderr).toBe('');
  });
});
