import { describe, expect, it } from 'vitest';
import { type Files, parseRows, readFixture, runTool } from '../../tool/run-tool.ts';

const CONFIG = `timezone: UTC
stages: [{ id: list }, { id: call, target: 80% }, { id: deal, target: 50%, window: 5d }]
lost: { labels: [Lost] }
transitions: { file: transitions.csv }
`;

const at = (day: number): string => new Date(Date.UTC(2026, 2, day, 10)).toISOString();

/** Twelve of Ann's contacts: ten called a day later each than the one before, one lost, one open; three deals. */
const EVENTS = [
  ...Array.from({ length: 12 }, (_, index) => `a${index},list,${at(1)},Ann`),
  ...Array.from({ length: 10 }, (_, index) => `a${index},call,${at(index + 2)},Ann`),
  `a10,Lost,${at(4)},Ann`,
  ...[0, 1].map((index) => `a${index},deal,${at(index + 4)},Ann`),
  `a2,deal,${at(12)},Ann`,
  ...Array.from({ length: 5 }, (_, index) => `b${index},list,${at(1)},Bob`),
  ...Array.from({ length: 5 }, (_, index) => `b${index},call,${at(3)},Bob`),
  `x,list,${at(21)},`,
];
const FILES: Files = {
  'voronka.yaml': CONFIG,
  'transitions.csv': `contact_id,stage,at,manager\n${EVENTS.join('\n')}\n`,
};

