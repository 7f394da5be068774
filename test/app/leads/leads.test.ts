import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../engine/count.ts';
import { readRows } from '../../property/expect-lines.ts';
import { type Files, runTool } from '../../tool/run-tool.ts';

const CONFIG = `timezone: UTC
stages: [{ id: list }, { id: call, name: Call }, { id: deal, name: Deal, target: 50% }]
lost: { labels: [Lost] }
transitions: { file: transitions.csv }
contacts: { file: contacts.csv }
`;

/** So many leads of a manager from a source, of which so many are lost the day after the first contact. */
interface Dealt {
  readonly manager: string;
  readonly source: string;
  readonly leads: number;
  readonly rejected: number;
  /** Days after which they are lost. */
  readonly after?: number;
}

const day = (number: number): string => `2026-01-${String(number).padStart(2, '0')} 10:00`;

function makeFiles(dealt: readonly Dealt[], more = ''): Files {
  const contacts: string[][] = [];
  const events: string[][] = [];
  dealt.forEach(({ manager, source, leads, rejected, after = 1 }, group) => {
    for (let index = 0; index < leads; index += 1) {
      const id = `${group}-${index}`;
      contacts.push([id, source, index === 0 ? 'yes' : '']);
      events.push([id, 'list', day(1), manager], [id, 'call', day(2), manager]);
      events.push([id, index < rejected ? 'Lost' : 'deal', day(2 + (index < rejected ? after : 9)), manager]);
    }
  });
  return {
    'voronka.yaml': CONFIG + more,
    'contacts.csv': writeCsv([['contact_id', 'source', 'debt'], ...contacts]),
    'transitions.csv': writeCsv([['contact_id', 'stage', 'at', 'manager'], ...events]),
  };
}

const ask = (files: Files, ...argv: string[]) => runTool(['leads', '--quiet', ...argv], { files });
const askRows = async (files: Files, ...argv: string[]) =>
  readRows((await ask(files, '--format', 'csv', ...argv)).stdout);

/** The shares of the book: 40, 23 and 10 of 100. */
const BOOK: Dealt[] = [
  { manager: 'Ann', source: 'Site', leads: 100, rejected: 40 },
  { manager: 'Bob', source: 'Site', leads: 100, rejected: 23 },
  { manager: 'Eve', source: 'Site', leads: 100, rejected: 10 },
];

describe('leads', () => {
  it('has the columns of its interface, and holds the shares of the book against the norm', async () => {
    const { stdout } = await ask(makeFiles(BOOK), '--format', 'csv');
    expect(stdout.split(/\r?\n/)[0]).toBe(
      'manager,source,entered,rejected,share,low,high,p,q,verdict,leads,lead_share,quality,open,capacity,over',
    );
    const rows = readRows(stdout);
    expect(rows.map(({ manager, source, share, verdict }) => [manager, source, share, verdict])).toEqual([
      ['Ann', '', '0.4', 'excess'],
      ['Bob', '', '0.23', 'excess'],
      ['Eve', '', '0.1', 'ok'],
      ['*', '', '0.243333', 'excess'],
    ]);
  });

  it('does not count who is lost later, unless the config says how late is soon', async () => {
    const late = BOOK.map((each) => ({ ...each, after: 4 }));
    const count = async (more: string) =>
      (await askRows(makeFiles(late, more))).map(({ rejected }) => rejected);
    expect(await count('')).toEqual(['0', '0', '0', '0']);
    expect(await count('leads: { rejected: { within: 4d } }\n')).toEqual(['40', '23', '10', '73']);
  });

  it('puts sources into their own column, and says of whom the excess speaks', async () => {
    const deal = (rejectedOf: (manager: string, source: string) => number): Dealt[] =>
      ['Ann', 'Bob', 'Eve'].flatMap((manager) =>
        ['Fair', 'Site'].map((source) => {
          return { manager, source, leads: 60, rejected: rejectedOf(manager, source) };
        }),
      );
    const fair = makeFiles(deal((_, source) => (source === 'Fair' ? 10 : 0)));
    const bySource = await askRows(fair, '--by', 'source');
    expect(bySource.map(({ manager, source, verdict }) => [manager, source, verdict])).toEqual([
      ['', 'Fair', 'excess'],
      ['', 'Site', 'ok'],
      ['*', '', 'ok'],
    ]);
    expect((await ask(fair)).stdout).toMatch(/sources more than the managers: Fair/);
    const ann = makeFiles(deal((manager) => (manager === 'Ann' ? 20 : 0)));
    expect((await ask(ann)).stdout).toMatch(/managers more than the sources: Ann/);
    const all = makeFiles(deal(() => 20));
    expect((await ask(all)).stdout).toMatch(/cannot be told/);
  });

  it('names who gets the hot ones, and weighs them by what such leads bring', async () => {
    const files = makeFiles([
      { manager: 'Ann', source: 'Friend', leads: 40, rejected: 0 },
      { manager: 'Ann', source: 'Cold', leads: 20, rejected: 10 },
      { manager: 'Bob', source: 'Cold', leads: 60, rejected: 30 },
    ]);
    // Friend 1, Cold 0.5, the team 80 of 120
    const quality = (await askRows(files)).map((row) => [
      row.manager,
      Number(row.leads),
      Number(row.quality),
    ]);
    expect(quality).toEqual([
      ['Ann', 60, 1.25],
      ['Bob', 60, 0.75],
      ['*', 120, 1],
    ]);
    expect((await ask(files)).stdout).toMatch(/hot leads go to Ann \(125/);
  });

  it('says what data cannot say', async () => {
    const { stdout } = await ask(makeFiles(BOOK.map((each) => ({ ...each, rejected: 0 }))));
    expect(stdout).toContain('No losses are recorded');
    const files = makeFiles(BOOK);
    const bare = { ...files, 'voronka.yaml': CONFIG.replace(/contacts: .*\n/, '') };
    expect((await ask(bare)).stdout).toContain('neither a segment nor a source');
  });

  it('is an error of a funnel of two stages', async () => {
    const files = makeFiles(BOOK);
    const short = { ...files, 'voronka.yaml': CONFIG.replace(' { id: call, name: Call },', '') };
    const { status, stderr } = await ask({
      ...short,
      'transitions.csv': files['transitions.csv']!.toString().replace(/^.*,call,.*\r?\n/gm, ''),
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/stages/);
  });

  it('stands in a report, with marks and beside what else reads columns of its own', async () => {
    const more = `leads: { marks: [{ name: From a site, column: source, equals: Site }] }
base: { blacklist: { column: debt } }
`;
    const files = makeFiles(BOOK, more);
    const asked = ['--quiet', '--format', 'json', '--with'];
    const alone = JSON.parse((await ask(files, '--format', 'json')).stdout);
    for (const parts of [['leads'], ['base', 'leads']]) {
      const { stdout, stderr } = await runTool(['report', ...asked, ...parts], { files });
      expect(stderr).toBe('');
      expect(JSON.parse(stdout).with.leads.marks).toEqual(alone.marks);
    }
    expect(alone.marks.mean).toBe(1);
  });
});
