import { describe, expect, it } from 'vitest';
import { runTool, type World } from '../../tool/run-tool.ts';
import { FILES } from '../../tool/small-funnel.ts';

const NOW = '2026-11-11T07:00:00Z';

/** The files that a command writes beside those it reads. */
async function nameFiles(argv: readonly string[], world: World = {}): Promise<string[]> {
  const { status, after } = await runTool(argv, { now: NOW, files: FILES, ...world });
  expect(status).toBe(0);
  return Object.keys(after).filter((name) => !(name in FILES));
}

describe('a file that is named by the time of its report', () => {
  it.each([
    // the newest event is of Tuesday, 10 November, week 46
    ['{week}', [], '2026-W46'],
    ['{date}', [], '2026-11-10'],
    ['{date}', ['--as-of', '2026-11-05'], '2026-11-05'],
    ['{week}', ['--as-of', '2026-11-05'], '2026-W45'],
    ['{week}', ['--period', 'last-week'], '2026-W45'],
    ['{week}', ['--period', '2026-W45'], '2026-W45'],
    // a month that is not over covers what has happened of it
    ['{week}', ['--period', '2026-11'], '2026-W46'],
    // and one that has not begun is named by itself
    ['{week}', ['--period', '2026-W50'], '2026-W50'],
    ['{date}-{week}', ['--until', '2026-11-01'], '2026-11-10-2026-W44'],
  ] as const)('%s of %j is %s', async (pattern, options, name) => {
    expect(await nameFiles(['gaps', ...options, '-o', `out/${pattern}.csv`])).toEqual([`out/${name}.csv`]);
  });

  it('goes with {manager}', async () => {
    const argv = ['scorecard', '--all', '-o', '{week}/{manager}.txt'];
    expect(await nameFiles(argv)).toEqual(['2026-W46/Ann.txt', '2026-W46/Bob.txt']);
  });

  it('is no file that is read, and has no other braces', async () => {
    const files = { ...FILES, '2026-11-10.csv': FILES['transitions.csv'] };
    const over = await runTool(['gaps', '--transitions', '2026-11-10.csv', '-o', '{date}.csv'], { files });
    expect(over.status).toBe(2);
    expect(over.after['2026-11-10.csv']).toBe(FILES['transitions.csv']);
    const mistyped = await runTool(['gaps', '-o', '{wek}.csv'], { files: FILES });
    expect(mistyped.status).toBe(2);
    expect(mistyped.stderr).toContain('did you mean “week”?');
  });
});
