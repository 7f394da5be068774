import { describe, expect, it } from 'vitest';
import { parseRows, readFixture, runTool } from '../../tool/run-tool.ts';
import { CONFIG, FILES } from '../../tool/small-funnel.ts';

const demo = readFixture('demo');

async function print(argv: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = FILES) {
  const { status, stdout, stderr } = await runTool(argv, { files, now: '2026-11-16T07:00:00Z' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const trend = async (...argv: readonly string[]) =>
  parseRows(await print(['trend', '--format', 'csv', ...argv]));

async function refuse(...argv: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runTool(['trend', ...argv], { files: FILES });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr;
}

const tell = ({ period, from, to, manager, stage, entered, converted, lost, open }: Record<string, string>) =>
  `${period} ${from}..${to} ${manager} ${stage} ${entered}/${converted}/${lost}/${open}`;

describe('voronka trend', () => {
  it('counts by the week of the entry, counted by hand', async () => {
    const rows = await trend('--last', '2', '--maturity', 'off');
    expect(rows.filter(({ entered }) => entered !== '0').map(tell)).toEqual([
      '2026-W45 2026-11-02..2026-11-08 Ann call 2/2/0/0',
      '2026-W45 2026-11-02..2026-11-08 Ann deal 2/1/1/0',
      '2026-W45 2026-11-02..2026-11-08 * call 2/2/0/0',
      '2026-W45 2026-11-02..2026-11-08 * deal 2/1/1/0',
      '2026-W46 2026-11-09..2026-11-15 (unassigned) call 1/0/0/1',
      '2026-W46 2026-11-09..2026-11-15 Bob call 1/1/0/0',
      '2026-W46 2026-11-09..2026-11-15 Bob deal 1/0/0/1',
      '2026-W46 2026-11-09..2026-11-15 * call 2/1/0/1',
      '2026-W46 2026-11-09..2026-11-15 * deal 1/0/0/1',
    ]);
    // everybody who is in any bucket is in all of them
    expect(rows).toHaveLength(2 * 4 * 2);
    const team = rows.find(
      ({ period, manager, stage }) => [period, manager, stage].join() === '2026-W46,*,call',
    );
    expect(team).toMatchObject({ coefficient: '0.5', change: '-0.5', drift: '-0.5', q: '', signal: '' });
  });

  it('has the columns of an interface', async () => {
    const [header = ''] = (await print(['trend', '--format', 'csv'])).split('\n');
    expect(header).toBe(
      'period,from,to,manager,stage,entered,converted,lost,open,mature,coefficient,low,high,change,change_low,change_high,drift,drift_low,drift_high,p,q,signal,unfinished',
    );
  });

  it('shows twelve weeks unless asked for others', async () => {
    const periods = async (...argv: string[]) => [
      ...new Set((await trend(...argv)).map(({ period }) => period)),
    ];
    const weeks = await periods();
    expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([12, '2026-W35', '2026-W46']);
    expect(await periods('--every', 'month', '--last', '3')).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(await periods('--every', 'quarter', '--last', '1')).toEqual(['2026-Q4']);
    expect(await periods('--as-of', '2026-11-08', '--last', '1')).toEqual(['2026-W45']);
    expect(await periods('--every', 'day', '--period', '2026-11-02..2026-11-04')).toEqual([
      '2026-11-02',
      '2026-11-03',
      '2026-11-04',
    ]);
    expect(await periods('--since', '2026-10-30')).toEqual(['2026-W44', '2026-W45', '2026-W46']);
  });

  it('cuts what a period cuts, and says so', async () => {
    const rows = await trend('--period', '2026-11-03..2026-11-10');
    expect([...new Set(rows.map(({ period, from, to }) => `${period} ${from}..${to}`))]).toEqual([
      '2026-W45 2026-11-03..2026-11-08',
      '2026-W46 2026-11-09..2026-11-10',
    ]);
    expect(await print(['trend', '--period', '2026-11-03..2026-11-10'])).toContain(
      'Cut by the period: 2026-W45 (2026-11-03 to 2026-11-08) and 2026-W46 (2026-11-09 to 2026-11-10).',
    );
  });

  it('begins weeks where the config does', async () => {
    const files = { ...FILES, 'voronka.yaml': `${CONFIG}weekStart: sunday\n` };
    const rows = parseRows(await print(['trend', '--format', 'csv', '--last', '1'], files));
    expect(rows[0]).toMatchObject({ period: '2026-W46', from: '2026-11-08', to: '2026-11-14' });
  });

  it('shows the rows that are asked for, and the whole team', async () => {
    const rows = await trend('--last', '2', '--manager', 'Bob');
    expect([...new Set(rows.map(({ manager }) => manager))]).toEqual(['Bob', '*']);
    const [team] = rows.filter(({ manager, stage }) => manager === '*' && stage === 'call');
    expect(team).toMatchObject({ period: '2026-W45', entered: '2' });
  });

  it('goes by segments, and counts only some', async () => {
    const by = await trend('--last', '2', '--by', 'segment');
    expect([...new Set(by.map(({ manager }) => manager))]).toEqual(['Retail', 'Wholesale', '*']);
    const retail = await trend('--last', '2', '--segment', 'Retail');
    expect([...new Set(retail.map(({ manager }) => manager))]).toEqual(['Ann', '*']);
  });

  it('divides arrivals of a week by arrivals of that week where it is asked for flows', async () => {
    const rows = await trend('--basis', 'flow', '--every', 'day', '--last', '9');
    const entered = rows.filter(({ manager, stage }) => manager === '*' && stage === 'deal');
    expect(entered.map(({ period, entered: into, converted }) => [period, into, converted])).toEqual([
      ['2026-11-02', '0', '0'],
      ['2026-11-03', '2', '0'],
      ['2026-11-04', '0', '1'],
      ...['05', '06', '07', '08', '09'].map((day) => [`2026-11-${day}`, '0', '0']),
      ['2026-11-10', '1', '0'],
    ]);
    for (const { low, change_low, lost, mature, p, q, signal } of rows) {
      expect([low, change_low, lost, mature, p, q, signal]).toEqual(['', '', '', '', '', '', '']);
    }
    expect(await print(['trend', '--basis', 'flow'])).toContain('Nothing is tested here');
  });

  it('says where nothing can be tested', async () => {
    expect(await print(['trend'])).toContain(
      'Nothing can be tested: that takes two weeks, and 5 finished contacts at a step.',
    );
    expect(await print(['trend', '--every', 'month', '--lang', 'ru'])).toContain(
      'Проверить пока нечего: нужны хотя бы два месяца и 5 завершённых клиентов на этапе.',
    );
  });

  it('tests no performers', async () => {
    const rows = await trend('--credit', 'performer');
    expect(rows.every(({ p, q, signal }) => [p, q, signal].join('') === '')).toBe(true);
  });

  it('prints a header alone where nothing has a time', async () => {
    const files = { ...FILES, 'contacts.csv': 'contact_id\n', 'transitions.csv': 'contact_id,stage,at\n' };
    const csv = await print(['trend', '--format', 'csv'], files);
    expect(csv.trimEnd().split('\n')).toHaveLength(1);
    expect(await print(['trend'], files)).toContain('Nothing to count: no contact entered a step.');
    expect(JSON.parse(await print(['trend', '--format', 'json'], files))).toMatchObject({
      buckets: [],
      rows: [],
    });
  });
});

it('a trend of present stages draws nothing where too many were lost at an unknown stage, and says why', async () => {
  const files = {
    'voronka.yaml': `${CONFIG.replace('transitions: { file: transitions.csv }', 'transitions: { file: deals.csv, shape: snapshot }')}`,
    'contacts.csv': 'contact_id,manager,created_at\n1,Ann,2026-11-02\n2,Ann,2026-11-02\n3,Ann,2026-11-03\n',
    'deals.csv':
      'contact_id,stage,at,manager\n1,Deal,2026-11-04,Ann\n2,Lost,2026-11-05,Ann\n3,Call,2026-11-10,Ann\n',
  };
  const page = await print(['trend'], files);
  expect(page).toContain('1 of 3 contacts was lost at a stage that this export does not tell');
  expect(page).not.toMatch(/[▁▂▃▄▅▆▇█]|What has changed/);
  const rows = parseRows(await print(['trend', '--format', 'csv', '--last', '2'], files));
  expect(
    rows.find(({ manager, stage, period }) => `${manager} ${stage} ${period}` === 'Ann deal 2026-W45'),
  ).toEqual(
    expect.objectContaining({ entered: '1', converted: '1', coefficient: '', low: '0.5', high: '1', q: '' }),
  );
});

it('a trend of present stages says that nothing can be tested, not that nothing has changed', async () => {
  const deals = Array.from({ length: 60 }, (_, index) => {
    const at = `2026-${index < 30 ? '11-03' : '11-10'}`;
    return `${index},${index % 3 === 0 ? 'Call' : 'List'},${at},Ann,${at}`;
  });
  const files = {
    'voronka.yaml': CONFIG.replace(
      'transitions: { file: transitions.csv }',
      'transitions: { file: deals.csv, shape: snapshot }',
    ),
    'contacts.csv': 'contact_id\n',
    'deals.csv': `contact_id,stage,at,manager,created_at\n${deals.join('\n')}\n`,
  };
  const page = await print(['trend', '--last', '3'], files);
  expect(page).toContain('Nothing can be tested: how much the young contacts have still to come');
  expect(page).not.toMatch(/by more than chance|[↑↓]/);
});

it('a trend of weeks that are too small names a larger bucket', async () => {
  const page = await print(['trend', '--every', 'day'], readFixture('demo'));
  expect(page).toContain('Most rows have no day that can be judged: --every week says more.');
  expect(await print(['trend', '--every', 'month'], readFixture('demo'))).not.toContain('Most rows');
});

describe('what cannot be a trend is refused', () => {
  it('the last so many beside a period', async () => {
    expect(await refuse('--last', '3', '--period', '2026-11')).toContain(
      '--last and --period exclude each other',
    );
    expect(await refuse('--last', '3', '--until', '2026-11-03')).toContain(
      '--last and --until exclude each other',
    );
  });

  it('but a nearer --last replaces the period of a variable', async () => {
    const env = { LANG: 'en_US.UTF-8', VORONKA_PERIOD: '2026-10' };
    const { status, stdout } = await runTool(['trend', '--last', '1', '--format', 'csv'], {
      files: FILES,
      env,
    });
    expect(status).toBe(0);
    expect(stdout).toContain('2026-W46');
  });

  it('a period shorter than a bucket', async () => {
    expect(await refuse('--every', 'month', '--period', '2026-W45')).toContain(
      'the period (2026-11-02 to 2026-11-08, 7 days) is shorter than a month',
    );
    expect(await refuse('--period', '2026-11-03')).toContain('or --every day');
  });

  it('more buckets than anybody reads', async () => {
    expect(await refuse('--last', '501')).toContain('500 buckets of time at most');
    expect(await refuse('--every', 'day', '--period', '2020..2026')).toContain('500 buckets of time at most');
    expect(await refuse('--last', 'x')).toContain('--last should be a whole number');
    expect(await refuse('--every', 'weeks')).toContain('did you mean “week”?');
  });
});

describe('a trend of the demo company', () => {
  const json = async (argv: readonly string[]) =>
    JSON.parse(await print([...argv, '--quiet', '--format', 'json'], demo));

  it('has the numbers that gaps has of each week alone', async () => {
    const { rows } = await json(['trend']);
    for (const period of ['2026-W36', '2026-W44', '2026-W46']) {
      const gaps = await json(['gaps', '--period', period]);
      const own = rows.filter((row: Record<string, unknown>) => row.period === period);
      for (const gap of gaps.rows) {
        const { manager, stage, entered, converted, lost, open, mature, coefficient, low, high } = gap;
        const row = own.find((each: typeof gap) => each.manager === manager && each.stage === stage);
        expect(row).toMatchObject({ entered, converted, lost, open, mature, coefficient, low, high });
      }
    }
  });

  it.each(['en', 'ru'])('looks like that in %s', async (lang) => {
    for (const width of [80, 120]) {
      const env = { LANG: 'en_US.UTF-8', COLUMNS: String(width) };
      const { stdout } = await runTool(['trend', '--lang', lang], {
        files: demo,
        env,
        now: '2026-11-16T07:00:00Z',
      });
      await expect(stdout).toMatchFileSnapshot(`__file_snapshots__/demo-trend-${lang}-${width}.txt`);
    }
  });
});

it('a trend is the same whatever order the rows of the files come in', async () => {
  const files = readFixture('kachalov');
  const reversed = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => {
      const [header = '', ...lines] = Buffer.from(bytes).toString().trimEnd().split('\n');
      return [name, name.endsWith('.csv') ? [header, ...lines.reverse(), ''].join('\n') : bytes];
    }),
  );
  const argv = ['trend', '--format', 'csv', '--maturity', 'auto'];
  expect(await print(argv, reversed)).toBe(await print(argv, files));
});
