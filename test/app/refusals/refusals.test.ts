import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Files, runTool } from '../../tool/run-tool.ts';

const CONFIG = `timezone: Europe/Moscow
stages: [{ id: list }, { id: call, name: Call }, { id: deal, name: Deal }]
lost: { labels: [Lost] }
contacts: { file: contacts.csv }
transitions: { file: transitions.csv }
managers: { teams: { Ann: North, Bob: South, Cid: South } }
`;

const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')} 10:00`;
const lines = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('\n');

/** Thirty of Ann's fifty say that they have a supplier, of Bob's fifty nobody; Cid records nothing. */
const FILES: Files = {
  'voronka.yaml': CONFIG,
  'contacts.csv': `contact_id,company,manager,created_at,source
${lines(50, (index) => `a${index},Ann ${index},Ann,${day(1)},web`)}
${lines(50, (index) => `b${index},Bob ${index},Bob,${day(1)},fair`)}
${lines(6, (index) => `c${index},,Cid,${day(1)},fair`)}
back,,Ann,${day(1)},web
owner,Owner Ltd,Ann,${day(1)},web
`,
  'transitions.csv': `contact_id,stage,at,manager,reason
${lines(50, (index) => `a${index},Lost,${day(5)},Ann,${index < 30 ? 'HAS A SUPPLIER' : 'Too expensive'}`)}
${lines(50, (index) => `b${index},Lost,${day(20)},Bob,${index < 10 ? 'no budget' : '<b>Odd|"" & =1+1'}`)}
${lines(6, (index) => `c${index},Lost,${day(6)},Cid,`)}
back,Lost,${day(5)},Ann,no budget
back,call,${day(6)},Ann,
owner,deal,${day(2)},Bob,
owner,Lost,${day(8)},,Price
owner,Lost,${day(9)},,zzz
owner,Lost,${day(9)},,Cost
owner,Lost,${day(9)},,
`,
};

