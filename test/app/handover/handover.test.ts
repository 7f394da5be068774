import { describe, expect, it } from 'vitest';
import { type Files, parseRows, readFixture, runTool } from '../../tool/run-tool.ts';

const CONFIG = `timezone: UTC
stages: [{ id: list, name: List }, { id: call, name: Call, target: 50% }, { id: deal, name: Deal, target: 50% }]
lost: { labels: [Lost] }
contacts: { file: contacts.csv }
transitions: { file: transitions.csv }
`;

const day = (number: number, month = 3): string => `2026-0${month}-${String(number).padStart(2, '0')} 10:00`;

/** Six of each colleague's contacts were called, by Ann all of them and by Bob three. */
const CALLED = ['Ann', 'Bob'].flatMap((name) =>
  Array.from({ length: 6 }, (_, index) => ({
    id: `${name}${index}`,
    name,
    called: name === 'Ann' || index < 3,
  })),
);

const FILES: Files = {
  'voronka.yaml': CONFIG,
  'contacts.csv': `contact_id,company,manager,created_at
${CALLED.map(({ id, name }) => `${id},,${name},${day(1)}`).join('\n')}
new,New Ltd,Zoe,${day(20)}
old,Old Ltd,Zoe,${day(2)}
undated,Undated Ltd,Zoe,
lost,Lost Ltd,Zoe,${day(2)}
won,Won Ltd,Zoe,${day(2)}
near,Near Ltd,Zoe,${day(2)}
gone,Gone Ltd,Yan,${day(1)}
nobody,Nobody Ltd,,${day(2)}
`,
  'transitions.csv': `contact_id,stage,at,manager,amount,currency
${CALLED.flatMap(({ id, name, called }) => (called ? [`${id},Call,${day(3)},${name},,`] : [])).join('\n')}
lost,Lost,${day(5)},Zoe,,
won,Deal,${day(5)},Zoe,100,EUR
near,Call,${day(6)},Zoe,"1 250,50 ₽",
near,Lost,${day(7)},Zoe,,
near,List,${day(8)},Zoe,,
old,List,${day(4)},Zoe,200,EUR
gone,List,${day(2)},Yan,,
Ann0,Deal,${day(10, 4)},Ann,,
Bob0,Call,${day(10, 4)},Bob,,
`,
};

