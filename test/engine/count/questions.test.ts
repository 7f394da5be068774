import { describe, expect, it } from 'vitest';
import { runTool } from '../../tool/run-tool.ts';
import { CONFIG, CONTACTS, FILES, TRANSITIONS } from '../../tool/small-funnel.ts';
import { countRows } from '../count.ts';

const count = (argv: readonly string[], files: Readonly<Record<string, string>> = {}) =>
  countRows({ ...FILES, ...files }, argv);

async function readMeta(argv: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const { stdout } = await runTool(['gaps', '--format', 'json', ...argv], { files: { ...FILES, ...files } });
  return JSON.parse(stdout).meta;
}

const ALL = [
  '(unassigned) call 1/0/0/1',
  'Ann call 2/2/0/0',
  'Ann deal 2/1/1/0',
  'Bob call 1/1/0/0',
  'Bob deal 1/0/0/1',
  '* call 4/3/0/1',
  '* deal 3/1/1/1',
];

describe('a question', () => {
  it('about everything', async () => {
    expect(await count([])).toEqual(ALL);
    expect(await readMeta([])).toMatchObject({
      contacts: 4,
      period: null,
      asOf: '2026-11-10T09:00:00+00:00',
    });
  });

  it.each([
    [
      ['--period', '2026-W45'],
      ['Ann call 2/2/0/0', 'Ann deal 2/1/1/0', '* call 2/2/0/0', '* deal 2/1/1/0'],
    ],
    [
      ['--period', '2026-11-02..2026-11-02'],
      ['Ann call 2/2/0/0', '* call 2/2/0/0'],
    ],
    [
      ['--period', 'last-week', '--as-of', '2026-11-10'],
      ['Ann call 2/2/0/0', 'Ann deal 2/1/1/0', '* call 2/2/0/0', '* deal 2/1/1/0'],
    ],
    [
      ['--since', '2026-11-09'],
      [
        '(unassigned) call 1/0/0/1',
        'Bob call 1/1/0/0',
        'Bob deal 1/0/0/1',
        '* call 2/1/0/1',
        '* deal 1/0/0/1',
      ],
    ],
    [
      ['--until', '2026-11-02'],
      ['Ann call 2/2/0/0', '* call 2/2/0/0'],
    ],
    [
      ['--since', '2026-11-02', '--until', '2026-11-02'],
      ['Ann call 2/2/0/0', '* call 2/2/0/0'],
    ],
    [['--period', '2025'], []],
  ])('of a period: %j', async (argv, rows) => {
    expect(await count(argv)).toEqual(rows);
  });

  it('looked at from another day knows nothing of what came later', async () => {
    expect(await count(['--as-of', '2026-11-03'])).toEqual([
      'Ann call 2/2/0/0',
      'Ann deal 2/0/0/2',
      '* call 2/2/0/0',
      '* deal 2/0/0/2',
    ]);
    expect(await count(['--as-of', '2026-11-03T09:00'])).toEqual([
      'Ann call 2/1/0/1',
      'Ann deal 1/0/0/1',
      '* call 2/1/0/1',
      '* deal 1/0/0/1',
    ]);
    expect(await count(['--as-of', '2026-11-01'])).toEqual([]);
    expect(await readMeta(['--as-of', 'now'])).toMatchObject({
      asOf: '2026-12-01T00:00:00+00:00',
      asOfDay: '2026-12-01',
    });
  });

  it.each([
    ['owner', ['Ann call 2/2/0/0', 'Ann deal 2/1/1/0', 'Bob call 1/1/0/0', 'Bob deal 1/0/0/1']],
    ['performer', ['Ann call 2/2/0/0', 'Ann deal 1/0/1/0', 'Bob call 1/1/0/0', 'Bob deal 2/1/0/1']],
  ])('by credit %s', async (credit, rows) => {
    expect(await count(['--credit', credit])).toEqual([
      '(unassigned) call 1/0/0/1',
      ...rows,
      '* call 4/3/0/1',
      '* deal 3/1/1/1',
    ]);
  });

  it('of a segment counts its contacts only', async () => {
    const retail = ['Ann call 2/2/0/0', 'Ann deal 2/1/1/0', '* call 2/2/0/0', '* deal 2/1/1/0'];
    expect(await count(['--segment', 'Retail'])).toEqual(retail);
    expect(await count(['--segment', '  Retail '])).toEqual(retail);
    expect(await count(['--segment', 'Retail', 'Wholesale'])).toEqual(ALL);
  });

  it('about a manager shows the row, and the whole team', async () => {
    expect(await count(['--manager', 'Bob'])).toEqual(ALL.filter((row) => !/^(Ann|\(un)/.test(row)));
    expect(await count(['--manager', '(unassigned)', 'Bob'])).toEqual(
      ALL.filter((row) => !row.startsWith('Ann')),
    );
  });

  it.each([
    [
      'segment',
      ['Retail call 2/2/0/0', 'Retail deal 2/1/1/0', 'Wholesale call 2/1/0/1', 'Wholesale deal 1/0/0/1'],
    ],
    [
      'Source',
      [
        '(unassigned) call 1/0/0/1',
        'Fair call 2/2/0/0',
        'Fair deal 2/1/0/1',
        'Site call 1/1/0/0',
        'Site deal 1/0/1/0',
      ],
    ],
    [
      'company',
      [
        'Four Ltd call 1/0/0/1',
        'One Ltd call 1/1/0/0',
        'One Ltd deal 1/1/0/0',
        'Three Ltd call 1/1/0/0',
        'Three Ltd deal 1/0/0/1',
        'Two Ltd call 1/1/0/0',
        'Two Ltd deal 1/0/1/0',
      ],
    ],
  ])('by %s puts it in the manager’s place', async (dimension, rows) => {
    expect(await count(['--by', dimension])).toEqual([...rows, '* call 4/3/0/1', '* deal 3/1/1/1']);
  });

  it('by manager is the usual one', async () => {
    expect(await count(['--by', 'Manager'])).toEqual(ALL);
  });

  it('of flow divides arrivals by arrivals and judges nothing', async () => {
    const argv = ['gaps', '--basis', 'flow', '--period', '2026-W46', '--format', 'json'];
    const late = `${TRANSITIONS}2,Deal,2026-11-10 08:00,Bob\n1,Call,2026-11-10,Ann\n`;
    const { stdout } = await runTool(argv, { files: { ...FILES, 'transitions.csv': late } });
    const team = JSON.parse(stdout).rows.filter(({ manager }: { manager: string }) => manager === '*');
    const blank = { lost: null, open: null, low: null, high: null, p: null, q: null, verdict: null };
    expect(team).toMatchObject([
      { stage: 'call', entered: 2, converted: 1, coefficient: 0.5, ...blank },
      { stage: 'deal', entered: 1, converted: 1, coefficient: 1, ...blank },
    ]);
  });
});

describe('targets', () => {
  it('are the most specific ones, and a mixed row gets their mean', async () => {
    const config = `${CONFIG}targets:
  - { stage: call, target: 90% }
  - { stage: call, segment: Retail, target: 40%, floor: 20% }
  - { stage: call, manager: A. B., target: 10%, floor: 5% }
  - { stage: deal, period: 2026-W45, target: 30% }
managers: { aliases: { A. B.: Ann } }
`;
    const { stdout } = await runTool(['gaps', '--format', 'json'], {
      files: { ...FILES, 'voronka.yaml': config },
    });
    const rows: Record<string, unknown>[] = JSON.parse(stdout).rows;
    expect(rows.map(({ manager, stage, target, floor }) => [manager, stage, target, floor])).toEqual([
      ['(unassigned)', 'call', 0.9, 0.9],
      ['(unassigned)', 'deal', 0.5, 0.5],
      ['Ann', 'call', 0.1, 0.05],
      // both entered the call in week 45
      ['Ann', 'deal', 0.3, 0.3],
      ['Bob', 'call', 0.9, 0.9],
      ['Bob', 'deal', 0.5, 0.5],
      ['*', 'call', 0.5, expect.closeTo(0.475, 12)],
      ['*', 'deal', expect.closeTo(1.1 / 3, 12), expect.closeTo(1.1 / 3, 12)],
    ]);
  });

  it('of managers do not hold for rows of another dimension', async () => {
    const config = `${CONFIG}targets: [{ stage: call, manager: Fair, target: 10% }]\n`;
    const { stdout } = await runTool(['gaps', '--by', 'source', '--format', 'json'], {
      files: { ...FILES, 'voronka.yaml': config },
    });
    const fair = JSON.parse(stdout).rows.find(({ manager }: { manager: string }) => manager === 'Fair');
    expect(fair.target).toBe(0.8);
  });
});

describe('a window', () => {
  const config = CONFIG.replace('target: 50%', 'target: 50%, window: 24h');
  const late = TRANSITIONS.replace('1,Deal,2026-11-04 09:00', '1,Deal,2026-11-04 09:00:00.000001');
  const askDeals = async (maturity: string, transitions: string = TRANSITIONS) => {
    const argv = ['gaps', '--as-of', '2026-11-11T08:59', '--maturity', maturity, '--format', 'json'];
    const files = { ...FILES, 'voronka.yaml': config, 'transitions.csv': transitions };
    const { stdout } = await runTool(argv, { files });
    return JSON.parse(stdout).rows.filter(({ stage }: { stage: string }) => stage === 'deal');
  };

  it('leaves the young out and the late unconverted, where ages do not matter', async () => {
    expect(await askDeals('off')).toMatchObject([
      { manager: '(unassigned)', entered: 0, immature: 0 },
      { manager: 'Ann', entered: 2, converted: 1, lost: 1, open: 0, immature: 0, mature: 2 },
      { manager: 'Bob', entered: 0, converted: 0, immature: 1, mature: 0 },
      { manager: '*', entered: 2, converted: 1, lost: 1, open: 0, immature: 1, mature: 2 },
    ]);
    const team = (await askDeals('off', late)).at(-1);
    expect(team).toMatchObject({ entered: 2, converted: 0, lost: 1, open: 1, immature: 1 });
  });

  it('leaves nobody out where they do: the young are worth nothing yet', async () => {
    expect(await askDeals('auto')).toMatchObject([
      { manager: '(unassigned)', entered: 0, immature: 0 },
      { manager: 'Ann', entered: 2, converted: 1, lost: 1, open: 0, immature: 0, mature: 2 },
      { manager: 'Bob', entered: 1, converted: 0, lost: 0, open: 1, immature: 0, mature: 0 },
      { manager: '*', entered: 3, converted: 1, lost: 1, open: 1, immature: 0, mature: 2 },
    ]);
    const team = (await askDeals('auto', late)).at(-1);
    expect(team).toMatchObject({ entered: 3, converted: 0, lost: 1, open: 2, immature: 0, mature: 2 });
  });
});

describe('contacts', () => {
  it('at an unknown time count without a period, and are left out with one', async () => {
    const contacts = `${CONTACTS}5,Five Ltd,Ann,,,\n6,Six Ltd,Ann,,,99.99.2026\n`;
    const rows = await count([], { 'contacts.csv': contacts });
    expect(rows).toContain('Ann call 4/2/0/2');
    expect(await count(['--period', '2026'], { 'contacts.csv': contacts })).toEqual(ALL);
    expect(await readMeta(['--period', '2026'], { 'contacts.csv': contacts })).toMatchObject({
      contacts: 6,
      undated: 2,
    });
    const report = await runTool(['report', '--period', '2026'], {
      files: { ...FILES, 'contacts.csv': contacts },
    });
    expect(report.stdout).toContain(
      '2 contacts entered the list at an unknown time and are left out of the period.',
    );
    const check = await runTool(['check'], { files: { ...FILES, 'contacts.csv': contacts } });
    expect(check.stdout).toContain('1 row with an unreadable creation date (16.7% of rows)');
  });

  it('in several rows have their earliest creation and their newest values', async () => {
    const contacts = (...rows: string[]): string =>
      `contact_id,manager,segment,created_at,updated_at\n${rows.map((row) => `${row}\n`).join('')}`;
    const by = async (content: string, dimension: string): Promise<string[]> =>
      (
        await count(['--by', dimension, '--period', '2026-11-01..2026-11-08'], {
          'contacts.csv': content,
          'transitions.csv': 'contact_id,stage,at\n',
        })
      ).filter((row) => !row.startsWith('*'));
    const owner = async (content: string): Promise<string[]> =>
      (
        await count(['--credit', 'owner'], {
          'contacts.csv': content,
          'transitions.csv': 'contact_id,stage,at\n',
        })
      ).filter((row) => !row.startsWith('*'));
    const newest = contacts(
      '1,Zoe,Old,2026-11-20,2026-11-20',
      '1,Bob,New,2026-11-02,2026-11-21',
      '1,Ann,,2026-11-30,2026-11-22',
    );
    // created in the period by its earliest row; its newest row names no segment, so the one before does
    expect(await by(newest, 'segment')).toEqual(['New call 1/0/0/1']);
    expect(await owner(newest)).toEqual(['Ann call 1/0/0/1']);
    const undated = contacts('1,Zoe,B,2026-11-02,', '1,Bob,C,2026-11-02,', '1,Cid,A,2026-11-02,');
    expect(await by(undated, 'segment')).toEqual(['A call 1/0/0/1']);
    expect(await owner(undated)).toEqual(['Bob call 1/0/0/1']);
    const tied = contacts(
      '1,Zoe,B,2026-11-02,2026-11-03',
      '1,Bob,C,2026-11-02,2026-11-03',
      '1,Ann,D,2026-11-02,2026-11-01',
    );
    expect(await by(tied, 'segment')).toEqual(['B call 1/0/0/1']);
    expect(await owner(tied)).toEqual(['Bob call 1/0/0/1']);
  });

  it('alone are enough, and so are transitions', async () => {
    const only = (table: string): string => CONFIG.replace(new RegExp(`^${table}:.*\n`, 'm'), '');
    expect(await countRows({ ...FILES, 'voronka.yaml': only('transitions') })).toEqual([
      '(unassigned) call 1/0/0/1',
      'Ann call 2/0/0/2',
      'Bob call 1/0/0/1',
      '* call 4/0/0/4',
    ]);
    expect(await countRows({ ...FILES, 'voronka.yaml': only('contacts') })).toEqual([
      'Ann call 2/2/0/0',
      'Ann deal 2/1/1/0',
      'Bob call 1/1/0/0',
      'Bob deal 1/0/0/1',
      '* call 3/3/0/0',
      '* deal 3/1/1/1',
    ]);
  });
});

describe('notices', () => {
  it('name everything odd that is not wrong', async () => {
    const files = {
      ...FILES,
      'contacts.csv': `${CONTACTS}4,Four Ltd,,,,2026-12-24\n5,Five Ltd,ann,,,\n6,,,,,never\n`,
      'transitions.csv': `${TRANSITIONS}1,Call,2026-11-03 09:00,Ann
1,Call,2026-11-03 09:00,Ann
1,CALL,2026-11-03 09:00,Ann
1,Robot,2026-11-03 09:00,Robo
1,Robot,2026-11-03 09:00,Robo
3,Call,2026-11-08,Bob
2,Deal,2027-01-01,A nn
2,Deal,2027-01-02,A nn
9,Call,2026-11-03,
`,
    };
    const { stdout } = await runTool(['check', '--format', 'json'], { files });
    const { notices } = JSON.parse(stdout);
    expect(
      notices.map(({ notice, count: number, examples }: Record<string, unknown>) => [
        notice,
        number,
        examples,
      ]),
    ).toEqual(
      [
        // how old the data are cannot be said where an event is yet to come
        ['stale', 0, []],
        ['future-events', 2, ['2']],
        ['future-created', 0, []],
        ['only-in-contacts', 3, ['4', '5', '6']],
        ['only-in-transitions', 1, ['9']],
        ['editor-not-owner', 3, ['1: Bob ≠ Ann', '2: A nn ≠ Ann']],
        ['managers-alike', 2, ['A nn = Ann', 'ann = Ann']],
        ['stages-alike', 1, ['"CALL" = "Call"']],
        ['before-start', 1, ['3']],
        ['duplicate-events', 4, ['1']],
        ['contacts-repeated', 1, ['4']],
        ['created-unreadable', 1, ['never']],
        ['undated', 2, ['5', '6']],
        ['ignored-rows', 2, ['Robot']],
      ].filter(([, number]) => number !== 0),
    );
  });
});
