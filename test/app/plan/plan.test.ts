import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type Files, parseRows, readFixture, runTool } from '../../tool/run-tool.ts';

const KACHALOV = readFixture('kachalov');
const GOAL = ['plan', '--goal', 'payment=61'];

/** Managers and days that can be counted by hand: Monday 2 to Thursday 5 November 2026 have happened. */
const STAGES = `timezone: UTC
stages: [{ id: list }, { id: call, name: Call, target: 50% }, { id: deal, name: Deal, target: 40% }]
lost: { labels: [Lost] }
transitions: { file: transitions.csv }
`;
const TRANSITIONS = `contact_id,stage,at,manager
1,list,2026-11-02,Ann
1,call,2026-11-03,Ann
1,deal,2026-11-04,Bob
2,list,2026-11-02,Ann
2,call,2026-11-05,Ann
3,list,2026-11-03,Bob
3,call,2026-11-04,Bob
3,deal,2026-11-05,Bob
4,call,2026-10-30,
5,list,2026-11-05,Ann
`;
const small = (more: string, files: Files = {}): Files => ({
  'voronka.yaml': STAGES + more,
  'transitions.csv': TRANSITIONS,
  ...files,
});

async function rowsOf(argv: readonly string[], files: Files) {
  const { status, stdout, stderr } = await runTool([...argv, '--format', 'csv', '--quiet'], { files });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return parseRows(stdout);
}

/** `period manager stage plan fact due behind pace needed`, `-` for what is absent. */
async function tell(argv: readonly string[], files: Files): Promise<string[]> {
  const rows = await rowsOf(argv, files);
  return rows.map(({ forecast, ...row }) =>
    Object.values(row)
      .map((cell) => cell || '-')
      .join(' '),
  );
}

async function refusal(argv: readonly string[], files: Files): Promise<string> {
  const { status, stdout, stderr } = await runTool(argv, { files });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr;
}

