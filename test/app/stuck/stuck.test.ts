import { describe, expect, it } from 'vitest';
import { type Files, parseRows, readFixture, runTool } from '../../tool/run-tool.ts';

const CONFIG = `timezone: Europe/Moscow
stages: [{ id: list }, { id: call, name: Call }, { id: deal, name: Deal }]
lost: { labels: [Lost] }
contacts: { file: contacts.csv }
transitions: { file: transitions.csv }
managers: { teams: { Ann: North, Bob: South } }
`;

const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')} 10:00`;

/** Ten of Ann's contacts were called on the first to the tenth day after they came to the list on 1 March. */
const CALLED = Array.from({ length: 10 }, (_, index) => `c${index},call,${day(index + 2)},Ann,,`);
const LISTED = Array.from({ length: 10 }, (_, index) => `c${index},Called ${index},Ann,${day(1)}`);

const FILES: Files = {
  'voronka.yaml': CONFIG,
  'contacts.csv': `contact_id,company,manager,created_at
${LISTED.join('\n')}
old,Old Ltd,Ann,${day(3)}
other,Other Ltd,Bob,${day(3)}
young,Young Ltd,Bob,${day(20)}
lost,Lost Ltd,Bob,${day(1)}
back,Back Ltd,Bob,${day(1)}
nobody,Nobody Ltd,,${day(2)}
undated,Undated Ltd,Bob,
`,
  'transitions.csv': `contact_id,stage,at,manager,amount,currency
${CALLED.join('\n')}
lost,Lost,${day(5)},Bob,,
back,Lost,${day(6)},Bob,100,
back,list,${day(7)},Bob,"1 250,50 ₽",
c9,list,${day(12)},Ann,,
c0,Deal,${day(28)},Ann,,
`,
};

