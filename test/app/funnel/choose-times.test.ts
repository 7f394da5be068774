import { describe, expect, it } from 'vitest';
import { type Ended, runTool, type World } from '../../tool/run-tool.ts';
import { CONFIG, FILES } from '../../tool/small-funnel.ts';

// the newest event is of Tuesday, 2026-11-10 09:00 UTC
const run = (argv: readonly string[], world: World = {}): Promise<Ended> =>
  runTool(argv, { files: FILES, ...world });

/** The days of the period that a question comes to, and what is remarked. */
async function askPeriod(argv: readonly string[], world: World = {}): Promise<(string | null)[]> {
  const { status, stdout, stderr } = await run(['gaps', '--format', 'json', ...argv], world);
  expect(status).toBe(0);
  const { period } = JSON.parse(stdout).meta;
  return [period.firstDay, period.lastDay, stderr];
}

describe('a relative period', () => {
  it.each([
    // Monday morning: the week that has just ended, although nobody has called since Tuesday
    [['--period', 'last-week'], '2026-11-16T07:00:00Z', ['2026-11-09', '2026-11-15']],
    [['--period', 'this-week'], '2026-11-15T23:59:59Z', ['2026-11-09', '2026-11-15']],
    [['--period', 'last-4-weeks'], '2026-11-16T00:00:00Z', ['2026-10-19', '2026-11-15']],
    [['--period', 'this-month'], '2026-11-30T23:00:00Z', ['2026-11-01', '2026-11-30']],
    [['--since', 'last-month'], '2026-12-01T00:00:00Z', ['2026-11-01', null]],
    [['--until', 'last-month'], '2026-12-01T00:00:00Z', [null, '2026-11-30']],
  ])('%j counts from the clock, %s', async (argv, now, days) => {
    expect(await askPeriod(argv, { now })).toEqual([...days, '']);
  });

  it('is cut where the funnel is: Monday in Yekaterinburg is still Sunday in UTC', async () => {
    const files = { ...FILES, 'voronka.yaml': CONFIG.replace('UTC', 'Asia/Yekaterinburg') };
    const now = '2026-11-15T20:00:00Z';
    expect(await askPeriod(['--period', 'last-week'], { files, now })).toEqual([
      '2026-11-09',
      '2026-11-15',
      '',
    ]);
    expect(await askPeriod(['--period', 'last-week'], { now })).toEqual(['2026-11-02', '2026-11-08', '']);
  });

  it('counts from --as-of where that is given, whatever the clock says', async () => {
    for (const now of ['2026-11-16T07:00:00Z', '2030-01-01T00:00:00Z']) {
      const argv = ['--period', 'last-week', '--as-of', '2026-11-10'];
      expect(await askPeriod(argv, { now })).toEqual(['2026-11-02', '2026-11-08', '']);
      expect(
        await askPeriod(['--period', 'last-week'], { now, env: { VORONKA_AS_OF: '2026-11-10' } }),
      ).toEqual(['2026-11-02', '2026-11-08', '']);
    }
  });

  it('has its days on the page', async () => {
    const { stdout } = await run(['report', '--period', 'last-week'], { now: '2026-11-16T07:00:00Z' });
    expect(stdout).toContain('Sales funnel, 2026-11-09 to 2026-11-15, as of 2026-11-10: ');
  });
});

describe('a period after the newest event', () => {
  const now = '2026-11-23T07:00:00Z';

  it('says that it is empty, why, and what to type', async () => {
    const sentence =
      'No contact entered a step from 2026-11-16 to 2026-11-22: the newest event is of 2026-11-10. To count the period from that day: --as-of 2026-11-10 --period last-week';
    for (const command of ['report', 'gaps', 'coach']) {
      const { status, stderr } = await run([command, '--period', 'last-week'], { now });
      expect({ status, stderr }).toEqual({ status: 0, stderr: `${sentence}\n` });
    }
    const { stdout, stderr } = await run(['report', '--period', 'last-week', '--quiet'], {
      now,
      env: { COLUMNS: '300' },
    });
    expect(stderr).toBe('');
    expect(stdout.split('\n')[1]).toBe(sentence);
    const asked = await run(['gaps', '--as-of', '2026-11-10', '--period', 'last-week', '--format', 'csv'], {
      now,
    });
    expect(asked.stdout).toContain('\nAnn,call,2,2,');
  });

  it('says it in Russian', async () => {
    const { stderr } = await run(['gaps', '--period', 'last-week', '--lang', 'ru'], { now });
    expect(stderr).toBe(
      'Ни один клиент не вошёл в этапы с 16.11.2026 по 22.11.2026: последнее событие — 10.11.2026. Чтобы отсчитать период от этого дня: --as-of 2026-11-10 --period last-week\n',
    );
  });

  it.each([
    [['--period', '2026-W48'], 'from 2026-11-23 to 2026-11-29'],
    [['--since', '2026-11-10T09:00:01'], 'from 2026-11-10'],
  ])('names no other options where it is a fixed one: %j', async (argv, span) => {
    const { stderr } = await run(['gaps', ...argv], { now });
    expect(stderr).toBe(`No contact entered a step ${span}: the newest event is of 2026-11-10.\n`);
  });

  it('repeats all that was asked', async () => {
    const { stderr } = await run(['gaps', '--since', 'last-week', '--until', '2026-12-31'], { now });
    expect(stderr).toContain(' day: --as-of 2026-11-10 --since last-week --until 2026-12-31\n');
  });

  it('is none where it begins no later, or nothing has a time', async () => {
    expect((await run(['gaps', '--since', '2026-11-10T09:00'], { now })).stderr).toBe('');
    expect((await run(['gaps', '--period', '2025'], { now })).stderr).toBe('');
    const files = { ...FILES, 'contacts.csv': 'contact_id\n1\n', 'transitions.csv': 'contact_id,stage,at\n' };
    expect((await run(['gaps', '--period', 'last-week'], { now, files })).stderr).toBe('');
  });
});

describe('old data', () => {
  const first = async (argv: readonly string[], now: string): Promise<string | undefined> =>
    (await run(['report', ...argv], { now, env: { COLUMNS: '200' } })).stdout.split('\n')[1];

  it('are told of in the first line of the page, by the clock', async () => {
    const sentence = 'The newest event is of 2026-11-10, 8 days ago: is this the latest export?';
    expect(await first([], '2026-11-18T09:00:00Z')).toBe(sentence);
    expect(await first(['--as-of', '2026-11-10'], '2026-11-18T09:00:00Z')).toBe('');
    expect(await first([], '2026-11-18T08:59:59Z')).toBe('');
    expect(await first([], '2026-11-01T00:00:00Z')).toBe('');
    expect(await first(['--lang', 'ru'], '2026-12-01T09:00:00Z')).toBe(
      'Последнее событие — 10.11.2026, 21 день назад: это точно свежая выгрузка?',
    );
  });

  it('are no different data: other formats print the same on any day', async () => {
    const print = async (now: string) => (await run(['report', '--format', 'json'], { now })).stdout;
    expect(await print('2027-11-18T09:00:00Z')).toBe(await print('2026-11-11T00:00:00Z'));
    expect(JSON.parse(await print('2026-11-11T00:00:00Z')).meta.newest).toBe('2026-11-10T09:00:00+00:00');
  });
});
