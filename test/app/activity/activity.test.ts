import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../engine/count.ts';
import { type Files, parseRows, runTool } from '../../tool/run-tool.ts';

const CONFIG = `timezone: UTC
stages: [{ id: list }, { id: call, name: Call }, { id: deal, name: Deal, target: 50% }]
lost: { labels: [Lost] }
transitions: { file: transitions.csv }
`;
const MONDAY = Date.parse('2026-01-05T10:00Z');
const WEEK = 7 * 86_400_000;
const write = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

/** Sixteen whole weeks of ten new contacts each and a deal of every fourth, but for what is planted. */
function makeEvents(
  newOnes: (manager: string, week: number) => number,
  managers = ['Ann', 'Bob'],
): string[][] {
  const rows: string[][] = [];
  for (const manager of managers) {
    for (let week = 0; week < 16; week += 1) {
      for (let index = 0; index < newOnes(manager, week); index += 1) {
        rows.push([`${manager}${week}-${index}`, 'call', write(MONDAY + week * WEEK), manager]);
      }
      for (let index = 0; index < 3; index += 1) {
        rows.push([`${manager}${week}-d${index}`, 'list', write(MONDAY), manager]);
        rows.push([`${manager}0-${week % 4}${index}`, 'list', write(MONDAY), manager]);
        rows.push([
          `${manager}${Math.max(0, week - 3)}-${index}`,
          'deal',
          write(MONDAY + week * WEEK + 1e8),
          manager,
        ]);
      }
    }
  }
  rows.push(['end', 'list', write(MONDAY + 16 * WEEK), '']);
  return rows;
}

const HEADER = ['contact_id', 'stage', 'at', 'manager'];
const filesOf = (rows: readonly (readonly string[])[], config = CONFIG): Files => ({
  'voronka.yaml': config,
  'transitions.csv': writeCsv([HEADER, ...rows]),
});
/** Ann has brought two a week of late. */
const SQUEEZED = filesOf(makeEvents((manager, week) => (manager === 'Ann' && week >= 12 ? 3 : 10)));
const STEADY = filesOf(makeEvents(() => 10));

const ask = (argv: readonly string[], files: Files) => runTool([...argv, '--quiet'], { files });

