import { describe, expect, it } from 'vitest';
import { runTool } from '../tool/run-tool.ts';
import { FILES } from '../tool/small-funnel.ts';

/** What a shell that quotes by itself is told behind these words. */
async function offer(words: readonly string[], files: Readonly<Record<string, string>> = FILES) {
  const all = ['voronka', ...words];
  const ended = await runTool(['__complete', 'fish', String(all.length - 1), ...all], { files });
  expect([ended.status, ended.stderr, Object.keys(ended.after)]).toEqual([0, '', Object.keys(files).sort()]);
  const [how, ...lines] = ended.stdout.trimEnd().split('\n');
  return {
    how,
    values: lines.map((line) => line.split('\t')[0]),
    abouts: lines.map((line) => line.split('\t')[1]),
  };
}

describe('completion offers', () => {
  it('behind help commands and topics', async () => {
    const { values } = await offer(['help', '']);
    expect(values).toEqual(expect.arrayContaining(['report', 'targets', 'maturity']));
  });

  it('commands with what they do, in the language of the machine', async () => {
    const { values, abouts } = await offer(['']);
    expect(values).toEqual(expect.arrayContaining(['report', 'gaps', 'completion', 'help']));
    expect(abouts[0]).toMatch(/^The Monday page/);
    const russian = await runTool(['__complete', 'zsh', '1', 'voronka', ''], {
      env: { LANG: 'ru_RU.UTF-8' },
    });
    expect(russian.stdout).toContain('report:Страница на понедельник');
  });

  it('managers, segments and rows of the data', async () => {
    expect((await offer(['scorecard', ''])).values).toEqual(['Ann', 'Bob']);
    expect((await offer(['gaps', '--segment', ''])).values).toEqual(['Retail', 'Wholesale']);
    expect((await offer(['gaps', '--by', 'source', '--manager', ''])).values).toEqual(['Fair', 'Site']);
  });

  it('stages of the config, into which somebody can convert', async () => {
    expect(await offer(['whatif', '--set', ''])).toEqual({
      how: 'open',
      values: ['call=', 'deal='],
      abouts: ['Call', 'Deal'],
    });
  });

  it('what the config that is named has', async () => {
    const { 'voronka.yaml': config, ...rest } = FILES;
    const files = { ...rest, 'other.yaml': config };
    expect((await offer(['scorecard', ''], files)).values).toEqual([]);
    expect((await offer(['scorecard', '--config', 'other.yaml', ''], files)).values).toEqual(['Ann', 'Bob']);
    expect((await offer(['gaps', '--config', 'other.yaml', '--manager', ''], files)).values).toEqual([
      'Ann',
      'Bob',
    ]);
  });

  it('formats that the command has, and files where one is meant', async () => {
    expect((await offer(['chart', '--format='])).values).toEqual(['--format=svg', '--format=png']);
    expect((await offer(['gaps', '-o', ''])).how).toBe('files');
  });

  it('nothing where anything is wrong, and never an error', async () => {
    const broken = { 'voronka.yaml': 'stages: [' };
    for (const words of [
      ['scorecard', ''],
      ['whatif', '--set', ''],
      ['run', ''],
      ['gaps', '--preset', 'x', '--manager', ''],
    ])
      expect((await offer(words, broken)).how).toBe('-');
    const odd = [
      ['__complete'],
      ['__complete', 'tcsh', 'x'],
      ['__complete', 'zsh', '99'],
      ['__complete', 'bash', '', 'x'],
    ];
    for (const argv of odd) expect(await runTool(argv)).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('voronka completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell', 'PowerShell', 'pwsh'])(
    '%s prints its script',
    async (shell) => {
      const { status, stdout, stderr } = await runTool(['completion', shell]);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('__complete');
    },
  );

  it('finds the shell where none is named, and says which', async () => {
    const { stdout, stderr } = await runTool(['completion'], { env: { SHELL: '/usr/bin/zsh' } });
    expect(stdout).toMatch(/^#compdef voronka/);
    expect(stderr).toContain('For zsh');
  });

  it('asks where it cannot, and knows the nearest', async () => {
    const none = await runTool(['completion']);
    expect([none.status, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toContain('which shell is it for?');
    expect((await runTool(['completion', 'fsh'])).stderr).toContain('did you mean “fish”');
    expect((await runTool(['completion'], { env: { SHELL: '/bin/tcsh' } })).stderr).toContain('    tcsh');
  });
});
