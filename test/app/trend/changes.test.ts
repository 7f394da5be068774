import { describe, expect, it } from 'vitest';
import { runTool } from '../../tool/run-tool.ts';

const CONFIG = `timezone: UTC
stages:
  - { id: list, name: List }
  - { id: call, name: Call, target: 50% }
  - { id: deal, name: Deal, target: 50% }
lost: { labels: [Lost] }
contacts: { file: contacts.csv }
transitions: { file: transitions.csv }
`;

const MONDAY = Date.UTC(2026, 7, 24);
const day = (week: number, weekday: number): string =>
  new Date(MONDAY + (week * 7 + weekday) * 86_400_000).toISOString().slice(0, 10);

/**
 * Twelve weeks up to Friday, 13 November. Ann and Bob have 40 contacts each a week, on Monday, and make so many calls of
 * them on that day; all others are lost.
 */
function makeCompany(calls: (name: string, week: number) => number): Record<string, string> {
  const contacts: string[] = [];
  const events: string[] = [];
  for (let week = 0; week < 12; week++) {
    for (const name of ['Ann', 'Bob']) {
      for (let index = 0; index < 40; index++) {
        const id = `${name}${week}-${index}`;
        contacts.push(`${id},${name},${day(week, 0)} 09:00`);
        events.push(`${id},${index < calls(name, week) ? 'Call' : 'Lost'},${day(week, 0)} 12:00,${name}`);
      }
    }
  }
  events.push(`Ann11-0,Deal,${day(11, 4)} 18:00,Ann`);
  return {
    'voronka.yaml': CONFIG,
    'contacts.csv': `contact_id,manager,created_at\n${contacts.join('\n')}\n`,
    'transitions.csv': `contact_id,stage,at,manager\n${events.join('\n')}\n`,
  };
}

/**
 * Twelve weeks of ten contacts each working day, of whom eight are called three working days later and two lost; fewer
 * are called in the last week but one, where one is named.
 */
function makeWorkingCompany(lost = 2): Record<string, string> {
  const contacts: string[] = [];
  const events: string[] = [];
  for (let week = 0; week < 12; week++) {
    for (let weekday = 0; weekday < 5; weekday++) {
      const calledOn = day(week, weekday < 2 ? weekday + 3 : weekday + 5);
      for (let index = 0; index < 10; index++) {
        const id = `${week}-${weekday}-${index}`;
        contacts.push(`${id},Ann,${day(week, weekday)} 10:00`);
        const stage = index < (week === 10 ? lost : 2) ? 'Lost' : 'Call';
        if (calledOn <= '2026-11-13') events.push(`${id},${stage},${calledOn} 12:00,Ann`);
      }
    }
  }
  return {
    'voronka.yaml': CONFIG,
    'contacts.csv': `contact_id,manager,created_at\n${contacts.join('\n')}\n`,
    'transitions.csv': `contact_id,stage,at,manager\n${events.join('\n')}\n`,
  };
}