async function ask(argv: readonly string[] = [], files = FILES) {
  const { status, stdout, stderr } = await runTool(['velocity', '--quiet', ...argv], { files });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const listRows = async (argv: readonly string[] = [], files = FILES) =>
  parseRows(await ask([...argv, '--format', 'csv'], files)).map((row) => Object.values(row).join());

describe('voronka velocity', () => {
  it('is what was counted by hand', async () => {
    expect(
      await ask(['--format', 'csv']),
    ).toBe(`manager,stage,entered,converted,lost,open,eventual,median,p80,p95,horizon
(unassigned),call,1,0,0,1,0,,,,
(unassigned),deal,0,0,0,0,,,,,
Ann,call,12,10,1,1,0.833333,5,8,10,20
Ann,deal,10,2,0,8,0.2,2,2,2,5
Bob,call,5,5,0,0,1,,,,
Bob,deal,5,0,0,5,0,,,,
*,call,18,15,1,2,0.833333,3,7,10,20
*,deal,15,2,0,13,0.133333,2,2,2,5
`);
  });

  it('compares nobody with nobody', async () => {
    expect(await ask(['--lang', 'en'])).toContain(
      'Nothing to compare yet: that takes 30 conversions at one step, and as many by the others.',
    );
    expect(await ask(['--lang', 'ru'])).toContain('Сравнивать пока не с кем: нужно хотя бы 30 переходов');
    expect(await ask(['--lang', 'en'], readFixture('demo'))).toContain('Nobody is surely slower or faster');
    const none = { ...FILES, 'transitions.csv': `contact_id,stage,at,manager\n1,list,${at(1)},Ann\n` };
    expect(await ask(['--lang', 'en'], none)).toContain('\nHow long steps take, nobody knows yet: ');
  });

  it('has the counts and the coefficient of gaps, whatever is asked', async () => {
    const files = readFixture('demo');
    for (const more of [
      ['--by', 'segment', '--period', '2026-09'],
      ['--credit', 'owner', '--maturity', 'off'],
    ]) {
      const shared = ['manager', 'stage', 'entered', 'converted', 'lost', 'open'];
      const pick = (rows: Record<string, string>[], rate: string) =>
        rows.map((row) => [...shared, rate].map((key) => row[key]).join());
      const { stdout } = await runTool(['gaps', '--quiet', '--format', 'csv', ...more], { files });
      const own = parseRows(await ask(['--format', 'csv', ...more], files));
      expect(pick(own, 'eventual')).toEqual(pick(parseRows(stdout), 'coefficient'));
    }
  });

  it('takes the period, the rows and the credit into account', async () => {
    expect(await listRows(['--manager', 'Bob'])).toEqual([
      'Bob,call,5,5,0,0,1,,,,',
      'Bob,deal,5,0,0,5,0,,,,',
      '*,call,18,15,1,2,0.833333,3,7,10,20',
      '*,deal,15,2,0,13,0.133333,2,2,2,5',
    ]);
    // the list of the first of March without the one of the 21st
    expect(await listRows(['--period', '2026-03-01'])).toContain('*,call,17,15,1,1,0.882353,3,7,10,20');
  });

  it('draws a bar a step for people, and says who is slower', async () => {
    const events = ['Ann', 'Bob', 'Cid'].flatMap((name) =>
      Array.from({ length: 60 }, (_, index) => {
        const days = (name === 'Cid' ? 6 : 2) + (index % 5);
        return `${name}${index},list,${at(1)},${name}\n${name}${index},call,${at(1 + days)},${name}`;
      }),
    );
    const files = { ...FILES, 'transitions.csv': `contact_id,stage,at,manager\n${events.join('\n')}\n` };
    const english = await ask(['--lang', 'en'], files);
    expect(english).toContain(
      'Cid, call: slower. Half of 60 conversions came within 8.0 days, the team’s within 5.0 days.',
    );
    expect(english).toMatch(/Cid +8\.0 ▲ +60/);
    expect(english).toMatch(/call +180 +100\.0% +5\.0 +7\.0 +10\.0 +█+/);
    expect(await ask(['--lang', 'ru'], files)).toContain(
      'Cid, «call»: медленнее. Половина из 60 прошедших уложилась в 8,0 дня, в отделе — в 5,0 дня.',
    );
    const { paces } = JSON.parse(await ask(['--format', 'json'], files));
    expect(paces).toEqual([
      { manager: 'Ann', stage: 'call', pace: 'faster' },
      { manager: 'Bob', stage: 'call', pace: 'faster' },
      { manager: 'Cid', stage: 'call', pace: 'slower' },
    ]);
  });

  it('tells where groups of contacts take very different times', async () => {
    const contacts = Array.from({ length: 80 }, (_, index) => `${index},${index < 40 ? 'fast' : 'slow'}`);
    const events = contacts.map((_, index) => {
      return `${index},list,${at(1)},Ann\n${index},call,${at(index < 40 ? 3 : 9)},Ann`;
    });
    const files = {
      'voronka.yaml': `${CONFIG}contacts: { file: contacts.csv }\n`,
      'contacts.csv': `contact_id,segment\n${contacts.join('\n')}\n`,
      'transitions.csv': `contact_id,stage,at,manager\n${events.join('\n')}\n`,
    };
    const page = await ask(['--by', 'segment', '--lang', 'en'], files);
    expect(page).toContain('call: half within 2.0 days (fast) or 8.0 days (slow).');
  });

  it('has counts and no times of a list of present stages, and says why', async () => {
    const files = {
      'voronka.yaml': `timezone: UTC
stages: [{ id: list }, { id: call }]
transitions: { file: deals.csv, shape: snapshot }
`,
      'deals.csv': `contact_id,stage,at,manager\n1,list,2026-03-01,Ann\n2,call,2026-03-05,Ann\n`,
    };
    expect(await listRows([], files)).toEqual(['Ann,call,2,1,0,1,0.5,,,,', '*,call,2,1,0,1,0.5,,,,']);
    expect(await ask(['--lang', 'en'], files)).toContain('how long a step took, it does not tell');
  });

  it('says that there is nothing where nobody entered', async () => {
    const files = { ...FILES, 'transitions.csv': 'contact_id,stage,at,manager\n' };
    expect(await ask(['--lang', 'en'], files)).toContain('no contact entered a step');
    expect(await ask(['--format', 'csv'], files)).toMatch(/^manager,stage,entered,converted/);
  });
});