describe('61 payments, over Ivanov and Sidorov', () => {
  it('ask for what was counted by hand', async () => {
    const rows = await rowsOf(GOAL, KACHALOV);
    const leads = 61 / (0.95 * 0.8 * 0.8);
    const counts = [leads, leads, leads * 0.8, leads * 0.64, 61];
    // of the 351 acquaintances of the last twelve weeks 160 are his, 191 hers
    const shares = { Иванов: 160 / 351, Сидоров: 191 / 351, '*': 1 };
    const month = rows.filter(({ period }) => period === '2026-11');
    expect(month).toHaveLength(15);
    for (const [index, row] of month.entries()) {
      const share = shares[row.manager as keyof typeof shares];
      expect(Number(row.plan)).toBeCloseTo(counts[index % 5]! * share, 5);
      // of the 21 working days from Monday 2 to Monday 30 November five have passed by Friday the 6th
      expect(Number(row.due)).toBeCloseTo((Number(row.plan) * 5) / 21, 5);
      expect(Number(row.needed)).toBeCloseTo((Number(row.plan) - Number(row.fact)) / 16, 5);
      // all of the article's contacts are finished: nobody's age is known to matter
      expect(row.forecast).toBe('');
    }
    const facts = month.map(({ manager, fact }) => `${manager} ${fact}`);
    expect(facts).toEqual([
      ...['Иванов 0', 'Иванов 0', 'Иванов 0', 'Иванов 0', 'Иванов 3'],
      ...['Сидоров 0', 'Сидоров 0', 'Сидоров 0', 'Сидоров 1', 'Сидоров 7'],
      ...['* 0', '* 0', '* 0', '* 1', '* 10'],
    ]);
  });

  it('are shared out over weeks by working days', async () => {
    const rows = await rowsOf(GOAL, KACHALOV);
    const weeks = rows.filter(({ manager, stage }) => manager === '*' && stage === 'payment').slice(1);
    expect(weeks.map(({ period, plan, fact }) => [period, Number(plan), fact])).toEqual([
      // Sunday the 1st is a week of its own, and no working day
      ['2026-W44', 0, '0'],
      ...['2026-W45', '2026-W46', '2026-W47', '2026-W48'].map((period, index) => [
        period,
        Number(((61 * 5) / 21).toFixed(6)),
        index === 0 ? '10' : '0',
      ]),
      ['2026-W49', Number((61 / 21).toFixed(6)), '0'],
    ]);
  });

  it('are whole contacts for people, in both languages', async () => {
    const en = await runTool(GOAL, { files: KACHALOV });
    expect(en.stdout).toContain('База 101 → Знакомство 101 → Презентация 81 → Договор 65 → Оплата 61\n');
    expect(en.stdout).toContain('Plan and fact, 2026-11, as of 2026-11-06, 5 of 21 working days passed\n');
    expect(en.stdout).toMatch(/^Иванов +45\.6% +46 +46 +37 +30 +28$/m);
    expect(en.stdout).toMatch(/^Иванов: behind at .* Оплата by 3\.6 \(1\.6\)\.$/ms);
    const ru = await runTool([...GOAL, '--lang', 'ru'], { files: KACHALOV });
    expect(ru.stdout).toContain('План и факт, 2026-11, на 06.11.2026, прошло 5 из 21 рабочего дня\n');
    expect(ru.stdout).toMatch(/^Сидоров +54,4\s%/m);
    expect(ru.stdout).toMatch(/^Иванов отстаёт: «База» — на 10,9 \(нужно 2,9 в рабочий день\)/m);
  });

  it('have one shape in JSON', async () => {
    const { stdout } = await runTool([...GOAL, '--format', 'json'], { files: KACHALOV });
    const { goal, rows, weeks } = JSON.parse(stdout);
    expect(goal).toMatchObject({ from: 'targets', goals: [{ stage: 'payment', count: 61 }] });
    expect(goal.stages.map(({ coefficient }: { coefficient: number }) => coefficient)).toEqual([
      ...[null, 1, 0.8, 0.8, 0.95],
    ]);
    expect(goal.shares.map(({ share }: { share: number }) => share)).toEqual([160 / 351, 191 / 351]);
    expect([rows.length, weeks.length]).toEqual([15, 90]);
  });
});

