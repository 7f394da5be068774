import { describe, expect, it } from 'vitest';
import { runTool } from '../tool/run-tool.ts';

const CONFIG = `timezone: UTC
stages:
  - { id: list, name: List }
  - { id: call, name: Call, target: 80% }
  - { id: payment, name: Payment, target: 50% }
lost: { labels: [Lost] }
transitions: { file: transitions.csv }
`;

/** Contacts of one manager: so many on the list, called and paying, a third of them every day; the others are lost. */
type Work = readonly [manager: string, listed: number, called: number, paid: number];

/** All of it took place in May; the last event of all is of 31 August. */
function tell(work: readonly Work[]): string {
  const lines = ['contact_id,stage,at,manager', 'last,List,2026-08-31,Nobody'];
  for (const [manager, listed, called, paid] of work) {
    for (let each = 0; each < listed; each++) {
      const id = `${manager}-${each}`;
      const day = String(1 + (each % 20)).padStart(2, '0');
      lines.push(`${id},List,2026-05-${day} 09:00,${manager}`);
      if (each < called) lines.push(`${id},Call,2026-05-${day} 15:00,${manager}`);
      const end = each < paid ? 'Payment' : 'Lost';
      lines.push(`${id},${end},2026-05-${day} 20:00,${manager}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

async function print(argv: readonly string[], transitions: string, config: string = CONFIG): Promise<string> {
  const files = { 'voronka.yaml': config, 'transitions.csv': transitions };
  const { status, stdout } = await runTool(argv, { files, env: { COLUMNS: '120' } });
  expect(status).toBe(0);
  return stdout.replaceAll('\u00a0', ' ');
}

const section = (page: string, title: string): string[] =>
  page
    .split('\n\n')
    .find((part) => part.startsWith(title))
    ?.split('\n')
    .filter((line) => line !== '') ?? [];

const TEAM: readonly Work[] = [
  ['Ann', 300, 270, 150],
  ['Bob', 100, 50, 30],
  ['Eve', 12, 8, 5],
];

describe('the coaching list', () => {
  it('comes first, three lines a person, and closes with those on whom there is too little', async () => {
    expect(section(await print(['report'], tell(TEAM)), 'Whom')).toEqual([
      'Whom to coach on what',
      'Bob: Call — not chance, confirmed over all time',
      '  50.0% of 100, target 80%, 30 short. Ann can teach it (90.0%).',
      '  About +18 payments, 12 to 24, over 17 weeks: 48 instead of 30.',
      'Too few contacts yet to say: Eve (Call: 12 finished of 64 needed).',
    ]);
    const ru = await print(
      ['report', '--lang', 'ru'],
      tell(TEAM),
      CONFIG.replace('name: Payment', 'name: Оплата'),
    );
    expect(section(ru, 'Кого').slice(1)).toEqual([
      'Bob: «Call» — не случайность, подтверждено за всё время',
      '  50,0 % из 100 при цели 80 %, не хватает 30. Научит Ann (90,0 %).',
      '  Примерно +18 оплат (от 12 до 24) за 17 недель: 48 вместо 30.',
      'Пока мало данных, чтобы судить: Eve («Call»: завершённых 12 из нужных 64).',
    ]);
  });

  it('has p, q and the interval in coach', async () => {
    const page = await print(['coach'], tell(TEAM));
    expect(page).toMatch(/ {2}95% interval 40\.\d–59\.\d%, p < 0\.0001, q < 0\.0001\n/);
    expect(await print(['report'], tell(TEAM))).not.toContain('interval');
  });

  it('does not send anybody outside where nobody is better', async () => {
    const page = await print(['report'], tell([['Bob', 100, 50, 30]]));
    expect(page).toContain('Nobody on the team is visibly better.');
  });

  it('says of a step that is the whole team’s that it is, and which', async () => {
    const page = await print(['report'], tell([...'ABCDEFGHIJ'].map((name) => [name, 14, 9, 6])));
    const [, team, ...watched] = section(page, 'Whom');
    expect(team).toMatch(
      /^The whole team is below the floor: Call 64\.\d% against 80%\. It is not one manager’s doing\.$/,
    );
    expect(watched.join(' ')).toMatch(
      /^Too few contacts yet to say: A \(Call: 14 finished of 62 needed\); B \(Call: 14 of +62\).* and 2 more\.$/,
    );
    expect(page).not.toContain('at or above the floor');
  });

  it('names the last stage as it is where it has no plural', async () => {
    const config = CONFIG.replace('name: Payment', 'name: Money came');
    expect(await print(['report'], tell(TEAM), config)).toContain('About +18 in “Money came”, 12 to 24');
    expect(await print(['report', '--lang', 'ru'], tell(TEAM), config)).toContain(
      'Примерно +18 на этапе «Money came» (от 12 до 24)',
    );
  });

  it('coaches nobody where rows are no people', async () => {
    const config = `${CONFIG}contacts: { file: contacts.csv }\n`;
    const ids = tell(TEAM).match(/^(Ann|Bob|Eve)-\d+/gm) ?? [];
    const contacts = [...new Set(ids)].map((id) => `${id},${id.startsWith('Bob') ? 'Site' : 'Fair'}`);
    const files = {
      'voronka.yaml': config,
      'transitions.csv': tell(TEAM),
      'contacts.csv': `contact_id,source\n${contacts.join('\n')}\n`,
    };
    const run = async (...argv: string[]): Promise<string> => (await runTool(argv, { files })).stdout;
    const page = await run('report', '--by', 'source');
    expect(section(page, 'What is below')).toEqual([
      'What is below its floor',
      'Site: Call — not chance: 50.0% of 100, target 80%',
    ]);
    expect(page).not.toMatch(/teach|coach on/);
    expect(await run('coach', '--by', 'source')).toContain('Nobody can coach a value of “source”');
    const { rows } = JSON.parse(await run('gaps', '--by', 'source', '--format', 'json'));
    const site = rows.find(
      ({ manager, stage }: Record<string, string>) => manager === 'Site' && stage === 'call',
    );
    expect(site).toMatchObject({ verdict: 'coach', focus: null, mentor: null });
    const coach = JSON.parse(await run('coach', '--by', 'source', '--format', 'json'));
    expect(coach).toMatchObject({ coaching: [], watched: [], swaps: [] });
  });
});

describe('a page on contacts of different ages', () => {
  it('says what they are worth, and where too few have converted to say', async () => {
    const young = Array.from({ length: 60 }, (_, each) => `y${each},List,2026-08-31 00:00,Ann`);
    const page = await print(['report', '--as-of', '2026-08-31T02:00'], `${tell(TEAM)}${young.join('\n')}\n`);
    expect(page).toMatch(/\nCall: 473 entered, worth 4\d\d finished ones\.\n/);
    expect(page).toMatch(
      /\n270\/360≈(3\d\d): of 360 who entered 270 converted; some are still under way, so they count as \1\.\n/,
    );
    expect(page).toMatch(/\nAnn +\S+ . +270\/360≈3\d\d/);
    const few = await print(['report'], tell([['Ann', 20, 18, 9]]));
    expect(few).toContain(
      'Fewer than 30 conversions, so nobody knows yet how long they take: Call, Payment, and the whole way.',
    );
    const window = CONFIG.replace('target: 80%', 'target: 80%, window: 7d');
    expect(await print(['report'], tell([['Ann', 20, 18, 9]]), window)).toContain(
      'Fewer than 30 conversions: Call. Only those whose window is over are judged there.',
    );
    expect(await print(['report', '--maturity', 'off'], tell(TEAM))).toContain('--maturity off');
  });

  it('does not call a team weak for good while many of its contacts are under way', async () => {
    // all were called one to twenty hours after they were listed; nobody yet of those listed eleven hours ago
    const old = Array.from({ length: 200 }, (_, each) => [
      `o${each},List,2026-05-01 00:00,Ann`,
      `o${each},Call,2026-05-01 ${String(1 + (each % 20)).padStart(2, '0')}:00,Ann`,
    ]);
    const young = Array.from({ length: 120 }, (_, each) => `y${each},List,2026-08-31 00:00,Ann`);
    const team = ['contact_id,stage,at,manager', ...old.flat(), ...young].join('\n');
    const page = await print(['report', '--as-of', '2026-08-31T11:00', '--since', '2026-08-01'], `${team}\n`);
    expect(section(page, 'Whom').join(' ').replace(/ +/g, ' ')).toMatch(
      /below the floor so far: Call 0\.0% against 80%.*\. Many contacts are still under way, and weekends count/,
    );
  });

  it('shows no share of too few, and none above the whole', async () => {
    // all of whom converted at once, at an age at which most have not yet
    const fast = ['f1', 'f2', 'f3'].flatMap((id) =>
      ['List,2026-08-30 22:00', 'Call,2026-08-30 23:00', 'Payment,2026-08-30 23:30'].map(
        (event) => `${id},${event},Fay`,
      ),
    );
    const open = Array.from({ length: 9 }, (_, each) => `g${each},List,2026-08-30 23:00,Gus`);
    const called = Array.from({ length: 9 }, (_, each) => `g${each},Call,2026-08-30 23:10,Gus`);
    const lines = [...fast, ...open, ...called].join('\n');
    const page = await print(['report', '--as-of', '2026-08-31T04:30'], `${tell(TEAM)}${lines}\n`);
    expect(page).toMatch(/\nFay +· +3\/3/);
    expect(page).toContain(
      '\n·: fewer than 5 finished contacts. To be sure of 20 points below a floor takes ',
    );
    expect(page).not.toMatch(/1[0-9][1-9]\.\d%|[2-9]\d\d\.\d%/);
  });

  it('warns first where the data are too short', async () => {
    // whoever was called was called on the eighth day, and most entered less than eight days ago
    const lines = Array.from({ length: 400 }, (_, each) => {
      const day = String(1 + (each % 20)).padStart(2, '0');
      const late = String(1 + (each % 20) + 8).padStart(2, '0');
      const called = each % 20 < 5 ? [`c${each},Call,2026-05-${late},Ann`] : [];
      return [`c${each},List,2026-05-${day},Ann`, ...called];
    });
    const transitions = `contact_id,stage,at,manager\n${lines.flat().join('\n')}\n`;
    const page = await print(['report', '--as-of', '2026-05-13T00:00'], transitions);
    expect(page.split('\n').slice(1, 4).join(' ')).toContain(
      'The history is too short, conversions still come in: Call',
    );
  });
});

describe('a list of present stages', () => {
  const PRESENT = `timezone: UTC
stages:
  - { id: list, name: List, labels: [New] }
  - { id: call, name: Call, target: 80% }
  - { id: payment, name: Payment, target: 50% }
lost: { labels: [Lost] }
transitions: { file: transitions.csv, shape: snapshot, columns: { contact_id: id, stage: stage, at: at, created_at: created, manager: manager } }
`;
  /** So many who pay, are called, and are lost. */
  const list = (managers: readonly (readonly [string, number, number, number])[]): string => {
    const lines = ['id,stage,at,created,manager'];
    for (const [manager, paid, called, lost] of managers) {
      const stages = [
        ...Array<string>(paid).fill('Payment'),
        ...Array<string>(called).fill('Call'),
        ...Array<string>(lost).fill('Lost'),
      ];
      stages.forEach((stage, index) => {
        lines.push(`${manager}-${index},${stage},2026-05-20,2026-05-01,${manager}`);
      });
    }
    return `${lines.join('\n')}\nlast,New,2026-08-31,2026-08-31,Ann\n`;
  };

  it('has ranges, coaches the whole way alone, and says why in the second line', async () => {
    const transitions = list([
      ['Ann', 60, 2, 40],
      ['Bob', 10, 2, 88],
    ]);
    const page = await print(['report'], transitions, PRESENT);
    const [title, caveat] = page.split('\n');
    expect(title).toMatch(/^Sales funnel, all time, as of 2026-08-31: 203 contacts, 5 open, 128 lost$/);
    expect(caveat).toMatch(/^128 of 203 contacts were lost at a stage that this export does not tell/);
    expect(page).toContain('voronka track');
    expect(section(page, 'Whom')).toEqual([
      'Whom to coach on what',
      'Bob: the whole way — not chance',
      '  10.0% of 100, target 40%, 30 short. Where on the way, this export cannot say.',
    ]);
    expect(page).toMatch(/\nBob +12–100% 12\/12 +10–83% 10\/12 +10\.0% !!/);
    const json = JSON.parse(await print(['coach', '--format', 'json'], transitions, PRESENT));
    expect(json.meta).toMatchObject({ losses: 'unknown', unknownLosses: 128 });
    const files = { 'transitions.csv': transitions, 'voronka.yaml': PRESENT };
    const { status, stderr } = await runTool(['gaps', '--quiet', '--fail-on', 'coach'], { files });
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'voronka: --fail-on coach: Bob: Overall\n' });
    expect(json.coaching).toMatchObject([{ manager: 'Bob', steps: [], way: { verdict: 'coach' } }]);
    expect(json.overall.map(({ manager }: { manager: string }) => manager)).toEqual(['Ann', 'Bob', '*']);
  });

  it('says that the step is not proved where few were lost at an unknown stage', async () => {
    const transitions = list([
      ['Ann', 60, 40, 0],
      ['Bob', 10, 88, 2],
    ]);
    const page = await print(['report'], transitions, PRESENT);
    expect(section(page, 'Whom').slice(1, 3)).toEqual([
      'Bob: the whole way — not chance',
      '  10.0% of 100, target 40%, 30 short. At which step, this export does not prove.',
    ]);
    expect(await print(['coach', '--lang', 'ru'], transitions, PRESENT)).toContain(
      'На каком этапе, по этой выгрузке не доказать.',
    );
  });
});