async function ask(argv: readonly string[], files: Files = FILES) {
  const { status, stdout, stderr } = await runTool(['stuck', '--quiet', ...argv], { files });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const listRows = async (argv: readonly string[] = [], files: Files = FILES) =>
  parseRows(await ask([...argv, '--format', 'csv'], files));

const listIds = async (argv: readonly string[] = [], files: Files = FILES) =>
  (await listRows(argv, files)).map(({ contact_id }) => contact_id);

describe('voronka stuck', () => {
  it('lists the open contacts that are older than 80 % of the conversions took, the oldest first', async () => {
    // of sixteen on the way one is called each day and one lost on the fourth: F(7) = 7/16, F(8) = 8/16, S(8) = 7/16;
    // one is only eight days old, so of six left F gains 7/16 ÷ 6 on the ninth day, and as much on the tenth: F = 0.646,
    // 80 % of that is 0.517
    const rows = await listRows();
    // nobody is usual before a deal: one conversion says nothing, though nine wait for it
    expect(rows).toEqual([
      {
        contact_id: 'back',
        company: 'Back Ltd',
        manager: 'Bob',
        stage: 'call',
        since: '2026-03-01T10:00:00+03:00',
        days: '27',
        usual: '9',
        last_event: '2026-03-07T10:00:00+03:00',
        amount: '1250.5',
        currency: 'RUB',
      },
      {
        contact_id: 'nobody',
        company: 'Nobody Ltd',
        manager: '(unassigned)',
        stage: 'call',
        since: '2026-03-02T10:00:00+03:00',
        days: '26',
        usual: '9',
        last_event: '',
        amount: '',
        currency: '',
      },
      expect.objectContaining({ contact_id: 'old', manager: 'Ann', days: '25' }),
      expect.objectContaining({ contact_id: 'other', manager: 'Bob', days: '25' }),
    ]);
  });

  it('or older than is asked for, whatever is usual', async () => {
    expect(await listIds(['--older-than', '20d'])).toEqual([
      'back',
      'nobody',
      'c1',
      'old',
      'other',
      ...['c2', 'c3', 'c4', 'c5'],
    ]);
    // c6 was called twenty days ago to the minute
    expect(await listIds(['--older-than', '28799min'])).toContain('c6');
    expect(await listIds(['--older-than', '60d'])).toEqual([]);
    expect(await listIds(['--older-than', '26d'])).toEqual(['back']);
  });

  it('looks from as-of, and counts the segments and the period alone that were asked for', async () => {
    expect(await listIds(['--as-of', '2026-03-10', '--older-than', '6d'])).toEqual([
      ...['back', 'c9', 'c0', 'nobody', 'c1', 'old', 'other', 'c2'],
    ]);
    expect(await listIds(['--period', '2026-03-03', '--older-than', '1d'])).toEqual(['c1', 'old', 'other']);
  });

  it('shows the rows that are asked for, and the first of them', async () => {
    expect(await listIds(['--manager', 'Bob'])).toEqual(['back', 'other']);
    expect(await listIds(['--manager', '(unassigned)', 'Ann'])).toEqual(['nobody', 'old']);
    expect(await listIds(['--top', '2'])).toEqual(['back', 'nobody']);
    const south = await listRows(['--by', 'team', '--manager', 'South']);
    expect(south.map(({ contact_id, manager }) => [contact_id, manager])).toEqual([
      ['back', 'Bob'],
      ['other', 'Bob'],
    ]);
    expect(await listIds(['--by', 'team', '--manager', '(unassigned)'])).toEqual(['nobody']);
    const companies = await listRows(['--by', 'company', '--manager', 'Old Ltd']);
    expect(companies).toEqual([expect.objectContaining({ manager: 'Ann', company: 'Old Ltd' })]);
    const { counts } = JSON.parse(await ask(['--by', 'team', '--format', 'json']));
    expect(counts).toEqual([
      { manager: '(unassigned)', stage: 'call', contacts: 1 },
      { manager: 'North', stage: 'call', contacts: 1 },
      { manager: 'South', stage: 'call', contacts: 2 },
    ]);
  });

  it('is who brought the contact where it is, whoever owns it', async () => {
    const transitions = `${FILES['transitions.csv']}old,list,2026-03-03 10:00,Zoe,,\n`;
    const rows = await listRows([], { ...FILES, 'transitions.csv': transitions });
    expect(rows.find(({ contact_id }) => contact_id === 'old')?.manager).toBe('Zoe');
    const owned = await listRows(['--credit', 'owner'], { ...FILES, 'transitions.csv': transitions });
    expect(owned.find(({ contact_id }) => contact_id === 'old')?.manager).toBe('Zoe');
  });

  it('does not care about the order of rows', async () => {
    const turned = Object.fromEntries(
      Object.entries(FILES).map(([name, text]) => {
        if (!name.endsWith('.csv')) return [name, text];
        const [head, ...rows] = String(text).trimEnd().split('\n');
        return [name, [head, ...rows.reverse(), ''].join('\n')];
      }),
    );
    expect(await ask(['--format', 'csv'], turned)).toBe(await ask(['--format', 'csv']));
  });

  it('tells people whose they are and how many more there are, in both languages', async () => {
    const english = await ask(['--top', '1', '--lang', 'en']);
    expect(english).toContain('Longer in their step than usual: 4 contacts');
    expect(english).toContain('Ann: 1 (Call 1)\nBob: 2 (Call 2)\n(unassigned): 1 (Call 1)\n');
    expect(english).toContain('3 more contacts: --top');
    expect(english).toContain('How long a step usually takes, nobody knows yet: Deal.');
    const russian = await ask(['--older-than', '36h', '--lang', 'ru', '--top', '1']);
    expect(russian).toContain('На этапе дольше 36 часов: 14 клиентов');
    expect(russian).toContain('1\u00a0250,50\u00a0RUB');
    expect(await ask(['--older-than', '99w', '--lang', 'en'])).toContain('Nobody lies too long.');
  });

  it('says nothing of nobody where nobody knows what is usual', async () => {
    const files = {
      'voronka.yaml': `timezone: UTC\nstages: [{ id: list }, { id: call, name: Call }]\ntransitions: { file: transitions.csv }\n`,
      'transitions.csv': `contact_id,stage,at,manager\n1,list,${day(1)},Ann\n2,list,${day(20)},Ann\n`,
    };
    const page = await ask(['--lang', 'en'], files);
    expect(page).toContain('\nHow long a step usually takes, nobody knows yet: Call.');
    expect(page).not.toMatch(/Nobody lies|0 contacts/);
    expect(await ask(['--lang', 'en', '--older-than', '90d'], files)).toContain('Nobody lies too long.');
  });

  it('is of those who brought contacts where they are, and says so, whatever the credit', async () => {
    const page = await ask(['--lang', 'en', '--credit', 'performer']);
    expect(page).toContain('credit: entry');
    expect(page).not.toContain('whoever closes a contact');
    const list = (text: string) => text.slice(text.indexOf('Longer in'), text.indexOf('contacts.csv:'));
    expect(list(page)).toBe(list(await ask(['--lang', 'en'])));
  });

  it('shows a page of fifty, and programs everything', async () => {
    const files = readFixture('demo');
    const page = await ask(['--lang', 'en'], files);
    expect(page.split('\n').filter((line) => /^[А-Я(].* 10\d\d\d /.test(line))).toHaveLength(50);
    expect(page).toContain('Longer in their step than usual: 469 contacts');
    expect(page).toContain('419 more contacts');
    expect(await listRows([], files)).toHaveLength(469);
    const json = JSON.parse(await ask(['--format', 'json'], files));
    expect(json.rows).toHaveLength(469);
    const counted = json.counts.reduce((sum: number, each: { contacts: number }) => sum + each.contacts, 0);
    expect(counted).toBe(469);
  });

  it('guards what a spreadsheet would run', async () => {
    const contacts = `${FILES['contacts.csv']}=1+1,"=cmd|' /C calc'!A0",Bob,${day(1)}\n`;
    const output = await ask(['--format', 'csv'], { ...FILES, 'contacts.csv': contacts });
    expect(output).toContain("'=1+1,'=cmd|' /C calc'!A0,Bob,call,2026-03-01T10:00:00+03:00,27,");
  });

  it.each(['14', 'soon', '0d', '-3d', ''])('wants a length of time, not "%s"', async (span) => {
    const { status, stdout, stderr } = await runTool(['stuck', '--older-than', span], { files: FILES });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--older-than should be a length of time');
    expect(stderr).toContain('such as 14d');
  });
});

describe('voronka stuck of a list of present stages', () => {
  const files: Files = {
    'voronka.yaml': `timezone: UTC
stages: [{ id: list }, { id: call }, { id: deal }]
lost: { labels: [Lost] }
transitions: { file: deals.csv, shape: snapshot }
`,
    'deals.csv': `contact_id,stage,at,manager,company,amount
1,list,2026-03-01,Ann,One Ltd,10 EUR
2,call,2026-03-05,Ann,Two Ltd,20
3,deal,2026-03-02,Ann,Three Ltd,30
4,Lost,2026-03-01,Ann,Four Ltd,40
5,list,2026-03-20,Ann,Five Ltd,50
`,
  };

  it('knows nothing that is usual, and says so', async () => {
    expect(await listIds([], files)).toEqual([]);
    expect(await ask(['--lang', 'en'], files)).toContain('This export has present stages only');
  });

  it('lists what has stood where it is for longer than asked', async () => {
    const rows = await listRows(['--older-than', '10d'], files);
    expect(
      rows.map(({ contact_id, company, stage, days, usual, amount, currency }) => {
        return [contact_id, company, stage, days, usual, amount, currency];
      }),
    ).toEqual([
      ['1', 'One Ltd', 'call', '19', '', '10', 'EUR'],
      ['2', 'Two Ltd', 'deal', '15', '', '20', ''],
    ]);
    expect(await ask(['--older-than', '10d', '--lang', 'en'], files)).toContain(
      'Since: the date that the list',
    );
  });
});