describe('the alarm', () => {
  it('stands in activity and, when it rings, in every kind of report', async () => {
    const line = 'Ann: 3 a week come to “Call”, it was 10; “Deal” holds for now';
    expect((await ask(['activity'], SQUEEZED)).stdout.replace(/\s+/g, ' ')).toContain(line);
    const report = (await ask(['report'], SQUEEZED)).stdout;
    expect(report.replace(/\s+/g, ' ')).toContain(line);
    expect(report.indexOf('Alarm')).toBeLessThan(report.indexOf('Whom to coach'));
    expect((await ask(['report', '--brief'], SQUEEZED)).stdout).toMatch(
      /\nAnn: “Call” 3 a week, was 10; will cost ≈/,
    );
    expect((await ask(['report', '--format', 'html'], SQUEEZED)).stdout).toContain(
      'Alarm: the funnel dries up',
    );
    expect((await ask(['report', '--lang', 'ru'], SQUEEZED)).stdout).toContain(
      'Тревога: верх воронки пересыхает',
    );
    // the csv of a report is what it was
    const csv = (files: Files) =>
      ask(['report', '--format', 'csv'], files).then(({ stdout }) => stdout.split('\n')[0]);
    expect(await csv(SQUEEZED)).toBe(await csv(STEADY));
  });

  it('is not in a report that has no need of it', async () => {
    expect((await ask(['report'], STEADY)).stdout).not.toContain('dries up');
    expect((await ask(['activity'], STEADY)).stdout.replace(/\s+/g, ' ')).toContain(
      'Nobody’s funnel dries up at the top (2 managers looked at',
    );
    const { alarms } = JSON.parse((await ask(['report', '--format', 'json'], STEADY)).stdout);
    expect(alarms).toEqual([]);
  });

  it('counts both ends, and what the drop will cost', async () => {
    const { squeeze } = JSON.parse((await ask(['activity', '--format', 'json'], SQUEEZED)).stdout);
    expect(squeeze[0]).toMatchObject({
      manager: 'Ann',
      top_recent: 12,
      top_before: 120,
      bottom_recent: 12,
      alarm: 'yes',
    });
    expect(squeeze[1]).toMatchObject({ manager: 'Bob', alarm: null });
    // 40 - 12 are missing, at his own coefficient of the last step
    const gaps = parseRows((await ask(['gaps', '--format', 'csv'], SQUEEZED)).stdout);
    const own = gaps.find(({ manager, stage }) => manager === 'Ann' && stage === 'deal');
    expect(squeeze[0].cost).toBeCloseTo(28 * Math.min(1, Number(own?.coefficient)), 4);
  });

  it('closes the gate, for those who are shown', async () => {
    const gate = (argv: readonly string[], files = SQUEEZED) => ask([...argv, '--fail-on', 'alarm'], files);
    for (const command of ['report', 'activity']) {
      const { status, stderr } = await gate([command]);
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: 'voronka: --fail-on alarm: the funnel dries up at the top: Ann\n',
      });
    }
    expect((await gate(['activity', '--manager', 'Bob'])).status).toBe(0);
    expect((await gate(['activity'], STEADY)).status).toBe(0);
    // flows have no verdicts, and a top all the same
    expect((await gate(['report', '--basis', 'flow'])).status).toBe(1);
  });

  it('is refused where nobody looks for it', async () => {
    expect((await ask(['gaps', '--fail-on', 'alarm'], STEADY)).stderr).toBe(
      'voronka: --fail-on alarm: gaps does not look for that\n  Hint: report and activity do\n',
    );
    expect(await ask(['activity', '--fail-on', 'coach'], STEADY)).toMatchObject({ status: 2, stdout: '' });
  });

  it('waits for whole weeks', async () => {
    // as of the Sunday the sixteenth week is not over yet: of the twelve before one is missing
    const early = await ask(['activity', '--format', 'json', '--as-of', '2026-04-26 12:00'], SQUEEZED);
    expect(JSON.parse(early.stdout).squeeze[0]).toMatchObject({ top_recent: 19, top_before: 110 });
    const over = await ask(['activity', '--format', 'json', '--as-of', '2026-04-26'], SQUEEZED);
    expect(JSON.parse(over.stdout).squeeze[0]).toMatchObject({ top_recent: 12, top_before: 120 });
  });
});

const ACTIVITIES = `contact_id,at,manager,kind,result,duration,amount
Ann0-0,2026-04-20 09:00,Ann,КП,,,
Ann0-0,2026-04-20 10:00,,Звонок,Недозвон,0,
Ann0-1,2026-04-21 10:00,Ann,Заявка,,,12 500 руб.
Ann0-2,2026-04-21 11:00,Ann,Заявка,,,100 USD
nobody,2026-04-21 12:00,=HYPERLINK("x"),"<script>alert(1)</script>",,,
`;

