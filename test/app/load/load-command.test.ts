import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { sql } from '../../../src/engine/sql/sql.ts';
import {
  describeServers,
  makeTable,
  openTestServer,
  type UsedServer,
  useServers,
} from '../../servers/use-servers.ts';
import { type Files, runTool } from '../../tool/run-tool.ts';
import { readLoaded } from './loaded-tables.ts';

const servers = (await useServers()).filter(({ kind }) => kind === 'clickhouse');
const FIXTURES = join(import.meta.dirname, '../../../fixtures');

function readFixture(name: string): Files {
  const folder = join(FIXTURES, name);
  const names = readdirSync(folder).filter((each) => /\.(csv|yaml)$/.test(each));
  return Object.fromEntries(names.map((each) => [each, readFileSync(join(folder, each))]));
}

const load = (files: Files, targets: readonly { readonly url: string }[], ...more: string[]) =>
  runTool(['load', ...targets.flatMap(({ url }) => ['--to', url]), ...more], { files });

async function dropLoaded(server: UsedServer): Promise<void> {
  const opened = await openTestServer(server);
  for (const table of ['transitions', 'contacts', 'transitions_local', 'contacts_local']) {
    await opened.run(sql`DROP TABLE IF EXISTS ${opened.nameTable(table)}`);
  }
  await opened.close();
}

/** The same config with the lines that `load` has printed, which counts what was loaded where it lies. */
function readThere(files: Files, lines: string): Files {
  const config = { ...parse(String(files['voronka.yaml'])), ...parse(lines) };
  return { ...files, 'voronka.yaml': stringify(config) };
}

const CONFIG = `timezone: Europe/Moscow
stages:
  - { id: new, labels: [New] }
  - { id: won, labels: [Won], target: 50% }
contacts: { file: contacts.csv }
transitions: { file: transitions.csv }
managers: { aliases: { A. Smith: Ann Smith } }
`;
const CONTACTS = 'id,manager,created,Region\n1,A. Smith,2026-01-05,North\n2,Bob,2026-01-06,\n';
const EVENTS = [
  'id,stage,at,manager',
  '1,New,2026-01-05 10:00,A. Smith',
  '1,WON,2026-01-09 12:30,A. Smith',
  "2,New,2026-01-06 00:00,Bob \\ 'O''Hara'",
  '2,Nothing,2026-01-07 00:00,Bob',
].join('\n');
const SMALL = { 'voronka.yaml': CONFIG, 'contacts.csv': CONTACTS, 'transitions.csv': EVENTS };

