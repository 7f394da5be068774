import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../src/engine/sql/sql.ts';
import {
  describeServers,
  makeTable,
  openTestServer,
  type TableColumn,
  useServers,
} from '../../servers/use-servers.ts';
import { runTool, type World } from '../../tool/run-tool.ts';

const FIXTURE = join(import.meta.dirname, '../../../fixtures/kachalov');
const TYPES: Readonly<Record<string, string>> = { 'Дата создания': 'wall', Дата: 'wall' };

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** The tables of the worked example, and rows that nobody can use. */
function readTables(): Record<'contacts' | 'transitions', Table> {
  const read = (table: string): Table => {
    const [header = [], ...rows]: string[][] = parse(readFileSync(join(FIXTURE, `${table}.csv`)), {
      bom: true,
    });
    const cells = rows.map((row) =>
      row.map((cell) => cell.replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d)$/, '$1:00')),
    );
    return { header, rows: cells.map((row) => row.map((cell) => (cell === '' ? null : cell))) };
  };
  const { header, rows } = read('transitions');
  const odd = [
    [null, 'База', '2026-09-01 10:00:00', 'Иванов', null],
    ['K-001', "База'; DROP TABLE x; --\\", '2026-09-01 10:00:00', 'O"Hara,\n\\Jr', 'x,y'],
    ['K-002', 'Договор', null, 'Иванов', null],
    [null, null, null, null, null],
  ];
  return { contacts: read('contacts'), transitions: { header, rows: [...rows, ...odd] } };
}

const TABLES = readTables();
const asCsv = ({ header, rows }: Table): string => stringify([header, ...rows].map((row) => [...row]));
const CONFIG = readFileSync(join(FIXTURE, 'voronka.yaml'), 'utf8');
const FILES: World = {
  files: {
    'voronka.yaml': CONFIG,
    'contacts.csv': asCsv(TABLES.contacts),
    'transitions.csv': asCsv(TABLES.transitions),
  },
};
/** How the files are called differs; and where a row is known by what stands in it, no line is. */
const withoutNames = (text: string): string =>
  text.replace(/(?:postgres|clickhouse):\/\/[^"/]*\/[^"/]*\/(contacts|transitions)/g, '$1.csv');

const worldOf = (url: string): World => ({
  files: {
    'voronka.yaml': `${CONFIG.replace(/file: (\w+)\.csv/g, 'table: $1')}source: ${url}\n`,
  },
});

