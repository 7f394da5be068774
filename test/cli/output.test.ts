import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFixture, runTool, runToolIn } from '../tool/run-tool.ts';
import { CONFIG, CONTACTS, FILES, TRANSITIONS } from '../tool/small-funnel.ts';

const run = (argv: readonly string[], world: Parameters<typeof runTool>[1] = {}) =>
  runTool(argv, { ...world, files: { ...FILES, ...world.files } });
const failing = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code });

describe('-o', () => {
  it.each([
    ['x.json', /^\{\n/],
    ['x.CSV', /^manager,stage,/],
    ['x.tsv', /^manager\tstage\t/],
    ['x.txt', /^Manager {7}Stage/],
    ['x', /^Manager {7}Stage/],
    ['json', /^Manager {7}Stage/],
  ])('%s decides the format', async (file, start) => {
    const { status, stdout, stderr, after } = await run(['gaps', '-o', file]);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(after[file]).toMatch(start);
    expect(Object.keys(after)).toEqual([...Object.keys(FILES), file].sort());
  });

  it('gives way to --format, and writes what standard output would have got', async () => {
    const { stdout } = await run(['gaps', '--format', 'csv']);
    const { after } = await run(['gaps', '--format', 'csv', '-o', 'x.json']);
    expect(after['x.json']).toBe(stdout);
    expect((await run(['gaps', '--format', 'csv', '-o', '-'])).stdout).toBe(stdout);
  });

  it('replaces a file', async () => {
    const { after } = await run(['gaps', '-o', 'x.csv'], { files: { 'x.csv': 'old' } });
    expect(after['x.csv']).toMatch(/^manager,/);
  });

  it('leaves a file as it was where the run fails', async () => {
    const { status, after } = await run(['gaps', '-o', 'x.csv', '--manager', 'Nobody'], {
      files: { 'x.csv': 'old' },
    });
    expect(status).toBe(2);
    expect(after['x.csv']).toBe('old');
    const strict = await run(['gaps', '-o', 'x.csv', '--strict'], {
      files: { 'x.csv': 'old', 'transitions.csv': `${TRANSITIONS}1,Nowhere,2026-11-11,Ann\n` },
    });
    expect(strict.status).toBe(3);
    expect(strict.after['x.csv']).toBe('old');
  });

  it('leaves nothing where nothing can be written', async () => {
    for (const [file, reason] of [
      ['no/where/x.csv', 'there is no such folder'],
      ['voronka.yaml/x.csv', 'there is no such folder'],
      ['/proc/x.csv', 'there is no such folder'],
    ] as const) {
      const { status, stdout, stderr, after } = await run(['gaps', '-o', file]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toBe(`voronka: ${file}: cannot be written: ${reason}; nothing was left behind\n`);
      expect(Object.keys(after)).toEqual(Object.keys(FILES).sort());
    }
  });

  it('leaves nothing where a folder stands', async () => {
    const { status, after } = await run(['gaps', '-o', 'folder'], { files: { 'folder/note.txt': 'x' } });
    expect(status).toBe(2);
    expect(Object.keys(after)).toEqual([...Object.keys(FILES), 'folder/note.txt'].sort());
  });

  it('writes to a device as it stands', async () => {
    const { status, stderr } = await run(['gaps', '-o', '/dev/null']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('standard output', () => {
  it('that is closed early is no failure', async () => {
    expect(await run(['gaps'], { closed: failing('EPIPE') })).toMatchObject({ status: 0, stderr: '' });
    expect(await run(['--help'], { closed: failing('EPIPE') })).toMatchObject({ status: 0, stderr: '' });
  });

  it('that fails otherwise is one', async () => {
    const { status, stderr } = await run(['gaps'], { closed: failing('ENOSPC') });
    expect(status).toBe(2);
    expect(stderr).toBe('voronka: standard output cannot be written: there is no room left on the disk\n');
  });

  it('has colour on a terminal only, and never with NO_COLOR, --no-color or a dumb terminal', async () => {
    const coloured = async (argv: string[], env: Record<string, string>, tty: boolean): Promise<boolean> =>
      (await run(['report', ...argv], { env, tty })).stdout.includes('\u001b[');
    expect(await coloured([], {}, true)).toBe(true);
    expect(await coloured([], { NO_COLOR: '' }, true)).toBe(true);
    expect(await coloured([], {}, false)).toBe(false);
    expect(await coloured([], { NO_COLOR: '1' }, true)).toBe(false);
    expect(await coloured(['--no-color'], {}, true)).toBe(false);
    expect(await coloured([], { TERM: 'dumb' }, true)).toBe(false);
    expect(await coloured(['--format', 'csv'], {}, true)).toBe(false);
  });

  it('has colour wherever it is asked for, in the customary ways', async () => {
    const coloured = async (argv: string[], env: Record<string, string>, tty = false): Promise<boolean> =>
      (await run(['report', ...argv], { env, tty })).stdout.includes('\u001b[');
    expect(await coloured(['--color=always'], { NO_COLOR: '1' })).toBe(true);
    expect(await coloured(['--color', 'never'], { FORCE_COLOR: '1' }, true)).toBe(false);
    expect(await coloured(['--color', 'auto'], {})).toBe(false);
    expect(await coloured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured([], { CLICOLOR_FORCE: '1' })).toBe(true);
    expect(await coloured([], { FORCE_COLOR: '0', CLICOLOR_FORCE: '' })).toBe(false);
    expect(await coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await coloured(['--format', 'csv', '--color', 'always'], {})).toBe(false);
  });

  it('is told of where it went into a file, at a terminal', async () => {
    const argv = ['gaps', '-o', 'g.csv'];
    const world = { watched: true, env: { TERM: 'dumb' } };
    expect((await run(argv, world)).stderr).toContain('g.csv is written.');
    expect((await run(argv)).stderr).not.toContain('written');
    expect((await run([...argv, '--quiet'], { watched: true })).stderr).not.toContain('written');
  });

  it('says the same with and without colour', async () => {
    const plain = (await run(['report'])).stdout;
    const coloured = (await run(['report'], { tty: true })).stdout;
    expect(coloured.replace(/\u001b\[[0-9;]*m/g, '')).toBe(plain);
  });
});

describe('standard input', () => {
  it.each([
    ['transitions', TRANSITIONS],
    ['contacts', CONTACTS],
  ])('stands in for the %s', async (table, stdin) => {
    const { stdout } = await run(['gaps', '--format', 'csv']);
    const piped = await run(['gaps', '--format', 'csv', `--${table}`, '-'], { stdin });
    expect(piped).toMatchObject({ status: 0, stdout, stderr: '' });
  });

  it('is named so in messages', async () => {
    const { stderr } = await run(['gaps', '--transitions', '-'], {
      stdin: `${TRANSITIONS}1,X,2026-11-11,A\n`,
    });
    expect(stderr).toMatch(/^\(standard input\): 1 of 6 rows rejected\n/);
    expect((await run(['gaps', '--transitions', '-'])).stderr).toMatch(
      /^voronka: \(standard input\): is empty;/,
    );
  });
});

describe('the gate', () => {
  const files = readFixture('kachalov');
  it('closes with status 1, the result printed', async () => {
    const { status, stdout } = await runTool(['gaps', '--fail-on', 'coach', '--format', 'csv'], { files });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^manager,stage,/);
    expect((await runTool(['coach', '--fail-on', 'watch'], { files })).status).toBe(1);
  });

  it('looks at the rows that are shown, not at the team', async () => {
    expect((await run(['gaps', '--fail-on', 'watch'])).status).toBe(0);
    // Ann's contacts are all lost, of Bob's all
    const events = (i: number): string =>
      `a${i},List,2026-11-02,Ann\na${i},Lost,2026-11-02,Ann\nb${i},Call,2026-11-03,Bob\nb${i},Deal,2026-11-04,Bob\n`;
    const transitions = `contact_id,stage,at,manager\n${Array.from({ length: 12 }, (_, i) => events(i)).join('')}`;
    const files = { 'transitions.csv': transitions, 'contacts.csv': 'contact_id\n' };
    const gate = async (...argv: string[]): Promise<number> =>
      (await run(['gaps', '--fail-on', 'coach', ...argv], { files })).status;
    expect(await gate()).toBe(1);
    expect(await gate('--manager', 'Ann')).toBe(1);
    expect(await gate('--manager', 'Bob')).toBe(0);
  });
});

describe('remarks', () => {
  const files = { 'transitions.csv': `${TRANSITIONS}1,Nowhere,2026-11-11,Ann\n` };
  it('go to standard error, and nowhere with --quiet', async () => {
    expect((await run(['gaps'], { files })).stderr).not.toBe('');
    expect(await run(['gaps', '--quiet'], { files })).toMatchObject({ status: 0, stderr: '' });
  });

  it('leave errors alone', async () => {
    expect((await run(['gaps', '--quiet', '--manager', 'X'])).stderr).not.toBe('');
  });
});

describe('environment variables', () => {
  it('stand in for options', async () => {
    const { stdout } = await run(['gaps', '--format', 'json', '--credit', 'owner', '--as-of', '2026-11-04']);
    const env = { VORONKA_FORMAT: 'json', VORONKA_CREDIT: 'owner', VORONKA_AS_OF: '2026-11-04' };
    expect((await run(['gaps'], { env })).stdout).toBe(stdout);
  });

  it('give way to options, and to nothing when they are empty', async () => {
    expect((await run(['gaps', '--format', 'csv'], { env: { VORONKA_FORMAT: 'json' } })).stdout).toMatch(
      /^manager,/,
    );
    expect((await run(['gaps'], { env: { VORONKA_FORMAT: '' } })).stdout).toMatch(/^Manager /);
    const since = await run(['gaps', '--since', '2026-11-09', '--format', 'json'], {
      env: { VORONKA_PERIOD: '2025' },
    });
    expect(JSON.parse(since.stdout).meta.period.firstDay).toBe('2026-11-09');
  });

  it('are checked like options', async () => {
    const { status, stderr } = await run(['gaps'], { env: { VORONKA_BASIS: 'flaw' } });
    expect(status).toBe(2);
    expect(stderr).toContain('--basis should be one of cohort, flow');
  });

  it('that belong to other commands are not looked at', async () => {
    expect((await run(['check'], { env: { VORONKA_PERIOD: 'nonsense' } })).status).toBe(0);
  });

  it.each([
    ['1', 3],
    ['true', 3],
    ['0', 0],
    ['false', 0],
    ['', 0],
  ])('VORONKA_STRICT=%s', async (value, status) => {
    const files = { 'transitions.csv': `${TRANSITIONS}1,Nowhere,2026-11-11,Ann\n` };
    expect((await run(['gaps'], { files, env: { VORONKA_STRICT: value } })).status).toBe(status);
  });
});

describe('the language', () => {
  const russian = { 'voronka.yaml': `language: ru\n${CONFIG}` };
  it.each([
    ['of LANG', [], {}, { LANG: 'ru_RU.UTF-8' }, 'Кого чему учить'],
    ['of LC_ALL before LANG', [], {}, { LANG: 'ru_RU.UTF-8', LC_ALL: 'en_US' }, 'Whom to coach on what'],
    ['is English elsewhere', [], {}, { LANG: 'C' }, 'Whom to coach on what'],
    ['of the config before that', [], russian, { LANG: 'en_US' }, 'Кого чему учить'],
    ['of VORONKA_LANG before the config', [], russian, { VORONKA_LANG: 'en' }, 'Whom to coach on what'],
    ['of --lang before all', ['--lang', 'en'], russian, { VORONKA_LANG: 'ru' }, 'Whom to coach on what'],
  ])('%s', async (_, argv, files, env, title) => {
    const { stdout } = await run(['coach', ...argv], { files, env });
    expect(stdout.split('\n')[0]).toBe(title);
  });

  it('of a config holds for its own mistakes', async () => {
    const broken = `language: ru\nstagse: []\n${CONFIG}`;
    const { stderr } = await run(['gaps'], { files: { 'voronka.yaml': broken } });
    expect(stderr).toBe(
      'voronka: voronka.yaml:2:1: неизвестный ключ «stagse»\n    stagse\n  Подсказка: может быть, «stages»?\n',
    );
  });
});

describe('what a run refuses to write', () => {
  it.each([
    ['-o', 'transitions.csv'],
    ['-o', './contacts.csv'],
    ['--rejects', 'voronka.yaml'],
  ])('%s over its input %s', async (option, file) => {
    const { status, stderr, after } = await run(['gaps', option, file]);
    expect({ status, told: stderr.includes(`${option} would write over a file`) }).toEqual({
      status: 2,
      told: true,
    });
    for (const [name, content] of Object.entries(FILES)) expect(after[name]).toBe(content);
  });

  it('-o over its input through a link', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'voronka-link-'));
    try {
      for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
      symlinkSync('contacts.csv', join(folder, 'link.csv'));
      for (const argv of [
        ['gaps', '-o', 'link.csv'],
        ['init', '--contacts', 'contacts.csv', '-o', 'link.csv', '--force'],
        ['init', 'contacts.csv', '-o', 'link.csv', '--force'],
        ['init', 'con*.csv', '-o', 'contacts.csv', '--force'],
      ]) {
        expect((await runToolIn(folder, argv)).status).toBe(2);
        expect(readFileSync(join(folder, 'contacts.csv'), 'utf8')).toBe(CONTACTS);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('--rejects over its result', async () => {
    expect((await run(['gaps', '-o', 'x.csv', '--rejects', 'x.csv'])).status).toBe(2);
  });

  it.each([
    ['x.ods', '.csv, .tsv, .json'],
    ['x.csv.gz', '.csv, .tsv, .json'],
    ['x.xls', '-o report.xlsx'],
    ['x.PDF', '-o report.html'],
    ['x.svg', 'voronka chart control'],
  ])('a table under the name %s', async (file, instead) => {
    const { status, stderr, after } = await run(['gaps', '-o', file]);
    expect(stderr).toContain(instead);
    expect(status).toBe(2);
    expect(Object.keys(after)).not.toContain(file);
  });
});

describe('further remarks', () => {
  const late = `${TRANSITIONS}9,Call,2062-11-01 09:00,Ann\n`;

  it('tell of an as-of after the clock, which one mistyped year makes', async () => {
    const { stderr, stdout } = await run(['gaps', '--format', 'csv'], { files: { 'transitions.csv': late } });
    expect(stderr).toContain('2062-11-01, after this machine’s clock');
    expect(stdout).not.toContain('2062');
    const chosen = await run(['gaps', '--as-of', 'now'], { files: { 'transitions.csv': late } });
    expect(chosen.stderr).toBe('');
  });

  it('say that --strict stopped the run', async () => {
    const { status, stdout, stderr } = await run(['gaps', '--strict'], {
      files: { 'transitions.csv': `${TRANSITIONS}9,Nothing,2026-11-03,Ann\n` },
    });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('Stopped by --strict: no result is printed.');
  });
});

describe('the gate and contacts of nobody', () => {
  const nobodys = Array.from({ length: 9 }, (_, i) => `n${i},List,2026-11-02,`).join('\n');

  it('is not closed by contacts of nobody, who can be found by either name', async () => {
    const world = { files: { 'transitions.csv': `${TRANSITIONS}${nobodys}\n`, 'contacts.csv': CONTACTS } };
    const { stdout } = await run(['gaps', '--format', 'csv'], world);
    expect(stdout).toMatch(/^\(unassigned\),call,.*,watch,/m);
    expect((await run(['gaps', '--fail-on', 'watch', '--manager', '(unassigned)'], world)).status).toBe(0);
    expect((await run(['gaps', '--manager', '(не назначен)', '--lang', 'ru'], world)).status).toBe(0);
  });

  it('cannot be asked for where there are no verdicts', async () => {
    expect((await run(['gaps', '--basis', 'flow', '--fail-on', 'coach'])).status).toBe(2);
    expect((await run(['gaps', '--credit', 'performer', '--fail-on', 'coach'])).status).toBe(2);
  });
});

it('--by a header that stands twice asks which', async () => {
  const contacts = CONTACTS.replace('company,', 'Region,').replace('source', 'Region');
  const { status, stderr } = await run(['gaps', '--by', 'region'], { files: { 'contacts.csv': contacts } });
  expect({ status, told: stderr.includes('stands in the header 2 times (columns 2, 5)') }).toEqual({
    status: 2,
    told: true,
  });
});

it('check tells of targets that no contact can be held to', async () => {
  const targets =
    'targets:\n  - { stage: deal, segment: Retial, target: 60% }\n  - { stage: deal, manager: Ann, target: 60% }\n';
  const { stdout } = await run(['check'], { files: { 'voronka.yaml': `${CONFIG}${targets}` } });
  expect(stdout).toContain(
    '1 target is set for a segment or manager that the data do not have (50.0% of targets)\n',
  );
  expect(stdout).toContain('  Retial\n');
});

it.each(['gaps', 'init'])('%s compares the columns of several files both ways', async (command) => {
  const bare = 'contact_id,stage,at\n9,Call,2026-11-11\n';
  for (const files of [
    ['bare.csv', 'transitions.csv'],
    ['transitions.csv', 'bare.csv'],
  ]) {
    const { status, stderr } = await run(
      [command, '--force', '--transitions', ...files].filter(
        (each) => command === 'init' || each !== '--force',
      ),
      {
        files: { 'bare.csv': bare },
      },
    );
    expect({
      status,
      told: stderr.includes('bare.csv: lacks columns of the other transitions file'),
    }).toEqual({
      status: 2,
      told: true,
    });
  }
});