describe('voronka load', () => {
  // the second of the two shards is like the first
  const singles = servers.filter(({ name }) => name !== 'clickhouse-18-2');
  describeServers(singles, (server) => {
    // the larger one takes an old server ten seconds
    it.each(server.name === 'clickhouse-18' ? ['kachalov'] : ['kachalov', 'demo'])(
      'loads %s, twice the same, and every count is that of the files',
      async (name) => {
        await dropLoaded(server);
        const files = readFixture(name);
        const first = await load(files, [server]);
        expect(first).toMatchObject({ status: 0 });
        const held = await readLoaded(server, 'transitions');
        // a compressed export is the same export
        const zipped = { ...files, 'all.csv.gz': gzipSync(files['transitions.csv']!) };
        const again = await load(zipped, [server], '--transitions', 'all.csv.gz');
        expect(again.stderr).toMatch(/transitions: [\d,]+ rows: 0 new/);
        expect(again.stderr).toMatch(/contacts: [\d,]+ rows: 0 new/);
        expect((await readLoaded(server, 'transitions')).rows).toHaveLength(held.rows.length);
        const there = readThere(files, first.stdout);
        for (const argv of [
          ['gaps', '--format', 'csv'],
          ['coach', '--format', 'csv'],
          // of two selects below each other, an old server fails where only one has times that may be NULL
          ['refusals', '--format', 'csv'],
          ['gaps', '--credit', 'owner', '--format', 'csv'],
        ]) {
          const [ours, theirs] = [await runTool(argv, { files }), await runTool(argv, { files: there })];
          expect(theirs.stdout).toBe(ours.stdout);
          expect(ours.stdout.length).toBeGreaterThan(500);
        }
      },
    );

    it('keeps spellings of names, makes moments of wall clocks, and leaves out what cannot be used', async () => {
      await dropLoaded(server);
      const { stdout, stderr } = await load(SMALL, [server]);
      expect(parse(stdout)).toEqual({
        source: server.url,
        transitions: { table: 'transitions' },
        contacts: { table: 'contacts' },
      });
      expect(stderr).toContain('transitions.csv: 1 of 4 rows rejected');
      expect(stderr).toContain('transitions: 3 rows: 3 new');
      const fraction = server.name === 'chdb' ? '.000000' : '';
      const { names, rows } = await readLoaded(server, 'transitions');
      expect(names).toEqual(['contact_id', 'stage', 'at', 'manager']);
      expect([...rows].sort()).toEqual([
        ['1', 'New', `2026-01-05T07:00:00${fraction}Z`, 'A. Smith'],
        ['1', 'WON', `2026-01-09T09:30:00${fraction}Z`, 'A. Smith'],
        ['2', 'New', `2026-01-05T21:00:00${fraction}Z`, "Bob \\ 'O''Hara'"],
      ]);
      expect((await readLoaded(server, 'contacts')).names).toEqual([
        'contact_id',
        'manager',
        'created_at',
        'Region',
      ]);
    });

    it('writes what is new, and has it take the place of what it changes', async () => {
      await dropLoaded(server);
      await load(SMALL, [server]);
      const later = {
        ...SMALL,
        'contacts.csv':
          'id,manager,created,Region,Size\n2,Bob,2026-01-06,South,"1 \\ \'2\'"\n3,Carl,2026-01-08,West,7\n',
        'transitions.csv':
          "id,stage,at,manager\n1,WON,2026-01-09 12:30,Bob\n3,New,2026-01-08,Carl\n2,New,2026-01-06 00:00,\"Bob \\ 'O''Hara'\"",
      };
      const { stderr } = await load(later, [server]);
      expect(stderr).toContain('transitions: 3 rows: 2 new, 1 there already, 1 older one replaced');
      expect(stderr).toContain('contacts: 2 rows: 2 new, 1 older one replaced');
      const events = await readLoaded(server, 'transitions');
      expect(events.rows.map((row) => [row[0], row[1], row[3]]).sort()).toEqual([
        ['1', 'New', 'A. Smith'],
        ['1', 'WON', 'Bob'],
        ['2', 'New', "Bob \\ 'O''Hara'"],
        ['3', 'New', 'Carl'],
      ]);
      const { names, rows } = await readLoaded(server, 'contacts');
      expect(names).toEqual(['contact_id', 'manager', 'created_at', 'Region', 'Size']);
      expect(rows.map((row) => [row[0], row[3], row[4]]).sort()).toEqual([
        ['1', 'North', ''],
        ['2', 'South', "1 \\ '2'"],
        ['3', 'West', '7'],
      ]);
      expect((await load(later, [server])).stderr).toContain('transitions: 3 rows: 0 new, 3 there already');
      const opened = await openTestServer(server);
      expect((await opened.listTables()).map(({ name }) => name)).toEqual(['contacts', 'transitions']);
      await opened.close();
    });

    it('makes events of a column of times a stage, and refuses a list of present stages', async () => {
      await dropLoaded(server);
      const wide = {
        ...SMALL,
        'voronka.yaml': CONFIG.replace(
          'transitions: { file: transitions.csv }',
          'transitions: { file: wide.csv, shape: wide }',
        ),
        'wide.csv': 'id,manager,New,Won\n1,Ann,2026-01-05,2026-01-09\n2,Bob,2026-01-06,\n',
      };
      expect((await load(wide, [server])).stderr).toContain('transitions: 3 rows: 3 new');
      const snapshot = {
        ...SMALL,
        'voronka.yaml': CONFIG.replace('transitions.csv }', 'transitions.csv, shape: snapshot }'),
      };
      const { status, stderr } = await load(snapshot, [server]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('present stages')]);
    });

    it('leaves somebody else’s table alone', async () => {
      await dropLoaded(server);
      const opened = await openTestServer(server);
      const columns = ['contact_id', 'stage', 'at', 'owner'].map((name) => ({ name, type: 'String' }));
      await makeTable(opened, 'transitions', columns, [['1', 'New', 'soon', 'Ann']]);
      const { status, stderr } = await load(SMALL, [server]);
      expect([status, stderr]).toEqual([2, expect.stringContaining('somebody else’s table')]);
      expect((await readLoaded(server, 'transitions')).rows).toEqual([['1', 'New', 'soon', 'Ann']]);
      await opened.close();
    });

    it('keeps times that the server’s own type cannot hold', async () => {
      await dropLoaded(server);
      const odd = {
        ...SMALL,
        'transitions.csv': 'id,stage,at\n1,New,2026-01-05T10:00:00.25Z\n1,Won,1890-01-09T12:30:00Z\n',
      };
      expect((await load(odd, [server])).status).toBe(0);
      const { rows } = await readLoaded(server, 'transitions');
      expect(rows.map((row) => row[2]).sort()).toEqual([
        '1890-01-09T12:30:00Z',
        '2026-01-05T10:00:00.250000Z',
      ]);
      expect((await load(odd, [server])).stderr).toContain('2 rows: 0 new, 2 there already');
    });
  });

  const shards = servers.filter(({ name }) => name.startsWith('clickhouse-18'));
  it.skipIf(shards.length < 2)(
    'shares contacts out over two shards, and makes tables over both',
    async () => {
      for (const each of shards) await dropLoaded(each);
      const files = readFixture('kachalov');
      let lines = '';
      for (const added of ['1,580 new', '0 new, 1,580 there already']) {
        const { stderr, stdout, status } = await load(files, shards, '--cluster', 'two');
        expect(status).toBe(0);
        expect(stderr).toContain(`transitions: 1,580 rows: ${added}`);
        expect(parse(stdout).source).toBe(shards[0]!.url);
        lines = stdout;
      }
      const parts = await Promise.all(shards.map((each) => readLoaded(each, 'transitions_local')));
      const [one, other] = parts.map(({ rows }) => new Set(rows.map(([contact]) => contact)));
      expect([...one!].filter((each) => other!.has(each))).toEqual([]);
      expect(Math.min(...parts.map(({ rows }) => rows.length))).toBeGreaterThan(500);
      for (const each of shards) expect((await readLoaded(each, 'transitions')).rows).toHaveLength(1580);
      const argv = ['gaps', '--format', 'csv'];
      const counted = (await runTool(argv, { files })).stdout;
      expect((await runTool(argv, { files: readThere(files, lines) })).stdout).toBe(counted);
      // without tables over both the config names both
      const apart = await load(files, shards);
      expect(apart.stderr).toContain('is no table that load could fill');
      for (const each of shards) await dropLoaded(each);
      const { stdout } = await load(files, shards);
      expect(parse(stdout).source).toEqual(shards.map(({ url }) => url));
      expect((await runTool(argv, { files: readThere(files, stdout) })).stdout).toBe(counted);
      const wrong = await load(files, shards, '--cluster', 'tow');
      expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('“two”')]);
      const lonely = await load(files, shards.slice(0, 1), '--cluster', 'two');
      expect([lonely.status, lonely.stderr]).toEqual([2, expect.stringContaining('2 shards')]);
    },
  );

  it('says where to, and refuses what it cannot fill', async () => {
    for (const [targets, said] of [
      [[], 'where to?'],
      [[{ url: 'postgres://localhost/crm' }], 'load fills ClickHouse'],
      [[{ url: 'clickhouse://localhost/crm' }, { url: 'clickhouse://localhost/crm' }], 'twice'],
      [[{ url: 'clickhouse://u:geheim@localhost/crm' }], 'VORONKA_SOURCE_PASSWORD'],
    ] as const) {
      const { status, stderr } = await load(SMALL, targets);
      expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
      expect(stderr).not.toContain('geheim');
    }
  });
});
