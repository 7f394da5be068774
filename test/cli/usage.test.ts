import { describe, expect, it } from 'vitest';
import { findTopic, HELP_TOPICS, TOPIC_WORDS } from '../../src/app/help-topics.ts';
import { helpEn } from '../../src/cli/help/help-en.ts';
import { helpRu } from '../../src/cli/help/help-ru.ts';
import { runTool } from '../tool/run-tool.ts';
import { CONFIG, FILES } from '../tool/small-funnel.ts';

async function fail(argv: readonly string[], env?: Readonly<Record<string, string>>): Promise<string[]> {
  const { status, stdout, stderr } = await runTool(argv, { files: FILES, ...(env ? { env } : {}) });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr.trimEnd().split('\n');
}

const DATES = '  Hint: write 2026-11-20, 2026-11-20T18:00, 2026-11 or 2026-W47';

describe('a mistyped command line', () => {
  it.each([
    [['repotr'], ['unknown command', '    repotr', '  Hint: did you mean “report”?']],
    [
      ['help', 'gasp'],
      ['unknown command', '    gasp', '  Hint: did you mean “gaps”?'],
    ],
    [
      ['zzzzzzz'],
      [
        'unknown command',
        '    zzzzzzz',
        '  Hint: one of report, gaps, coach, scorecard, trend, spread, whatif, compare, plan, velocity, stuck, refusals, activity, leads, base, handover, chart, check, init, track, load, run, schedule, completion, presets',
      ],
    ],
    [
      ['gaps', '--formt', 'csv'],
      ['unknown option', '    --formt', '  Hint: did you mean “--format”?'],
    ],
    [
      ['gaps', '--manager', 'report', '--xyzzy=1'],
      ['unknown option', '    --xyzzy=1', '  Hint: voronka gaps --help lists them'],
    ],
    [
      ['check', '--period', '2026'],
      ['unknown option', '    --period', '  Hint: voronka check --help lists them'],
    ],
    [['gaps', '--period'], ['--period <period> needs a value']],
    [['gaps', '-o'], ['-o, --output <file> needs a value']],
    [
      ['gaps', '--format', 'csv', 'contacts.csv'],
      [
        'unexpected argument',
        '    contacts.csv',
        '  Hint: is it a file? --transitions contacts.csv, or --contacts contacts.csv; voronka init contacts.csv makes a config of it',
      ],
    ],
    [
      ['gaps', '--format', 'cvs'],
      [
        '--format should be one of table, csv, tsv, json, md, html, xlsx',
        '    cvs',
        '  Hint: did you mean “csv”?',
      ],
    ],
    [
      ['gaps', '--format', 'parquet'],
      ['--format should be one of table, csv, tsv, json, md, html, xlsx', '    parquet'],
    ],
    [
      ['gaps', '--lang', 'rus'],
      ['--lang should be one of en, ru', '    rus', '  Hint: did you mean “ru”?'],
    ],
    [
      ['gaps', '--period', 'lastweek'],
      ['--period is not a period', '    lastweek', '  Hint: did you mean “last-week”?'],
    ],
    [
      ['gaps', '--as-of', '2026-02-30'],
      ['--as-of should be a date', '    2026-02-30', DATES],
    ],
    [['gaps', '--period', '2026', '--until', '2026'], ['--period and --until exclude each other']],
    [
      ['gaps', '--manager', 'An'],
      ['no such row', '    An', '  Hint: did you mean “Ann”?'],
    ],
    [
      ['gaps', '--manager', 'Robert'],
      ['no such row', '    Robert', '  Hint: known: (unassigned), Ann, Bob'],
    ],
    [
      ['gaps', '--manager', 'constructor'],
      ['no such row', '    constructor', '  Hint: known: (unassigned), Ann, Bob'],
    ],
    [
      ['gaps', '--segment', 'Retial'],
      ['no such segment', '    Retial', '  Hint: did you mean “Retail”?'],
    ],
    [
      ['gaps', '--by', 'sorce'],
      [
        '--by: no such column in the contacts, nor in managers.teams',
        '    sorce',
        '  Hint: did you mean “source”?',
      ],
    ],
    [['gaps', '--contacts', '-', '--transitions', '-'], ['standard input (-) can be read once only']],
    [['gaps', '--config', '.'], ['.: is a folder; expected a voronka.yaml']],
  ])('%j', async (argv, [first, ...rest]) => {
    expect(await fail(argv)).toEqual([`voronka: ${first}`, ...rest]);
  });

  it('shows all wrong values at once', async () => {
    expect(await fail(['gaps', '--since', 'foo', '--until', 'bar'])).toEqual([
      'voronka: --since should be a date',
      '    foo',
      DATES,
      'voronka: --until should be a date',
      '    bar',
      DATES,
    ]);
    const choices = await fail(['gaps', '--credit', 'entri', '--basis', 'flaw', '--fail-on', 'x']);
    expect(choices.filter((line) => line.startsWith('voronka'))).toEqual([
      'voronka: --basis should be one of cohort, flow',
      'voronka: --credit should be one of entry, owner, performer',
      'voronka: --fail-on should be one of coach, watch, alarm',
    ]);
  });

  it('is answered in the language asked for', async () => {
    const russian = [
      'voronka: --format — одно из: table, csv, tsv, json, md, html, xlsx',
      '    cvs',
      '  Подсказка: может быть, «csv»?',
    ];
    expect(await fail(['gaps', '--format', 'cvs'], { LANG: 'ru_RU.UTF-8' })).toEqual(russian);
    expect(await fail(['gaps', '--format', 'cvs', '--lang', 'ru'])).toEqual(russian);
    expect(await fail(['gaps', '--format', 'cvs', '--lang=ru'])).toEqual(russian);
    expect(await fail(['gaps', '--format', 'cvs'], { LANG: 'ru_RU.UTF-8', LC_ALL: 'en_GB' })).not.toEqual(
      russian,
    );
    expect(await fail(['gaps', '--format', 'cvs'], { LC_ALL: 'en_GB', VORONKA_LANG: 'ru' })).toEqual(russian);
  });
});