async function ask(argv: readonly string[], files: Files = FILES) {
  const { status, stdout, stderr } = await runTool(['refusals', '--quiet', ...argv], { files });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const listRows = async (argv: readonly string[] = [], files: Files = FILES) =>
  parse(await ask([...argv, '--format', 'csv'], files), { columns: true }) as Record<string, string>[];

const tell = ({ reason, manager, stage, lost, flag }: Record<string, string>) =>
  [manager, reason, stage, lost, flag].join(' | ');

const ODD = '<b>Odd|"" & =1+1';

describe('voronka refusals', () => {
  it('ranks the reasons of each manager and the team, and flags what stands out', async () => {
    expect((await listRows()).map(tell)).toEqual([
      'Ann | supplier | * | 30 | excuse',
      // the loss of the owner's: latest event, first reason in code-point order, nobody's but the owner's
      'Ann | price | * | 21 | more',
      `Bob | ${ODD} | * | 40 | more`,
      'Bob | budget | * | 10 | more',
      'Cid | (none) | * | 6 | unrecorded',
      `* | ${ODD} | * | 40 | `,
      '* | supplier | * | 30 | ',
      '* | price | * | 21 | ',
      '* | budget | * | 10 | ',
      '* | (none) | * | 6 | ',
    ]);
    const header = (await ask(['--format', 'csv'])).split('\n')[0];
    expect(header).toBe('reason,manager,stage,lost,share,cumulative,team_share,low,high,flag');
  });

  it('tells stages apart: the first that was not reached; none after the last', async () => {
    const rows = await listRows(['--by', 'stage', '--manager', 'Ann']);
    expect(rows.map(tell)).toEqual([
      'Ann | supplier | call | 30 | excuse',
      'Ann | price | call | 20 | more',
      'Ann | price |  | 1 | ',
      `* | ${ODD} | call | 40 | `,
      '* | supplier | call | 30 | ',
      '* | price | call | 20 | ',
      '* | budget | call | 10 | ',
      '* | (none) | call | 6 | ',
      '* | price |  | 1 | ',
    ]);
    expect(rows[2]).toMatchObject({ share: '1', cumulative: '1', team_share: '', low: '', high: '' });
    expect(await ask(['--by', 'stage'])).toContain('after the last stage');
    expect(await ask([])).toContain('1 of 107 refusals came after the last stage');
  });

  it('counts losses of the period', async () => {
    const head = (await ask(['--period', '2026-03-05'])).split('\n')[0];
    expect(head).toMatch(/contacts$/);
    const rows = await listRows(['--period', '2026-03-06..2026-03-09']);
    expect(rows.map(tell)).toEqual([
      'Ann | price | * | 1 | ',
      'Cid | (none) | * | 6 | unrecorded',
      '* | (none) | * | 6 | ',
      '* | price | * | 1 | ',
    ]);
    expect(await ask(['--period', '2026-02'])).toContain('Nobody was lost here.');
  });

  it('speaks of teams as of people, and of sources as of none', async () => {
    expect((await listRows(['--by', 'team'])).map(tell).slice(0, 3)).toEqual([
      'North | supplier | * | 30 | excuse',
      'North | price | * | 21 | more',
      `South | ${ODD} | * | 40 | more`,
    ]);
    const rows = await listRows(['--by', 'source']);
    expect(new Set(rows.map(({ flag }) => flag))).toEqual(new Set(['more', '']));
    const page = await ask(['--by', 'source', '--lang', 'ru']);
    expect(page).toContain('Чаще, чем у остальных');
    expect(page).not.toContain('Отговорку');
  });

  it('says on the page what flags mean, and what the data do not say', async () => {
    const page = (await ask(['--format', 'md'])).replaceAll('\\', '');
    for (const text of [
      'Why clients say no: 107 refusals',
      'Ann: “Has a supplier” is 58.8% of the refusals (30 of 51), with the colleagues 0.0%.',
      'a talk that ended too early',
      'Cid: 100.0% of the refusals have no reason (6 of 6).',
      '6 of 107 refusals have no reason recorded.',
      '1 label is a reason of its own',
      'voronka refusals --recall',
    ]) {
      expect(page).toContain(text);
    }
    expect(await ask(['--lang', 'ru'])).toContain('рано закончившийся разговор');
  });

  it('says so where no reason is recorded, and where nobody can be compared with', async () => {
    const files = { ...FILES, 'transitions.csv': 'contact_id,stage,at\na1,Lost,2026-03-05\n' };
    const page = await ask([], files);
    expect(page).toContain('None of 1 refusal has a reason');
    expect(page).not.toContain('Who stands out');
    const alone = await ask(['--manager', 'Ann'], {
      ...files,
      'transitions.csv': 'contact_id,stage,at,reason\na1,Lost,2026-03-05,Cost\n',
    });
    expect(alone).toContain('There is nobody to compare with.');
    expect((await listRows([], files)).map(tell)).toEqual([
      'Ann | (none) | * | 1 | ',
      '* | (none) | * | 1 | ',
    ]);
  });

  it('books nobody on a step whose stage of the loss a list does not tell', async () => {
    const files = {
      'voronka.yaml': `timezone: UTC
stages: [{ id: list }, { id: call }, { id: deal }]
lost: { labels: [Lost] }
transitions: { file: deals.csv, shape: snapshot }
`,
      'deals.csv':
        'contact_id,stage,at,manager,reason\n1,Lost,2026-03-05,Ann,Price\n2,call,2026-03-05,Ann,\n',
    };
    expect((await listRows(['--by', 'stage'], files)).map(tell)).toEqual([
      'Ann | price | (unknown) | 1 | ',
      '* | price | (unknown) | 1 | ',
    ]);
    expect(await ask(['--by', 'stage'], files)).toContain('1 contact was lost at a stage');
  });

  it.each(['html', 'json', 'md'])('is written as %s with hostile reasons as text', async (format) => {
    const page = await ask(['--format', format]);
    if (format === 'json') {
      const data = JSON.parse(page) as { rows: unknown[]; unknown: string[]; recall: unknown[] };
      expect(data).toMatchObject({ unknown: [ODD], recall: [] });
      expect(data.rows).toHaveLength(10);
    } else expect(page).not.toMatch(/(^|[^\\])<b>Odd/);
  });

  it('is drawn as a picture by itself, and on its page', async () => {
    const argv = ['chart', 'refusals', '--quiet', '--format', 'svg'];
    const { status, stdout } = await runTool(argv, { files: FILES });
    expect(status).toBe(0);
    expect(stdout).toContain('Has a supplier');
    expect(await ask(['--format', 'html'])).toContain('<svg');
  });
});

describe('voronka refusals --recall', () => {
  const CALLS = {
    ...FILES,
    'voronka.yaml': `${CONFIG}refusals: { reasons: [{ id: budget, recall: 7d }, { id: price, recall: 1d }] }\n`,
  };

  it('lists who is due within a week, the oldest first, and nobody who has come back', async () => {
    const rows = await listRows(['--recall', '--as-of', '2026-03-21'], CALLS);
    expect(Object.keys(rows[0]!)).toEqual([
      'due',
      'contact_id',
      'company',
      'manager',
      'reason',
      'lost_at',
      'overdue_days',
    ]);
    expect(rows).toHaveLength(31);
    expect(rows[0]).toEqual({
      due: '2026-03-06T10:00:00+03:00',
      contact_id: 'a30',
      company: 'Ann 30',
      manager: 'Ann',
      reason: 'price',
      lost_at: '2026-03-05T10:00:00+03:00',
      // up to the end of the day that is looked from
      overdue_days: '15',
    });
    expect(rows.slice(20).map(({ contact_id, due }) => `${contact_id} ${due?.slice(0, 10)}`)).toEqual([
      'owner 2026-03-10',
      ...Array.from({ length: 10 }, (_, index) => `b${index} 2026-03-27`),
    ]);
  });

  it('goes as far as it is asked to, and no further', async () => {
    const due = async (...argv: string[]) => (await listRows(['--recall', ...argv], CALLS)).length;
    // newest event: the 20th; b0 and its like are due on the 27th at ten
    expect(await due()).toBe(31);
    expect(await due('--as-of', '2026-03-20', '--until', '2026-03-26')).toBe(21);
    expect(await due('--until', '2026-03-27')).toBe(31);
    expect(await due('--since', '2026-03-06')).toBe(11);
    expect(await due('--manager', 'Bob')).toBe(10);
    expect(await due('--top', '3')).toBe(3);
    expect(await listRows(['--recall'])).toEqual([]);
  });

  it('shows people a page, whose they are first', async () => {
    const page = await ask(['--recall', '--top', '22'], CALLS);
    expect(page).toContain('To be called again by 2026-03-27: 31 contacts');
    expect(page).toMatch(/Ann: 21 contacts, 21 overdue\n\s*Bob: 10 contacts\n/);
    expect(page).toContain('9 more contacts: --top shows more or fewer');
    expect(await ask(['--recall'])).toContain('Nobody is to be called again until then.');
    const none = {
      ...FILES,
      'transitions.csv': 'contact_id,stage,at,manager,reason\na1,Lost,2026-03-05,Ann,Odd\n',
    };
    expect(await ask(['--recall', '--lang', 'ru'], none)).toContain(
      'нет причины, после которой перезванивают',
    );
  });
});