async function report(files: Record<string, string>, ...argv: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runTool(['report', ...argv], {
    files,
    now: '2026-11-16T07:00:00Z',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const fell = makeCompany((name, week) => (name === 'Ann' && week === 11 ? 10 : 30));

describe('what changed since last week', () => {
  it('is told by what it comes to, with its counts, and nothing else is', async () => {
    const page = await report(fell);
    const section = page.split('\n\n').find((each) => each.startsWith('What changed'));
    expect(section?.split('\n')).toEqual([
      'What changed against the week before',
      'Ann, Call, week of 9 Nov: 75.0% → 25.0% (30 of 40 before, 10 of 40 now), about 20 fewer conversions.',
      'Team, Call, week of 9 Nov: 75.0% → 50.0% (60 of 80 before, 40 of 80 now), about 20 fewer',
      '  conversions.',
    ]);
    expect(page).toMatch(/Ann +70\.8% \+ ↓/);
    expect(page).toMatch(/Bob +75\.0% \+ {3}/);
    expect(page).toContain(
      '↑ ↓: the newest week that can be judged differs from the weeks before by more than chance.',
    );
  });

  it('is told in Russian', async () => {
    const page = (await report(fell, '--lang', 'ru')).replaceAll('\u00a0', ' ');
    expect(page).toContain('Что изменилось по сравнению с предыдущей неделей\n');
    expect(page.replaceAll('\n  ', ' ')).toContain(
      'Ann, «Call», неделя 09.11–15.11: 75,0 % → 25,0 % (раньше 30 из 40, теперь 10 из 40), примерно на 20 переходов меньше.',
    );
  });

  it('is nothing where nothing has changed by more than chance', async () => {
    const same = makeCompany((_, week) => 29 + (week % 3));
    const page = await report(same);
    expect(page).not.toContain('What changed');
    expect(page).not.toMatch(/[↑↓]/);
    expect(JSON.parse(await report(same, '--format', 'json'))).toMatchObject({ changes: [], signals: [] });
  });

  it('is what changed since the period before, where there is one', async () => {
    const rose = makeCompany((name, week) => (name === 'Bob' && week >= 8 ? 36 : 20));
    const page = await report(rose, '--period', '2026-10-19..2026-11-15');
    expect(page).toContain('What changed against 2026-09-21 to 2026-10-18\n');
    expect(page).toContain('Bob, Call: 50.0% → 90.0% (80 of 160 before, 144 of 160 now), about 64 more');
    expect(page).toMatch(/Bob +90\.0% \+ ↑/);
    expect(await report(rose, '--until', '2026-11-15')).not.toContain('What changed');
  });

  it('is of the weeks that are over: on a Wednesday, the two before', async () => {
    const page = await report(fell, '--as-of', '2026-11-11');
    expect(page).not.toContain('What changed');
    // the arrow is of the newest week that can be tested, over or not
    expect(page).toMatch(/Ann +70\.8% \+ ↓/);
  });

  it('is of weeks that have finished: over a weekend nobody calls, and every week seems to fall', async () => {
    const working = makeWorkingCompany();
    const argv = ['--as-of', '2026-11-15'] as const;
    const csv = await runTool(['trend', '--last', '12', '--format', 'csv', ...argv], { files: working });
    // the test itself, which knows hours and no weekends, is not bent
    expect(csv.stdout).toMatch(/\n2026-W46,.*,\*,call,.*,down,yes\n/);
    const page = await report(working, ...argv);
    expect(page).not.toMatch(/What changed|[↑↓]/);
    const trend = await runTool(['trend', ...argv], { files: working });
    expect(trend.stdout).toContain('Nothing has changed by more than chance.');
    expect(trend.stdout).not.toMatch(/[↑↓]\n/);
  });

  it('is of the newest week that has finished at the step', async () => {
    const slow = makeWorkingCompany(8);
    const page = await report(slow, '--as-of', '2026-11-15');
    expect(page).toContain('Ann, Call, week of 2 Nov: 80.0% → 20.0%');
    expect(page).toMatch(/Ann +.*↓/);
  });

  it('is of the rows that are shown, and of the team', async () => {
    const page = await report(fell, '--manager', 'Bob');
    expect(page).toContain('Team, Call, week of 9 Nov: 75.0% → 50.0%');
    expect(page).not.toContain('Ann, Call');
  });

  it('is told to programs', async () => {
    const { changes, signals } = JSON.parse(await report(fell, '--format', 'json'));
    expect(changes).toHaveLength(2);
    expect(changes[0]).toMatchObject({
      from: '2026-11-09',
      to: '2026-11-15',
      before_from: '2026-11-02',
      before_to: '2026-11-08',
      manager: 'Ann',
      stage: 'call',
      entered: 40,
      converted: 10,
      coefficient: 0.25,
      before: 0.75,
      conversions: -20,
      signal: 'down',
    });
    expect(signals).toEqual([
      { manager: 'Ann', stage: 'call', period: '2026-W46', signal: 'down' },
      { manager: '*', stage: 'call', period: '2026-W46', signal: 'down' },
    ]);
    const csv = await report(fell, '--format', 'csv');
    expect(csv).toContain(
      '\nfrom,to,before_from,before_to,manager,stage,entered,converted,mature,coefficient,before,',
    );
    expect(csv).not.toMatch(/[↑↓]/);
  });

  it('is not told where nothing is tested', async () => {
    for (const more of [
      ['--basis', 'flow'],
      ['--credit', 'performer'],
    ]) {
      const page = await report(fell, ...more);
      expect(page).not.toMatch(/What changed|[↑↓]/);
    }
  });

  it('is five sentences at most', async () => {
    const stages = Array.from({ length: 7 }, (_, index) => `  - { id: s${index}, name: S${index} }`);
    const config = `timezone: UTC\nstages:\n${stages.join('\n')}\nlost: { labels: [Lost] }\ncontacts: { file: contacts.csv }\ntransitions: { file: transitions.csv }\nanalysis: { maturity: off }\n`;
    const events = Array.from({ length: 2 }, (_, week) =>
      Array.from({ length: 400 }, (_, index) => {
        const reached = week === 0 ? (index < 396 ? 6 : 0) : Math.min(6, Math.floor(index / 57));
        return `c${week}-${index},S${reached},${day(week, 1)} 12:00,Ann`;
      }),
    ).flat();
    const list = events.map((event) => `${event.split(',')[0]},Ann,${day(Number(event[1]), 0)} 09:00`);
    const page = await report({
      'voronka.yaml': config,
      'contacts.csv': `contact_id,manager,created_at\n${list.join('\n')}\n`,
      'transitions.csv': `contact_id,stage,at,manager\n${events.join('\n')}\n${`c1-0,S0,${day(1, 4)} 10:00,Ann`}\n`,
    });
    const section = page.split('\n\n').find((each) => each.startsWith('What changed'));
    expect(section?.split('\n').filter((line) => line.includes('→'))).toHaveLength(5);
  });
});
