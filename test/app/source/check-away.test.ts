import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { beforeAll, expect, it } from 'vitest';
import { sql } from '../../../src/engine/sql/sql.ts';
import {
  describeServers,
  makeTable,
  openTestServer,
  type TableColumn,
  type UsedServer,
  useServers,
} from '../../servers/use-servers.ts';
import { runTool, type World } from '../../tool/run-tool.ts';

type Cells = readonly (string | null)[];
interface Rows {
  readonly header: readonly string[];
  readonly rows: readonly Cells[];
}

const day = (number: number, clock = '10:00:00'): string =>
  `2026-0${3 + Math.floor(number / 28)}-${String((number % 28) + 1).padStart(2, '0')} ${clock}`;

/** Contacts who are like any others, and have moved as they should. */
const PLAIN = Array.from({ length: 40 }, (_, index) => ({
  id: `C${100 + index}`,
  owner: ['Anna', 'Boris', 'anna  ', 'Bot'][index % 4]!,
  created: day(index),
}));

const EVENTS: Rows = {
  header: ['ID', 'Stage', 'At', 'Manager', 'Reason', 'Contract'],
  rows: [
    ...PLAIN.flatMap(({ id, owner, created }, index): Cells[] => [
      [id, 'Call', created, owner, null, null],
      ...(index % 2 === 0
        ? [
            [
              id,
              index % 4 === 0 ? 'Meeting' : 'meeting',
              day(index + 3),
              owner,
              null,
              index % 3 === 0 ? 'n/a' : `№ ${index}`,
            ],
          ]
        : []),
      ...(index % 5 === 0
        ? [[id, 'Lost', day(index + 9), 'Clara', ['price', "it's; DROP TABLE x", null][index % 3]!, null]]
        : []),
    ]),
    // no id, no stage, stages that nobody knows, no time, a time that stands for none
    [null, 'Call', day(1), 'Anna', null, null],
    ['', 'Meeting', null, 'Anna', 'b', null],
    ['C101', null, day(2), 'Anna', null, null],
    ['C102', '-', day(2), 'Anna', null, null],
    ...Array.from(
      { length: 6 },
      (_, index): Cells => [`C10${index}`, 'Demo "x", \\', day(index + 2), 'Anna', null, null],
    ),
    ['C103', "'; --", day(2), "O'Hara", 'x,y', 'c'],
    ['C104', 'Call', null, 'Anna', null, null],
    ['C105', 'Meeting', '1970-01-01 00:00:00', 'Anna', null, null],
    ['C106', 'Call', '1970-01-01 00:00:00', 'Boris', null, null],
    // twice the same; an ignored label, twice as well; ahead of the clock; out of order; of nobody's list
    ['C110', 'Call', day(10), 'Boris', null, null],
    ['C111', 'Robot', day(11), 'Anna', null, null],
    ['C111', 'robot', day(11), 'Anna', null, null],
    ['C112', 'Mail', day(11), 'Anna', null, null],
    ['C113', 'Call', '2027-05-01 10:00:00', 'Boris', null, null],
    ['C114', 'Meeting', '2026-01-10 10:00:00', 'Anna', null, 'x'],
    ['C900', 'Call', day(4), 'Anna', null, null],
    ['C901', 'Meeting', day(4), 'Boris', null, null],
  ],
};
const CONTACTS: Rows = {
  header: ['ID', 'Manager', 'Created'],
  rows: [
    ...PLAIN.map(({ id, owner, created }): Cells => [id, owner === 'Bot' ? 'Clara' : owner, created]),
    ['C800', 'Anna', null],
    ['C801', null, '2027-06-01 10:00:00'],
    ['C802', '-', '1970-01-01 00:00:00'],
    ['C100', 'Boris', day(0)],
    [null, 'Anna', day(3)],
  ],
};
const TABLES = { transitions: EVENTS, contacts: CONTACTS };
const CONFIG = `timezone: Europe/Moscow
stages:
  - { id: call, name: Call }
  - { id: meeting, name: Meeting, proof: { column: Contract, filled: true } }
  - { id: deal, name: Deal }
lost: { labels: [Lost] }
ignored: { labels: [Robot, Mail] }
refusals: { reasons: [{ id: price }] }
`;
const FILES: World = {
  files: {
    'voronka.yaml': `${CONFIG}contacts: { file: contacts.csv }\ntransitions: { file: transitions.csv }\n`,
    ...Object.fromEntries(
      Object.entries(TABLES).map(([name, { header, rows }]) => [
        `${name}.csv`,
        stringify([header, ...rows].map((row) => [...row])),
      ]),
    ),
  },
};
const worldOf = ({ url }: UsedServer): World => ({
  files: {
    'voronka.yaml': `${CONFIG}contacts: { table: contacts }\ntransitions: { table: transitions }\nsource: ${url}\n`,
  },
});
/** How files are called differs, and ClickHouse of 2018 writes a time of zero in its own way. */
const withoutNames = (text: string): string =>
  text
    .replace(/(?:postgres|clickhouse):\/\/[^"/]*\/[^"/]*\/(contacts|transitions)/g, '$1.csv')
    .replaceAll('0000-00-00', '1970-01-01');

