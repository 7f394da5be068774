import { describe, expect, it } from 'vitest';
import { readFixture, runTool } from '../../tool/run-tool.ts';

const FILES = readFixture('demo');
const NOW = '2026-11-27T07:00:00Z';

async function ask(...argv: string[]): Promise<string> {
  const { status, stdout } = await runTool(['report', ...argv], { files: FILES, now: NOW });
  expect(status).toBe(0);
  return stdout;
}

describe('report --brief', () => {
  it.each(['en', 'ru'])('is the headline numbers and whom to coach (%s)', async (lang) => {
    await expect(await ask('--brief', '--lang', lang)).toMatchFileSnapshot(
      `__file_snapshots__/demo-brief-${lang}.txt`,
    );
  });

  it('is a whole report as JSON, and the coaching list as a table', async () => {
    expect(await ask('--brief', '--format', 'json')).toBe(await ask('--format', 'json'));
    const csv = await ask('--brief', '--format', 'csv');
    const [header, ...rows] = csv.trimEnd().split('\n');
    expect(header).toMatch(/^manager,stage,focus,verdict,entered,/);
    expect(rows.map((row) => row.split(',').slice(0, 4).join(','))).toEqual([
      'Зайцев Андрей,contract,yes,coach',
      'Волков Игорь,presentation,yes,coach',
      'Морозов Павел,contract,yes,coach',
      'Соколова Марина,contact,yes,coach',
      'Лебедева Ольга,payment,yes,coach',
    ]);
  });

  it('keeps the gate', async () => {
    const { status, stderr } = await runTool(['report', '--brief', '--fail-on', 'coach'], { files: FILES });
    expect(status).toBe(1);
    expect(stderr).toContain('--fail-on coach: Зайцев Андрей: Договор');
  });

  it('tells no coefficient of a whole way that nobody has had the time for', async () => {
    const page = await ask('--brief', '--lang', 'en', '--period', '2026-11');
    // of 66 who entered in November none has come to the end, and they are worth 0.07 finished ones
    expect(page).toMatch(/^0 came to Оплата$/m);
  });
});
