import { describe, expect, it } from 'vitest';
import { readFixture, runTool } from '../../tool/run-tool.ts';

const FILES = readFixture('kachalov');

const report = (...argv: readonly string[]) => runTool(['report', '--lang', 'en', ...argv], { files: FILES });

describe('a report with parts of the book', () => {
  it('shows what their commands show, and says once what all of it rests on', async () => {
    const [{ stdout: page }, { stdout: alone }] = [
      await report('--with', 'refusals', 'activity'),
      await runTool(['refusals', '--lang', 'en'], { files: FILES }),
    ];
    expect(page).toContain('Whom to coach on what');
    const title = alone.split('\n').find((line) => line.startsWith('Why clients say no'));
    expect(title).toBeDefined();
    expect(page).toContain(title);
    expect(page.match(/contacts\.csv: /g)).toHaveLength(1);
  });

  it('has their data under their names', async () => {
    const { stdout } = await report('--with', 'refusals', '--format', 'json');
    const { stdout: alone } = await runTool(['refusals', '--format', 'json'], { files: FILES });
    const { meta: _, ...own } = JSON.parse(alone);
    expect(JSON.parse(stdout).with).toEqual({ refusals: own });
  });

  it.each([[['--brief']], [['--format', 'csv']], [['--with', 'refusal']]])('refuses %j', async (argv) => {
    const { status, stdout } = await report('--with', 'refusals', ...argv);
    expect([status, stdout]).toEqual([2, '']);
  });
});