interface Kind {
  readonly examples: readonly { readonly text: string }[];
}

/** Rows of a table have no lines, and an order of their own. */
function sortExamples({ examples, ...kind }: Kind) {
  const known = examples.map((each) => ({ ...each, line: null }));
  return { ...kind, examples: known.sort((a, b) => (a.text < b.text ? -1 : 1)) };
}

function readRejects(text: string): string[] {
  const rows: Record<string, string>[] = parse(withoutNames(text), { columns: true });
  return rows.map((row) => JSON.stringify({ ...row, line: '' })).sort();
}

describeServers(await useServers(), (used) => {
  beforeAll(async () => {
    const server = await openTestServer(used);
    for (const [table, { header, rows }] of Object.entries(TABLES)) {
      const columns = header.map(
        (name): TableColumn => ({ name, type: /At|Created/.test(name) ? 'wall' : 'text' }),
      );
      await makeTable(server, table, columns, rows);
    }
    if (used.kind === 'postgres')
      await server.run(sql`GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader`);
    await server.close();
  });

  it('says of tables what it says of files of the same rows, and leaves the rows where they are', async () => {
    const argv = ['check', '--format', 'json', '--rejects', 'rejects.csv'];
    const [files, tables] = [await runTool(argv, FILES), await runTool(argv, worldOf(used))];
    const [given, told] = [files, tables].map(({ stdout }) => JSON.parse(withoutNames(stdout)));
    // nothing else is told on standard error: no rows travelled
    expect(tables.stderr).toBe(files.stderr);
    expect(tables.status).toBe(0);
    expect(told.notices).toEqual(given.notices);
    expect(told.notices.length).toBeGreaterThan(12);
    expect(told.suggestions).toEqual(given.suggestions);
    const unknown = told.problems.find((each: { problem: string }) => each.problem === 'stage-unknown');
    const first = unknown.examples.map(({ text }: { text: string }) => text.split(',')[0]);
    expect(first).toEqual(['C100', 'C101', 'C102']);
    // it takes the events of a contact in their order
    expect(told.clear).toEqual(given.clear.filter((code: string) => code !== 'several-managers'));
    expect(told.problems.map(sortExamples)).toEqual(given.problems.map(sortExamples));
    const [rejected = [], listed = []] = [files, tables].map(({ after }) =>
      readRejects(after['rejects.csv']!),
    );
    expect(listed).toEqual(rejected);
    expect(rejected).toHaveLength(15);
    const { notices, suggestions, clear, problems, ...rest } = told;
    expect(rest).toEqual({
      ...given,
      notices: undefined,
      suggestions: undefined,
      clear: undefined,
      problems: undefined,
    });
  });

  it('tells ids that match hardly any, and the form in which they would', async () => {
    const ids = ['K-1', 'K-2', 'K-3', "K-4'\\", 'K-5'];
    const own = {
      odd_contacts: ids.map((id): Cells => [id, 'Anna', day(0)]),
      odd_transitions: ids.map((id): Cells => [id.toLowerCase(), 'Call', day(1), 'Anna', null, null]),
    };
    const server = await openTestServer(used);
    for (const [table, rows] of Object.entries(own)) {
      const { header } = table === 'odd_contacts' ? CONTACTS : EVENTS;
      const columns = header.map(
        (name): TableColumn => ({ name, type: /At|Created/.test(name) ? 'wall' : 'text' }),
      );
      await makeTable(server, table, columns, rows);
    }
    await server.close();
    const csv = (header: readonly string[], rows: readonly Cells[]): string =>
      stringify([header, ...rows].map((row) => [...row]));
    const files = await runTool(['gaps'], {
      files: {
        ...FILES.files,
        'contacts.csv': csv(CONTACTS.header, own.odd_contacts),
        'transitions.csv': csv(EVENTS.header, own.odd_transitions),
      },
    });
    const config = `${worldOf(used).files!['voronka.yaml']}`.replace(/table: /g, 'table: odd_');
    const tables = await runTool(['gaps'], { files: { 'voronka.yaml': config } });
    expect(files.stderr).toContain('K-1');
    expect(withoutNames(tables.stderr.replaceAll('odd_', ''))).toBe(files.stderr);
    expect(tables.status).toBe(2);
  });
});