describeServers(await useServers(), (used) => {
  beforeAll(async () => {
    const server = await openTestServer(used);
    for (const [table, { header, rows }] of Object.entries(TABLES)) {
      const columns = header.map((name): TableColumn => ({ name, type: TYPES[name] ?? 'text' }));
      await makeTable(server, table, columns, rows);
    }
    if (used.kind === 'postgres')
      await server.run(sql`GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader`);
    await server.close();
  });

  it.each([
    ['gaps', '--format', 'csv'],
    ['report', '--format', 'json'],
    ['coach', '--lang', 'ru'],
    ['trend', '--format', 'csv'],
    ['velocity', '--format', 'json'],
    ['refusals', '--format', 'json'],
    ['spread', '--format', 'json'],
  ])('gives the same bytes as the files of the same rows: %s', async (...argv) => {
    const files = await runTool(argv, FILES);
    const tables = await runTool(argv, worldOf(used.url));
    expect(files.status).toBe(0);
    expect(withoutNames(tables.stdout)).toBe(files.stdout);
    expect(tables.status).toBe(0);
  });

  it('says how many rows travel where a file stands beside the tables', async () => {
    const world = worldOf(used.url);
    const config = `${world.files!['voronka.yaml']}activities: { file: touches.csv }\n`;
    const touches = 'contact_id,at,manager\nK-001,2026-09-01 10:00,Иванов\n';
    const files = { ...world.files, 'voronka.yaml': config, 'touches.csv': touches };
    const { stdout, stderr } = await runTool(['check', '--format', 'csv'], { ...world, files });
    expect(stderr).toContain('are counted here: part of the input is files.');
    expect(stdout).toContain('touches.csv,1,1,0');
  });

  it('accounts for the same rows, and tells rejected ones by what stands in them', async () => {
    const argv = ['check', '--format', 'json', '--rejects', 'rejects.csv', '--quiet'];
    const files = await runTool(argv, FILES);
    const tables = await runTool(argv, worldOf(used.url));
    const [{ meta: ofFiles, ...inFiles }, { meta: ofTables, ...inTables }] = [files, tables].map(
      ({ stdout }) => JSON.parse(withoutNames(stdout)),
    );
    expect(ofTables).toEqual(ofFiles);
    expect(inTables.notices).toEqual(inFiles.notices);
    expect(inTables.problems).toHaveLength(3);
    expect((await runTool(['check'], worldOf(used.url))).stderr).toContain(
      '1,983 rows of the database were read over the network and are counted here',
    );
    const rejects = (text: string): string[][] => parse(withoutNames(text));
    const sorted = (rows: string[][]): string =>
      rows
        .map((row) => row.join(' | '))
        .sort()
        .join('\n');
    const [given = [], read = []] = [files, tables].map(({ after }) => rejects(after['rejects.csv']!));
    const line = given[0]!.indexOf('line');
    const text = given[0]!.indexOf('text');
    const known = (rows: string[][]): string[][] =>
      rows.map((row) => row.filter((_, at) => at !== line && at !== text));
    expect(sorted(known(read))).toBe(sorted(known(given)));
    expect(read.slice(1).map((row) => row[line])).toEqual(['', '', '']);
    expect(
      read
        .slice(1)
        .map((row) => row[text])
        .sort(),
    ).toEqual(
      [
        ',База,2026-09-01 10:00:00,Иванов,',
        'K-001,База\'; DROP TABLE x; --\\,2026-09-01 10:00:00,"O""Hara, \\Jr","x,y"',
        'K-002,Договор,,Иванов,',
      ].sort(),
    );
  });

  it('reads what a reader may read, with the password of the environment or of a file', async () => {
    if (used.reader === undefined) return;
    const { url, password } = used.reader;
    const world = worldOf(url);
    const argv = ['gaps', '--format', 'csv', '--quiet'];
    const named = await runTool(argv, { ...world, env: { VORONKA_SOURCE_PASSWORD: password } });
    const source = `source: { url: "${url}", passwordFile: secret.txt }\n`;
    const config = `${world.files!['voronka.yaml']}`.replace(/source: .*\n/, source);
    const filed = await runTool(argv, {
      files: { 'voronka.yaml': config, 'secret.txt': `${password}\nmore\n` },
    });
    const refused = await runTool(argv, { ...world, env: { VORONKA_SOURCE_PASSWORD: `${password}x` } });
    expect(named).toMatchObject({ status: 0, stderr: '' });
    expect(filed.stdout).toBe(named.stdout);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).not.toContain(password);
  });

  it('leaves the database alone where the command line names files', async () => {
    const world = worldOf(used.url.replace(/:\d+\//, ':1/'));
    const argv = ['gaps', '--format', 'csv', '--transitions', 't.csv', '--contacts', 'c.csv'];
    const files = { ...world.files, 't.csv': asCsv(TABLES.transitions), 'c.csv': asCsv(TABLES.contacts) };
    const { stdout } = await runTool(argv, { files });
    expect(stdout).toBe((await runTool(['gaps', '--format', 'csv'], FILES)).stdout);
  });

  it('tells a table without times which columns hold some, and one whose times nobody can read', async () => {
    const server = await openTestServer(used);
    const columns = ['id', 'stage', 'moved', 'seen'].map((name, at) => ({
      name,
      type: at < 2 ? 'text' : 'wall',
    }));
    await makeTable(server, 'timeless', columns, [['1', 'База', '2026-03-02 09:00:00', null]]);
    await makeTable(
      server,
      'unread',
      [...columns.slice(0, 2), { name: 'at', type: 'text' }],
      [
        ['1', 'База', 'soon'],
        ['2', 'База', ''],
        ['3', 'База', '2026-13-45 10:00'],
      ],
    );
    await server.close();
    const run = async (table: string): Promise<string> => {
      const { files } = worldOf(used.url);
      const config = `${files!['voronka.yaml']}`
        .replace(/^contacts:.*/m, '')
        .replace('table: transitions', `table: ${table}`);
      const { status, stdout, stderr } = await runTool(['gaps', '--quiet'], {
        files: { 'voronka.yaml': config },
      });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      return stderr;
    };
    expect(await run('timeless')).toContain(
      'no column for at; the table has id, stage, moved, seen\n  Hint: name it in the config: transitions: { columns: { at: moved } }; times are in moved, seen',
    );
    expect(await run('unread')).toContain('every one of 3 rows is rejected; most often: unreadable time');
  });
});

describe('an address in place of a file', () => {
  it.each([
    ['gaps', '--transitions', 'postgres://u:hush@h/x?y=*'],
    ['init', '-o', 'new.yaml', 'clickhouse://u:hush@h/x'],
    ['track', 'postgresql://u:hush@h/x', '--history', 'h.csv'],
  ])('is told where it belongs, without its password: %s', async (...argv) => {
    const { status, stdout, stderr } = await runTool(argv, FILES);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('this is the address of a database server, not a file');
    expect(stderr).not.toContain('hush');
  });
});
