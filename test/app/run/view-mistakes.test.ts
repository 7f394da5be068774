import { describe, expect, it } from 'vitest';
import { runTool } from '../../tool/run-tool.ts';
import { CONFIG, FILES } from '../../tool/small-funnel.ts';

const LINES = CONFIG.split('\n').length;

/** What `run` says of views; lines are counted from the one after `reports:`. */
async function tell(views: string, argv: readonly string[], lang = 'en'): Promise<string> {
  const files = { ...FILES, 'voronka.yaml': `${CONFIG}reports:\n${views}` };
  const { status, stderr, stdout, after } = await runTool(['run', ...argv, '--lang', lang], { files });
  expect({ status, stdout, made: Object.keys(after).length }).toEqual({ status: 2, stdout: '', made: 3 });
  return stderr;
}

describe('a saved report that cannot be run', () => {
  it('is told with everything that is wrong with it, each in its place', async () => {
    const said = await tell(
      '  bad: { command: gaps, failon: coach, period: [a, b], strict: 1, maturity: of, outputs: [a.foo, "{weak}.csv"] }\n  worse: { command: gap }\n',
      ['bad', 'worse'],
    );
    const places = [...said.matchAll(/voronka\.yaml:(\d+):(\d+): (.*)/g)].map(([, line, , text]) => [
      Number(line) - LINES,
      text,
    ]);
    expect(places).toEqual([
      [1, 'voronka gaps has no such option for a saved report'],
      [1, 'period needs one value'],
      [1, 'strict is true or false'],
      [1, '--maturity should be one of auto, off'],
      [1, 'the ending of a file says in which format it is written, and this one is not known'],
      [1, '-o: {weak} stands for nothing'],
      [2, 'this command cannot be saved as a report'],
      [2, '“worse” names no files to be written'],
    ]);
    for (const nearest of ['fail-on', 'off', 'week', 'gaps']) expect(said).toContain(`“${nearest}”`);
  });

  it.each([
    ['options that exclude each other', 'period: 2026-11, since: 2026-11-01', 'exclude each other'],
    ['an option of another command', 'goal: payment=61', 'no such option'],
    ['a period that is none', 'period: last-weak', '“last-week”'],
    ['a day that is none', 'as-of: 2026-13-01', '--as-of'],
    ['a period that ends before it begins', 'since: 2026-11-02, until: 2026-11-01', '--since'],
    ['what is about one screen', 'quiet: true', 'no such option'],
    ['a format beside outputs', 'format: csv', 'format and outputs exclude each other'],
  ])('for %s', async (_, more, message) => {
    const said = await tell(`  bad: { command: gaps, ${more}, outputs: [a.csv] }\n`, ['bad']);
    expect(said).toContain(`voronka.yaml:${LINES + 1}:`);
    expect(said).toContain(message);
  });

  it('for two outputs that are one file, of one report or of two', async () => {
    expect(await tell('  bad: { command: gaps, outputs: [a.csv, ./a.csv] }\n', ['bad'])).toContain('./a.csv');
    const two = '  a: { command: gaps, outputs: [a.csv] }\n  b: { command: gaps, outputs: [a.csv] }\n';
    expect(await tell(two, ['a', 'b'])).toContain(`voronka.yaml:${LINES + 2}:`);
  });

  it.each(['contacts.csv', './transitions.csv'])('for an output over %s, which it reads', async (file) => {
    const said = await tell(`  bad: { command: gaps, outputs: [${file}] }\n`, ['bad']);
    expect(said).toContain(file.replace('./', ''));
    expect(said).toContain('would write over');
  });

  it('for names that become one', async () => {
    const view = '  bad: { command: gaps, as-of: 2026-11-10, outputs: ["{date}.csv", 2026-11-10.csv] }\n';
    expect(await tell(view, ['bad'])).toContain('would write over');
  });

  it('for a period of the command line once, whatever the number of reports', async () => {
    const views = '  a: { command: gaps, outputs: [a.csv] }\n  b: { command: gaps, outputs: [b.csv] }\n';
    const said = await tell(views, ['a', 'b', '--period', 'last-weak']);
    expect(said.match(/last-week/g)).toHaveLength(1);
    expect(said).not.toContain('voronka.yaml');
  });

  it('for a picture that there is none of', async () => {
    const said = await tell('  bad: { command: chart, picture: trnd, outputs: [a.svg] }\n', ['bad']);
    expect(said).toContain(`voronka.yaml:${LINES + 1}:`);
    expect(said).toContain('“trend”');
  });

  it('for a picture in a report, and a table in a picture', async () => {
    expect(await tell('  bad: { command: gaps, outputs: [a.svg] }\n', ['bad'])).toContain('.xlsx');
    expect(await tell('  bad: { command: chart, outputs: [a.csv] }\n', ['bad'])).toContain('.svg');
  });

  it('and in Russian', async () => {
    const said = await tell('  bad: { command: gap, outputs: [a.csv] }\n', ['bad'], 'ru');
    expect(said).toContain('эту команду нельзя сохранить как отчёт');
  });
});

describe('the name of a saved report', () => {
  const views = '  monday: { command: report, outputs: [a.txt, a.csv] }\n  talk: { command: gaps }\n';

  it('is asked for, and those that there are are told', async () => {
    expect(await tell(views, [])).toContain('saved: monday (report: a.txt, a.csv); talk (gaps)');
  });

  it('is guessed where it is mistyped', async () => {
    expect(await tell(views, ['mondy'])).toContain('did you mean “monday”?');
    expect(await tell(views, ['monday', 'tlak'])).toContain('did you mean “talk”?');
  });

  it('may be any', async () => {
    const name = '<script>alert(1)</script> | "Пн" \\u001b[31m';
    const said = await tell(`  '${name}': { command: gap }\n`, [name]);
    expect(said).not.toContain('\u001b');
  });

  it('is none where none are saved', async () => {
    const { status, stderr } = await runTool(['run', 'monday'], { files: FILES });
    expect(status).toBe(2);
    expect(stderr).toContain('reports: { monday: { command: report');
  });
});