describe('what is not there', () => {
  it('a config', async () => {
    const { status, stderr } = await runTool(['gaps']);
    expect(status).toBe(2);
    expect(stderr).toBe(
      'voronka: voronka.yaml: there is no voronka.yaml in this folder\n  Hint: voronka init deals.csv writes one; --config names another; --preset NAME does without\n',
    );
  });

  it('the config that was named', async () => {
    expect(await fail(['gaps', '--config', 'other.yaml'])).toEqual([
      'voronka: other.yaml: no such file; expected a voronka.yaml',
      '  Hint: check the path; paths in the config are relative to the config file',
    ]);
  });

  it('any input', async () => {
    const config = CONFIG.replace(/^(contacts|transitions):.*\n/gm, '');
    const { status, stderr } = await runTool(['gaps'], { files: { 'voronka.yaml': config } });
    expect(status).toBe(2);
    expect(stderr).toContain('voronka: nothing to read: neither contacts nor transitions are given\n');
  });

  it('the column of the segments that are asked for', async () => {
    const { status, stderr } = await runTool(['gaps', '--segment', 'Retail'], {
      files: { ...FILES, 'contacts.csv': 'contact_id\n1\n' },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('voronka: --segment needs a segment column in the contacts\n');
  });
});

describe('help', () => {
  it.each([[[]], [['--help']], [['help']]])('%j shows the commands', async (argv) => {
    const { status, stdout, stderr } = await runTool(argv);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const name of ['report', 'gaps', 'coach', 'check', 'init'])
      expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(stdout).toContain('Exit status: 0 done; 1 the --fail-on gate tripped;');
  });

  it.each(['report', 'gaps', 'coach', 'check', 'init'])(
    'of %s has examples, in both languages',
    async (name) => {
      const english = await runTool([name, '--help']);
      expect(english.stdout).toMatch(
        new RegExp(
          `^Usage: voronka ${name} .*Examples:\n  voronka ${name}|^Usage: voronka ${name} .*Examples:\n  .*voronka ${name}`,
          's',
        ),
      );
      const russian = await runTool(['help', name], { env: { LANG: 'ru_RU.UTF-8' } });
      expect(russian.status).toBe(0);
      expect(russian.stdout).toMatch(/[а-я]{4}/);
      expect(russian.stdout).not.toMatch(/^(Usage|Options|Examples):/m);
    },
  );

  it.each(['en', 'ru'])('shows in groups what may be asked, examples first (%s)', async (lang) => {
    const { optionGroups, titles } = lang === 'ru' ? helpRu : helpEn;
    const { stdout } = await runTool(['report', '--help', '--lang', lang]);
    const heads = stdout.match(/^\S.*:$/gm) ?? [];
    const { read, count, ask, write, run } = optionGroups;
    expect(heads).toEqual([titles['Examples:'], read, count, ask, write, run, titles['Options:']]);
  });

  it.each(HELP_TOPICS)('explains %s, in both languages, under each of its names', async (topic) => {
    const english = await runTool(['help', topic]);
    const russian = await runTool(['help', topic], { env: { LANG: 'ru_RU.UTF-8' } });
    for (const { status, stdout, stderr } of [english, russian]) {
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const lines = stdout.split('\n').slice(0, -3);
      expect(lines.length).toBeGreaterThan(15);
      expect(lines.length).toBeLessThan(45);
      // a line of a config is as long as it is
      expect(lines.filter((line) => line.length > 80 && !line.startsWith('    '))).toEqual([]);
    }
    const names = TOPIC_WORDS.filter((each) => findTopic(each) === topic);
    expect(names.some((name) => /^[а-яё]+$/.test(name))).toBe(true);
    for (const name of names)
      expect((await runTool(['help', name.toUpperCase()])).stdout).toBe(english.stdout);
    const { stdout } = await runTool(['help']);
    expect(stdout).toContain(`voronka help ${topic}`);
  });

  it.each([
    ['tragets', 'targets'],
    ['цль', 'цель'],
    ['gasp', 'gaps'],
  ])('asked for %s, proposes %s', async (given, meant) => {
    expect(await fail(['help', given])).toContain(`  Hint: did you mean “${meant}”?`);
  });

  it('has a version', async () => {
    expect((await runTool(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('options before the command', () => {
  it('are those of the command', async () => {
    const before = await runTool(['--lang', 'ru', '--format=json', 'presets'], { files: FILES });
    const behind = await runTool(['presets', '--lang', 'ru', '--format=json'], { files: FILES });
    expect(before).toEqual(behind);
    expect(before.status).toBe(0);
  });

  it('may have a command’s name for their value', async () => {
    const { status, after } = await runTool(['-o', 'gaps', 'presets'], { files: FILES });
    expect([status, after.gaps]).toEqual([0, expect.stringContaining('Preset')]);
  });

  it('are told where no command follows', async () => {
    expect(await fail(['--lang', 'en'])).not.toContain('--lang');
  });
});

describe('a value of the environment', () => {
  it('is named where it is at fault, and nothing where the command line has the option', async () => {
    const from = (name: string) => `  That value comes from the environment variable ${name}.`;
    expect(await fail(['gaps'], { VORONKA_PERIOD: 'soon' })).toContain(from('VORONKA_PERIOD'));
    expect(await fail(['gaps'], { VORONKA_FORMAT: 'pdf' })).toContain(from('VORONKA_FORMAT'));
    expect(await fail(['gaps'], { VORONKA_CONFIG: 'none.yaml' })).toContain(from('VORONKA_CONFIG'));
    const typed = await fail(['gaps', '--period', 'soon'], { VORONKA_PERIOD: 'soon' });
    expect(typed.join('\n')).not.toContain('environment');
  });
});

describe('what is refused with a word on what to do', () => {
  it('a config from standard input, or as something else than YAML', async () => {
    expect(await fail(['gaps', '--config', '-'])).toEqual(['voronka: --config and - exclude each other']);
    const lines = await fail(['init', 'contacts.csv', '-o', 'i.csv']);
    expect(lines[0]).toContain('i.csv: a config is YAML');
  });
});