describe('voronka activity', () => {
  const config = `${CONFIG}activities: { file: activities.csv, kinds: { proposal: [КП], request: [Заявка] } }\n`;
  const files = {
    ...filesOf(
      makeEvents(() => 10),
      config,
    ),
    'activities.csv': ACTIVITIES,
  };

  it('says first what the data cannot say', async () => {
    const plain = (await ask(['activity'], STEADY)).stdout.split('\n');
    expect(plain[1]).toContain('There is no file of activities');
    const { stdout } = await ask(['activity', '--lang', 'ru'], files);
    expect(stdout.split('\n')[1]).toContain('Касания известны с 20.04.2026');
    expect(stdout).toContain('1 касание с результатом вроде');
  });

  it('adds no rubles to dollars', async () => {
    const { rows, sums, kinds } = JSON.parse(
      (await ask(['activity', '--format', 'json', '--last', '2'], files)).stdout,
    );
    const own = rows.find((row: { manager: string }) => row.manager === 'Ann');
    expect(own).toMatchObject({
      touches: 3,
      missed: 0,
      proposals: 1,
      requests: 2,
      requests_sum: null,
      currency: null,
    });
    expect(sums.slice(0, 2)).toEqual([
      { period: '2026-W17', manager: 'Ann', currency: 'RUB', sum: 12500 },
      { period: '2026-W17', manager: 'Ann', currency: 'USD', sum: 100 },
    ]);
    // kinds that nobody named are told as well, as they stand
    expect(kinds).toContainEqual({
      kind: '<script>alert(1)</script>',
      class: 'touch',
      touches: 1,
      missed: 0,
    });
  });

  it('lets no name do anything', async () => {
    const html = (await ask(['activity', '--format', 'html'], files)).stdout;
    expect(html).not.toContain('<script>alert');
    const csv = (await ask(['activity', '--format', 'csv', '--last', '2'], files)).stdout;
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('puts teams in the managers’ place, and nothing else', async () => {
    const teams = { ...STEADY, 'voronka.yaml': `${CONFIG}managers: { teams: { Ann: North, Bob: North } }\n` };
    const rows = parseRows(
      (await ask(['activity', '--by', 'team', '--format', 'csv', '--last', '3'], teams)).stdout,
    );
    const each = parseRows((await ask(['activity', '--format', 'csv', '--last', '3'], STEADY)).stdout);
    const find = (list: typeof rows, name: string) => list.find(({ manager }) => manager === name)!;
    for (const column of ['touches', 'entered', 'open'] as const) {
      expect(Number(find(rows, 'North')[column])).toBe(
        Number(find(each, 'Ann')[column]) + Number(find(each, 'Bob')[column]),
      );
    }
    const normed = {
      ...teams,
      'voronka.yaml': `${teams['voronka.yaml']}activities: { norm: { touches: 3/day } }\n`,
    };
    const asked = ['activity', '--format', 'csv', '--last', '3'];
    const [own, all] = [await ask(asked, normed), await ask([...asked, '--by', 'team'], normed)];
    const normOf = (csv: string, name: string) => Number(find(parseRows(csv), name).norm);
    expect(normOf(own.stdout, 'Ann')).toBeGreaterThan(0);
    expect(normOf(all.stdout, 'North')).toBe(2 * normOf(own.stdout, 'Ann'));
    expect((await ask(['activity', '--by', 'team', '--lang', 'ru'], teams)).stdout).toMatch(/^Команда /m);
    const { status, stderr } = await ask(['activity', '--by', 'source'], STEADY);
    expect({ status, stderr }).toMatchObject({ status: 2 });
  });

  it('tells all mistakes of the config at once, each with its place', async () => {
    const wrong = `${CONFIG}activities:
  kinds:
    proposal: [КП]
    request: [Заявка, кп]
  norm: { touches: 150% }
`;
    const { status, stderr } = await ask(
      ['activity'],
      filesOf(
        makeEvents(() => 1),
        wrong,
      ),
    );
    expect(status).toBe(2);
    expect(stderr).toContain('voronka.yaml:8:23: the kind “кп” is both a proposal and a request');
    expect(stderr).toContain('voronka.yaml:9:20: a norm is so many touches a day or a week');
  });

  it.each([
    ['20/day', 20 * 5],
    ['"100 в неделю"', 100],
    ['7.5/day', 37.5],
    ['100 / week', 100],
  ])('expects of a whole week what the norm %s says', async (norm, expected) => {
    const normed = filesOf(
      makeEvents(() => 10),
      `${CONFIG}activities: { norm: { touches: ${norm} } }\n`,
    );
    const rows = parseRows((await ask(['activity', '--format', 'csv', '--last', '3'], normed)).stdout);
    expect(Number(rows.find(({ manager }) => manager === 'Ann')?.norm)).toBe(expected);
  });
});