async function ask(argv: readonly string[], files: Files = FILES) {
  const { status, stdout, stderr } = await runTool(['handover', '--quiet', ...argv], { files });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const list = async (argv: readonly string[], files: Files = FILES) =>
  parseRows(await ask([...argv, '--format', 'csv'], files));

async function fail(argv: readonly string[], files: Files = FILES) {
  const { status, stdout, stderr } = await runTool(['handover', '--quiet', '--lang', 'en', ...argv], {
    files,
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr;
}

describe('voronka handover', () => {
  it('lists the open contacts of a manager, the last stage first, and to whom each could go', async () => {
    const rows = await list(['Zoe']);
    expect(Object.keys(rows[0]!).join()).toBe(
      'contact_id,company,manager,stage,since,days,last_event,amount,currency,next,median,usual,to',
    );
    expect(rows).toEqual([
      {
        contact_id: 'near',
        company: 'Near Ltd',
        manager: 'Zoe',
        stage: 'call',
        since: '2026-03-06T10:00:00+00:00',
        days: '35',
        last_event: '2026-03-08T10:00:00+00:00',
        amount: '1250.5',
        currency: 'RUB',
        next: 'deal',
        median: '38',
        usual: '38',
        // five of Ann's have come to a call, three of Bob's: too few for anybody but her
        to: 'Ann',
      },
      expect.objectContaining({
        contact_id: 'old',
        stage: 'list',
        next: 'call',
        amount: '200',
        currency: 'EUR',
      }),
      expect.objectContaining({ contact_id: 'new', since: '2026-03-20T10:00:00+00:00', days: '21' }),
      expect.objectContaining({ contact_id: 'undated', since: '', days: '', last_event: '', to: 'Bob' }),
    ]);
  });

  it('tells people what leaves, where it stands and who takes it, in both languages', async () => {
    const english = await ask(['Zoe', '--lang', 'en']);
    expect(english).toContain('What would leave with Zoe: 4 open contacts');
    expect(english).toContain('Their amounts: 200\u00a0EUR and 1,250.50\u00a0RUB; 2 contacts have none.');
    expect(english).toContain('How many of them are to be expected at Deal this month, nobody can say');
    expect(english).toContain(
      '1 open contact has no manager at all: voronka handover "(unassigned)" lists them.',
    );
    expect(english).toContain('Nothing goes to those who have done nothing for longer than 30 days: Yan.');
    const russian = await ask(['Zoe', '--lang', 'ru']);
    expect(russian).toContain('Что уйдёт, если уйдёт менеджер (Zoe): 4 открытых клиента');
    expect(russian).toMatch(/Их суммы: 200.EUR и 1.250,50.RUB; без суммы 2.клиента\./);
  });

  it('is about everything, whatever the period, and about a segment where one is asked for', async () => {
    const ids = async (argv: readonly string[]) => (await list(argv)).map(({ contact_id }) => contact_id);
    expect(await ids(['Zoe', '--period', '2026-03-20'])).toEqual(['near', 'old', 'new', 'undated']);
    expect(await ids(['Zoe', '--as-of', '2026-03-05'])).toEqual(['near', 'old', 'undated']);
    expect(await ids(['--manager', 'Zoe', 'Yan'])).toEqual(['gone', 'near', 'old', 'new', 'undated']);
    expect(await ids(['(unassigned)'])).toEqual(['nobody']);
    expect(await ids(['Zoe', '--top', '2'])).toEqual(['near', 'old']);
  });

  it('finds those who have done nothing for long, and their contacts', async () => {
    expect((await list(['--orphans'])).map(({ manager }) => manager)).toEqual([
      'Yan',
      ...Array(4).fill('Zoe'),
    ]);
    expect(await list(['--orphans', '--silent', '38d'])).toEqual([
      expect.objectContaining({ manager: 'Yan' }),
    ]);
    // thirty-nine days to the minute is not longer
    expect(await list(['--orphans', '--silent', '39d'])).toEqual([]);
    const page = await ask(['--orphans', '--lang', 'en']);
    expect(page).toContain('Open contacts whose manager has done nothing for longer than 30 days: 5');
    expect(page).toContain('Yan: 1 contact; last event 2026-03-02, 39 days ago');
    expect(page).toContain('Zoe: 4 contacts; last event 2026-03-08, 33 days ago');
    const none = await ask(['--orphans', '--silent', '50w', '--lang', 'en']);
    expect(none).toContain('Nobody who has open contacts has done nothing for longer than 350 days.');
    expect(none).toContain('1 open contact has no manager at all');
  });

  it('takes a touch for work, where touches are read', async () => {
    const activities = `contact_id,at,manager,kind\nold,${day(9, 4)},Zoe,call\nold,,Yan,call\n`;
    const files = { ...FILES, 'activities.csv': activities };
    const rows = await list(['--orphans', '--activities', 'activities.csv'], files);
    expect(rows.map(({ manager }) => manager)).toEqual(['Yan']);
  });

  it('names whom somebody else has to call again in time', async () => {
    const transitions = `contact_id,stage,at,manager,reason
${Array.from({ length: 12 }, (_, index) => `z${index},Lost,2026-01-${String(25 + (index % 3))},Zoe,No budget`).join('\n')}
b,Lost,2026-01-25,Bob,No budget
now,Call,2026-04-10,Bob,
`;
    const files = { ...FILES, 'transitions.csv': transitions };
    const page = await ask(['Zoe', '--lang', 'en', '--allow-foreign-ids'], files);
    // 75 days after 25 to 27 January: 10 to 12 April
    expect(page).toContain('To be called again by 2026-04-17: 12 contacts');
    expect(page).toContain('2 more contacts: voronka refusals --recall --manager NAME lists them.');
    const { recalls } = JSON.parse(await ask(['Zoe', '--format', 'json', '--allow-foreign-ids'], files));
    expect(recalls).toHaveLength(12);
    expect(recalls[0]).toMatchObject({ contact_id: 'z0', manager: 'Zoe', reason: 'budget', overdue_days: 0 });
    expect(await ask(['Yan', '--lang', 'en', '--allow-foreign-ids'], files)).not.toContain('called again');
  });

  it('says so where there is nothing, or nobody knows who works', async () => {
    const files = {
      ...FILES,
      'contacts.csv': `contact_id,manager,created_at\n1,Ann,${day(1)}\n`,
      'transitions.csv': `contact_id,stage,at\n1,Deal,${day(5)}\n`,
    };
    expect(await ask(['Ann', '--lang', 'en'], files)).toContain('Ann: no open contacts, so there is nothing');
    expect(await ask(['--orphans', '--lang', 'en'], files)).toContain('No event names a manager');
    expect(await list(['Ann'], files)).toEqual([]);
  });

  it('says the same to programs', async () => {
    const { rows, ...told } = JSON.parse(await ask(['Zoe', '--format', 'json']));
    expect(rows).toHaveLength(4);
    expect(told).toMatchObject({
      leavers: [{ manager: 'Zoe', contacts: 4, last_event: '2026-03-08T10:00:00+00:00', silent_days: 33 }],
      stages: [
        { stage: 'list', next: 'call', contacts: 3, amounts: [{ currency: 'EUR', sum: 200, contacts: 1 }] },
        {
          stage: 'call',
          next: 'deal',
          contacts: 1,
          amounts: [{ currency: 'RUB', sum: 1250.5, contacts: 1 }],
        },
      ],
      until: '2026-04-30',
      nobody: 1,
      silent: ['Yan'],
    });
    expect(told.takers.reduce((sum: number, { takes }: { takes: number }) => sum + takes, 0)).toBe(4);
  });

  it('is told of what cannot be', async () => {
    expect(await fail(['Zoo'])).toContain('did you mean “Zoe”?');
    expect(await fail([])).toContain('voronka handover Ann, or --orphans');
    expect(await fail(['Zoe', '--by', 'company'])).toContain('contacts are handed over from one manager');
    expect(await fail(['--orphans', '--silent', 'long'])).toContain('--silent should be a length of time');
  });

  it('does not care about the order of rows', async () => {
    const turned = Object.fromEntries(
      Object.entries(FILES).map(([name, text]) => {
        if (!name.endsWith('.csv')) return [name, text];
        const [head, ...rows] = String(text).trimEnd().split('\n');
        return [name, [head, ...rows.reverse(), ''].join('\n')];
      }),
    );
    for (const format of ['csv', 'json']) {
      const argv = ['--manager', 'Zoe', 'Yan', '--format', format];
      expect(await ask(argv, turned)).toBe(await ask(argv));
    }
  });

  it('shows a page of the contacts of a real team, and programs all', async () => {
    const files = readFixture('demo');
    const page = await ask(['Морозов', 'Павел', '--lang', 'en'], files);
    const rows = await list(['Морозов Павел'], files);
    expect(rows.length).toBeGreaterThan(60);
    expect(page).toContain(
      `${rows.length - 50} more contacts: --top shows more or fewer, -o handover.csv writes all.`,
    );
    expect(page).toMatch(/promise at Оплата until 2026-11-30, [\d.]+ \([\d.]+%\) would/);
    expect(rows.every(({ to }) => to !== '' && to !== 'Морозов Павел')).toBe(true);
  });

  it('guards what a spreadsheet would run', async () => {
    const contacts = `${FILES['contacts.csv']}=1+1,"=cmd|' /C calc'!A0",Zoe,${day(1)}\n`;
    const output = await ask(['Zoe', '--format', 'csv'], { ...FILES, 'contacts.csv': contacts });
    expect(output).toContain("'=1+1,'=cmd|' /C calc'!A0,Zoe,list,");
  });
});