describe('a goal', () => {
  it('of 100 leads comes to 60.8 payments', async () => {
    const argv = ['plan', '--goal', 'list=100', '--period', '2026-12'];
    const { stdout } = await runTool(argv, { files: KACHALOV });
    expect(stdout).toContain('База 100 → Знакомство 100 → Презентация 80 → Договор 64 → Оплата 60.8\n');
    const team = (await rowsOf(argv, KACHALOV)).filter(({ manager }) => manager === '*').slice(0, 5);
    expect(team.map(({ plan }) => plan)).toEqual(['100', '100', '80', '64', '60.8']);
  });

  it('that another one outgrows is rounded up like every stage on the way', async () => {
    const argv = [...GOAL, '--goal', 'contact=30', '--period', '2026-12'];
    const { stdout } = await runTool(argv, { files: KACHALOV });
    expect(stdout).toContain('База 101 → Знакомство 101 → Презентация 81 → Договор 65 → Оплата 61\n');
  });

  it('about time to come warns of no empty period', async () => {
    const { stdout, stderr } = await runTool([...GOAL, '--period', '2027-02'], { files: KACHALOV });
    expect(stdout + stderr).not.toContain('No contact entered');
    expect(stdout).toContain('Plan, 2027-02, as of 2026-11-06, 0 of 20 working days passed\n');
  });

  it('goes by the coefficients that were reached, of all time, where that is asked for', async () => {
    const argv = [...GOAL, '--from', 'actual', '--period', '2026-12', '--format', 'json'];
    const { goal } = JSON.parse((await runTool(argv, { files: KACHALOV })).stdout);
    const reached = [351 / 400, 284 / 351, 215 / 284, 187 / 215];
    expect(goal.stages.map(({ coefficient }: { coefficient: number }) => coefficient)).toEqual([
      null,
      ...reached,
    ]);
    expect(goal.stages[0].count).toBeCloseTo((61 * 400) / 187, 9);
  });

  it('is shared as the config fixes it', async () => {
    const files = {
      ...KACHALOV,
      'voronka.yaml': `${KACHALOV['voronka.yaml']}\nmanagers: { share: { Сидоров: 30% } }\n`,
    };
    const rows = await rowsOf(GOAL, files);
    const paid = rows.filter(({ period, stage }) => period === '2026-11' && stage === 'payment');
    expect(paid.map(({ manager, plan }) => [manager, plan])).toEqual([
      ['Иванов', '42.7'],
      ['Сидоров', '18.3'],
      ['*', '61'],
    ]);
  });

  it.each([
    ['Иванов: 50%, Сидоров: 40%', /managers\.share comes to 90%, and there is nobody else/],
    [
      'Сидров: 40%',
      /voronka\.yaml:\d+:\d+: no such manager .*\n {4}Сидров\n {2}Hint: did you mean “Сидоров”/,
    ],
  ])('is not shared out where shares are {%s}', async (shares, message) => {
    const config = `${KACHALOV['voronka.yaml']}\nmanagers: { share: { ${shares} } }\n`;
    expect(await refusal(GOAL, { ...KACHALOV, 'voronka.yaml': config })).toMatch(message);
  });

  it('is the team’s alone where nobody is named, and everybody’s alike where nobody has any leads yet', async () => {
    const nobody = { ...small(''), 'transitions.csv': 'contact_id,stage,at\n1,list,2026-11-02\n' };
    expect((await rowsOf(['plan', '--goal', 'deal=2'], nobody)).map(({ manager }) => manager)).toContain('*');
    expect(
      new Set((await rowsOf(['plan', '--goal', 'deal=2'], nobody)).map(({ manager }) => manager)).size,
    ).toBe(1);
    const idle = {
      ...small(''),
      'transitions.csv': 'contact_id,stage,at,manager\n1,list,2026-11-02,Ann\n2,list,2026-11-02,Bob\n',
    };
    const rows = await rowsOf(['plan', '--goal', 'deal=2', '--period', '2026-W45'], idle);
    expect(rows.map(({ manager, stage, plan }) => `${manager} ${stage} ${plan}`)).toEqual([
      ...['Ann list 5', 'Ann call 2.5', 'Ann deal 1', 'Bob list 5', 'Bob call 2.5', 'Bob deal 1'],
      ...['* list 10', '* call 5', '* deal 2'],
    ]);
  });

  it.each([
    [
      ['--goal', 'payment'],
      /--goal is a stage and a number, 0 or more\n {4}payment\n {2}Hint: write --goal payment=61/,
    ],
    [['--goal', 'payment=many'], /--goal is a stage and a number/],
    [['--goal', 'paiment=61'], /--goal: no such stage\n {4}paiment\n {2}Hint: did you mean “payment”/],
    [['--goal', 'payment=61', '--since', '2026-11-02'], /a plan is for whole days/],
    [
      ['--goal', 'payment=61', '--since', '2026-11-02', '--until', '2026-11-05T12:00'],
      /a plan is for whole days/,
    ],
    [['--goal', 'payment=61', '--from', 'target'], /--from/],
    [['--from', 'actual'], /--goal is missing/],
    [
      ['--goal', 'payment=61', '--goal', 'Оплата=62'],
      /--goal payment=61 and --goal Оплата=62 exclude each other/,
    ],
    [['--goal', 'payment=61', '--by', 'Компания', '--format', 'csv'], /--by: a plan is by manager/],
    [
      [],
      /there is no plan in the config, and no --goal\n {2}Hint: .*--goal payment=61.* plan: \[ \{ period: 2026-11, stage: payment/,
    ],
  ])('%j is refused', async (argv, message) => {
    expect(await refusal(['plan', ...argv], KACHALOV)).toMatch(message);
  });

  it('names the step that it cannot be carried over', async () => {
    const files = small('');
    const bare = { ...files, 'voronka.yaml': STAGES.replace('name: Call, target: 50%', 'name: Call') };
    expect(await refusal(['plan', '--goal', 'deal=2'], bare)).toMatch(
      /call has no target.*\n.*--from actual/,
    );
    const nothing = { ...bare, 'transitions.csv': 'contact_id,stage,at\n1,list,2026-11-02\n' };
    expect(await refusal(['plan', '--goal', 'deal=2', '--from', 'actual'], nothing)).toMatch(
      /nobody has entered the step to deal yet/,
    );
  });
});

describe('a plan', () => {
  const PLAN = `plan:
  - { period: 2026-11, manager: Ann, stage: deal, count: 21 }
  - { period: 2026-W45, stage: call, count: 5 }
  - { period: 2026-11, manager: Bob, stage: deal, count: 42 }
  - { period: 2026-10, stage: call, count: 9 }
  - { period: 2026-12, manager: Ann, stage: Call, count: 10 }
`;

  it('is held against arrivals by whoever brought them', async () => {
    // Monday to Thursday are 4 of 21 days; on the first contact Bob made the deal
    expect(await tell(['plan'], small(PLAN))).toEqual([
      '2026-11 Ann deal 21 0 4 4 0 1.235294',
      '2026-11 Bob deal 42 2 8 6 0.25 2.352941',
      '2026-11 * deal 63 2 12 10 0.166667 3.588235',
      '2026-W45 * call 5 3 4 1 0.75 2',
    ]);
  });

  it('is that of the period that is asked for, or of those within it', async () => {
    expect(await tell(['plan', '--period', '2026-10'], small(PLAN))).toEqual([
      '2026-10 * call 9 1 9 8 0.111111 -',
    ]);
    const all = await rowsOf(['plan', '--period', '2026-Q4'], small(PLAN));
    expect([...new Set(all.map(({ period }) => period))]).toEqual([
      '2026-10',
      '2026-11',
      '2026-W45',
      '2026-12',
    ]);
    expect(await refusal(['plan', '--period', '2026-W46'], small(PLAN))).toMatch(
      /nothing is planned for 2026-W46\n {2}Hint: planned: 2026-11, 2026-W45, 2026-10, 2026-12/,
    );
    expect(await refusal(['plan', '--as-of', '2027-03-01'], small(PLAN))).toMatch(
      /nothing is planned for 2027-03-01/,
    );
  });

  it('knows holidays, and shows the rows that are asked for', async () => {
    const files = small(`${PLAN}calendar: { holidays: [2026-11-04, 2026-11-23..2026-11-27] }\n`);
    expect(await tell(['plan', '--manager', 'Bob'], files)).toEqual([
      // 3 of 15 working days
      '2026-11 Bob deal 42 2 8.4 6.4 0.238095 3.333333',
      '2026-11 * deal 63 2 12.6 10.6 0.15873 5.083333',
      '2026-W45 * call 5 3 3.75 0.75 0.8 2',
    ]);
  });

  it('is that of teams, where these are asked for', async () => {
    const teams = 'managers: { teams: { Ann: North, Bob: South } }\n';
    expect(await tell(['plan', '--by', 'team', '--period', '2026-11'], small(PLAN + teams))).toEqual([
      '2026-11 North deal 21 0 4 4 0 1.235294',
      '2026-11 South deal 42 2 8 6 0.25 2.352941',
      '2026-11 * deal 63 2 12 10 0.166667 3.588235',
      '2026-W45 * call 5 3 4 1 0.75 2',
    ]);
  });

  it('tells people who is behind', async () => {
    const { stdout } = await runTool(['plan'], { files: small(PLAN) });
    expect(stdout).toContain(
      'Who is behind\nTeam, 2026-11: behind at Deal by 10.0 (needs 3.6 a working day).\nTeam, 2026-W45: behind at Call by 1.0 (needs 2.0 a working day).\nAnn, 2026-11: ',
    );
    const ahead = small('plan: [{ period: 2026-11, stage: call, count: 5 }]\n');
    expect((await runTool(['plan'], { files: ahead })).stdout).toContain('Nobody is behind the plan.\n');
  });

  it('of some managers is not taken for everybody’s', async () => {
    const some = small('plan: [{ period: 2026-11, manager: Ann, stage: deal, count: 1 }]\n');
    const note = 'The team’s plan adds up those that are planned';
    expect((await runTool(['plan'], { files: some })).stdout).toContain(note);
    expect((await runTool(['plan'], { files: small(PLAN) })).stdout).not.toContain(note);
  });

  it('tells nobody that he is behind, or is not, where that cannot be known', async () => {
    const segmented = small('plan: [{ period: 2026-11, stage: call, count: 500 }]\n', {
      'contacts.csv': 'contact_id,segment\n1,Retail\n2,Retail\n3,Other\n4,Other\n5,Other\n',
    });
    const argv = ['plan', '--contacts', 'contacts.csv', '--segment', 'Retail'];
    const { stdout } = await runTool(argv, { files: segmented });
    expect(stdout).toContain('\nThe plan is for everybody; what has come, and the forecast, count');
    expect(stdout).not.toContain('Who is behind');
    const weekend = small('plan: [{ period: 2026-10-31..2026-11-01, stage: call, count: 5 }]\n');
    const free = await runTool(['plan', '--period', '2026-10-31..2026-11-01'], { files: weekend });
    expect(free.stdout).toContain('0 of 0 working days');
    expect(free.stdout).not.toContain('behind the plan');
  });

  it.each([
    [
      'manager: Anna, stage: deal',
      /voronka\.yaml:5:36: no such manager in the data.*\n {4}Anna\n {2}Hint: did you mean “Ann”/,
    ],
    ['stage: deel', /voronka\.yaml:5:\d+: no such stage\n/],
  ])('of %s is refused', async (line, message) => {
    const files = small(`plan: [{ period: 2026-11, ${line}, count: 5 }]\n`);
    expect(await refusal(['plan'], files)).toMatch(message);
  });

  it('may name whom only the teams of the config know', async () => {
    const more = 'plan: [{ period: 2026-11, manager: Carl, stage: call, count: 5 }]\n';
    const files = small(`${more}managers: { teams: { Carl: North } }\n`);
    expect((await tell(['plan'], files))[0]).toBe('2026-11 Carl call 5 0 0.952381 0.952381 0 0.294118');
  });
});

describe('a file of a plan', () => {
  const FILE =
    'Месяц;Менеджер;Этап;План\n2026-11;Ann;Deal;21\n2026-11;;call;много\n2026-13;;call;5\n2026-11;Bob\n2026-11;;deal;1 000\n';
  const files = small('plan: plan.csv\n', { 'plan.csv': iconv.encode(FILE, 'windows-1251') });

  it('is read by the rules of any input: every row is accounted for', async () => {
    const { status, stdout, stderr } = await runTool(['plan', '--format', 'json'], { files });
    expect(status).toBe(0);
    const { meta, rows } = JSON.parse(stdout);
    expect(meta.files[1]).toMatchObject({ table: 'plan', file: 'plan.csv', rows: 5, used: 2, rejected: 3 });
    expect(rows.map(({ manager, plan }: { manager: string; plan: number }) => [manager, plan])).toEqual([
      ['Ann', 21],
      ['*', 1000],
    ]);
    expect(stderr).toContain('plan.csv: 3 of 5 rows rejected\n');
  });

  it('tells of every rejected row its line, column, value and reason', async () => {
    const argv = ['plan', '--rejects', 'rejected.csv', '--quiet', '--format', 'csv'];
    const { after } = await runTool(argv, { files });
    const rejected = parseRows(after['rejected.csv'] ?? '').map(({ file, line, reason, column, value }) =>
      [file, line, reason, column, value].join('|'),
    );
    expect(rejected).toEqual([
      'plan.csv|3|plan-count|План|много',
      'plan.csv|4|plan-period|Месяц|2026-13',
      'plan.csv|5|record-fields||',
    ]);
    expect(await runTool(['plan', '--strict'], { files })).toMatchObject({ status: 3, stdout: '' });
  });

  it('is accounted for by check as well', async () => {
    const { stdout } = await runTool(['check'], { files });
    expect(stdout).toMatch(/^plan +plan\.csv +5 +2 +3$/m);
    expect(stdout).toContain('plan: not a count — 1\n');
    expect(stdout).toContain('plan.csv:3, column “План”: много — the count of a plan is a number, 0 or more');
  });

  it('may have a day in place of the month that its column is of, as spreadsheets make of it', async () => {
    const months = { 'plan.csv': 'Месяц;Этап;План\n01.11.2026;deal;21\n2026-10;deal;5\n' };
    expect(await tell(['plan'], small('plan: plan.csv\n', months))).toEqual([
      '2026-11 * deal 21 2 4 2 0.5 1.117647',
    ]);
    const days = { 'plan.csv': 'Период;Этап;План\n05.11.2026;deal;2\n' };
    expect(await tell(['plan'], small('plan: plan.csv\n', days))).toEqual([
      '2026-11-05 * deal 2 1 2 1 0.5 -',
    ]);
  });

  it('without a row that can be read is no plan, and the error says so', async () => {
    const empty = small('plan: plan.csv\n', { 'plan.csv': 'period,stage,count\n' });
    expect(await refusal(['plan'], empty)).toMatch(/no row of plan\.csv could be read as a plan/);
  });

  it.each([
    ['2026-11,Ann,deel,5', /plan\.csv:2, column “stage”: no such stage\n {4}2026-11,Ann,deel,5\n/],
    [
      '2026-11,Anna,deal,5',
      /plan\.csv:2, column “manager”: no such manager .*\n.*\n {2}Hint: did you mean “Ann”/,
    ],
    [
      '2026-11,Ann,deal,5\n2026-11-01..2026-11-30,Ann,Deal,6',
      /plan\.csv:3, column “period”: for 2026-11 this is planned already, in line 2/,
    ],
    ['2026-11,Ann,deal,x', /plan\.csv: .*rejected/],
  ])('with %j is refused', async (lines, message) => {
    const plan = { 'plan.csv': `period,manager,stage,count\n${lines}\n` };
    expect(await refusal(['plan'], small('plan: plan.csv\n', plan))).toMatch(message);
  });

  it('is not asked for where there is a goal', async () => {
    const { status } = await runTool(['plan', '--goal', 'deal=2'], { files: small('plan: nowhere.csv\n') });
    expect(status).toBe(0);
  });

  it('is never written over', async () => {
    expect(await refusal(['plan', '--format', 'csv', '-o', 'plan.csv'], files)).toContain('plan.csv');
  });
});

it('prints the same whatever order rows and lines come in', async () => {
  const [header, ...lines] = TRANSITIONS.trimEnd().split('\n');
  const plan = ['2026-11,Ann,deal,21', '2026-11,Bob,deal,0.1', '2026-11,Bob,call,0.2', '2026-11,,list,7'];
  const files = (order: <T>(list: T[]) => T[]): Files => ({
    'voronka.yaml': `${STAGES}plan: plan.csv\n`,
    'transitions.csv': `${[header, ...order(lines)].join('\n')}\n`,
    'plan.csv': `period,manager,stage,count\n${order(plan).join('\n')}\n`,
  });
  for (const argv of [
    ['plan'],
    ['plan', '--goal', 'deal=7', '--from', 'actual'],
    ['plan', '--format', 'json'],
  ]) {
    const forth = await runTool(argv, { files: files((list) => list) });
    const back = await runTool(argv, { files: files((list) => [...list].reverse()) });
    expect(back.stdout).toBe(forth.stdout);
    expect(forth.status).toBe(0);
  }
});
