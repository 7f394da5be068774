import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { THIS_MACHINE } from '../../../src/cli/this-machine.ts';
import { runTool, runToolIn, type World } from '../../tool/run-tool.ts';
import { CONFIG, CONTACTS, FILES } from '../../tool/small-funnel.ts';

const run = (views: string, argv: readonly string[], world: World = {}) =>
  runTool(['run', ...argv], {
    now: '2026-11-11T07:00:00Z',
    ...world,
    files: { ...FILES, 'voronka.yaml': `${CONFIG}reports:\n${views}`, ...world.files },
  });

const written = (after: Readonly<Record<string, string>>): string[] =>
  Object.keys(after).filter((name) => !(name in FILES));

const MONDAY = '  monday: { command: report, outputs: [out/monday.txt, out/monday.csv, out/monday.json] }\n';
const CARDS = '  cards: { command: scorecard, all: true, outputs: ["cards/{manager}.txt"] }\n';
const GATE = '  gate: { command: gaps, failOn: watch, outputs: gate.csv }\n';

/** More contacts than the small company has, most of which Ann loses. */
const BAD_MONTH: World['files'] = {
  'contacts.csv': `contact_id,manager,created_at\n${Array.from({ length: 40 }, (_, n) => `${n},Ann,2026-09-01\n`).join('')}`,
  'transitions.csv': `contact_id,stage,at,manager\n${Array.from({ length: 40 }, (_, n) => `${n},${n < 5 ? 'Call' : 'Lost'},2026-09-02,Ann\n`).join('')}`,
};

describe('voronka run', () => {
  it('writes each output in the format of its ending, as the command alone would', async () => {
    const { status, stdout, stderr, after } = await run(MONDAY, ['monday']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toBe('');
    expect(written(after)).toEqual(['out/monday.csv', 'out/monday.json', 'out/monday.txt']);
    for (const [ending, format] of [
      ['txt', 'table'],
      ['csv', 'csv'],
      ['json', 'json'],
    ]) {
      const alone = await runTool(['report', '--format', format!], {
        files: FILES,
        now: '2026-11-11T07:00:00Z',
      });
      expect(after[`out/monday.${ending}`]).toBe(alone.stdout);
    }
  });

  it('runs several at once, and tells at a terminal what was written', async () => {
    const { status, stderr, after } = await run(MONDAY + CARDS, ['monday', 'cards'], { watched: true });
    expect(status).toBe(0);
    expect(written(after)).toEqual([
      'cards/Ann.txt',
      'cards/Bob.txt',
      'out/monday.csv',
      'out/monday.json',
      'out/monday.txt',
    ]);
    for (const file of written(after)) expect(stderr).toContain(file);
  });

  it('reads the rows once for all that read alike: standard input can be read no second time', async () => {
    const { status, after } = await run(MONDAY + CARDS, ['monday', 'cards', '--contacts', '-'], {
      stdin: CONTACTS,
    });
    expect(status).toBe(0);
    expect(after['cards/Ann.txt']).toContain('Scorecard: Ann');
    expect(after['out/monday.csv']).toContain('Ann');
  });

  it('reads again what is split by something else', async () => {
    const by = '  by: { command: gaps, by: source, outputs: [by.csv] }\n';
    const { status, after } = await run(MONDAY + by, ['monday', 'by']);
    expect(status).toBe(0);
    expect(after['by.csv']).toContain('Fair');
    expect(after['out/monday.csv']).not.toContain('Fair');
  });

  it('prints a report without outputs, where it is the only one', async () => {
    const { status, stdout } = await run('  talk: { command: gaps, format: csv }\n', ['talk']);
    expect(status).toBe(0);
    expect(stdout).toContain('manager,stage');
    const two = await run(`  talk: { command: gaps }\n${MONDAY}`, ['talk', 'monday']);
    expect(two.status).toBe(2);
    expect(two.stderr).toContain('“talk” names no files to be written');
    expect(written(two.after)).toEqual([]);
  });

  it('takes options from the command line before the view, and from the view before a variable', async () => {
    const view = '  talk: { command: gaps, as-of: 2026-11-10, format: json, lang: ru }\n';
    const asOf = async (argv: readonly string[], env = {}) => {
      const { stdout } = await run(view, ['talk', ...argv], { env });
      return JSON.parse(stdout).meta.asOfDay;
    };
    expect(await asOf([])).toBe('2026-11-10');
    expect(await asOf(['--as-of', '2026-11-04'])).toBe('2026-11-04');
    expect(await asOf([], { VORONKA_AS_OF: '2026-11-05' })).toBe('2026-11-10');
    expect((await run('  talk: { command: gaps, lang: ru }\n', ['talk'])).stdout).toContain('Менеджер');
    expect((await run('  talk: { command: gaps, lang: ru }\n', ['talk', '--lang', 'en'])).stdout).toContain(
      'Manager',
    );
  });

  it('puts what stands after a command where the command has it', async () => {
    const view = '  two: { command: compare, a: Ann, b: Bob, outputs: [two.txt] }\n';
    const { after, status } = await run(view, ['two']);
    const alone = await runTool(['compare', 'Ann', 'Bob'], { files: FILES, now: '2026-11-11T07:00:00Z' });
    expect(status).toBe(alone.status);
    expect(after['two.txt'] ?? '').toBe(alone.stdout);
  });

  it('looks for its files beside the config, wherever it is run', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'voronka-views-'));
    try {
      for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
      const view = '  monday: { command: gaps, contacts: [contacts.csv], outputs: [deep/er/gaps.csv] }\n';
      writeFileSync(join(folder, 'voronka.yaml'), `${CONFIG}reports:\n${view}`);
      const { status } = await runToolIn(tmpdir(), [
        'run',
        'monday',
        '--config',
        join(folder, 'voronka.yaml'),
      ]);
      expect(status).toBe(0);
      expect(readFileSync(join(folder, 'deep/er/gaps.csv'), 'utf8')).toContain('Ann');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what goes wrong in one of several', () => {
  it('is told with its name, and leaves its files and the others as they are', async () => {
    const views = `${MONDAY}  other: { command: gaps, by: Sourc, outputs: [other.csv, other.txt] }\n`;
    const { status, stderr, after } = await run(views, ['other', 'monday'], {
      files: { 'other.csv': 'of last week\n' },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('voronka: other: ');
    expect(stderr).toContain('“source”');
    expect(after['other.csv']).toBe('of last week\n');
    expect(after['other.txt']).toBeUndefined();
    expect(after['out/monday.txt']).toContain('Ann');
  });

  it('is all of them where the rows cannot be read', async () => {
    const { status, stderr, after } = await run(MONDAY + CARDS, ['monday', 'cards'], {
      files: { 'transitions.csv': 'nothing,of,this\n1,2,3\n', 'out/monday.txt': 'of last week\n' },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('voronka: monday, cards: transitions.csv');
    expect(after['out/monday.txt']).toBe('of last week\n');
  });

  it('is told of a file that cannot be written', async () => {
    const { status, stderr, after } = await run(MONDAY + GATE, ['monday', 'gate'], {
      files: { out: 'a file' },
    });
    expect(status).toBe(2);
    expect(stderr).toContain('voronka: monday: out/monday.txt');
    expect(stderr).toContain('a file stands where a folder should be');
    expect(after['gate.csv']).toContain('Ann');
  });

  it('gives the run the worst status of all', async () => {
    const strict = '  strict: { command: gaps, strict: true, outputs: strict.csv }\n';
    const broken = `${CONTACTS},Nobody,Ann,Retail,Fair,2026-11-02\n`;
    const gate = await run(MONDAY + GATE, ['gate', 'monday'], { files: BAD_MONTH });
    expect(gate.status).toBe(1);
    expect(gate.stderr).toMatch(/^voronka: gate: .*Ann/m);
    const both = await run(GATE + strict, ['gate', 'strict'], { files: { 'contacts.csv': broken } });
    expect(both.status).toBe(3);
    expect(written(both.after)).toEqual(['gate.csv']);
  });

  it.each(['--quiet', ''])('is told also under %s, and nothing else is then', async (quiet) => {
    const { stderr } = await run(GATE, ['gate', quiet].filter(Boolean), { files: BAD_MONTH, watched: true });
    expect(stderr).toMatch(/voronka: gate: /);
    expect(stderr.includes('is written')).toBe(quiet === '');
  });
});

describe('two runs of one report', () => {
  const view = `${CONFIG}reports:\n${MONDAY}`;
  const held = (pid: number) => ({
    'voronka.yaml': view,
    '.voronka.yaml.monday.lock': `${JSON.stringify({ pid, host: THIS_MACHINE.host, since: '2026-11-11T06:59:00.000Z' })}\n`,
  });

  it('wait for each other, and say who is at it', async () => {
    const { status, stderr, after } = await run(MONDAY, ['monday', '--wait', '0'], {
      files: held(process.pid),
      now: '2026-11-11T07:00:00Z',
    });
    expect(status).toBe(2);
    expect(stderr).toContain(`process ${process.pid} on ${THIS_MACHINE.host} since 2026-11-11T06:59`);
    expect(stderr).toContain('making this report');
    expect(after['out/monday.txt']).toBeUndefined();
  });

  it('are not stopped by one that was killed, and leave no lock', async () => {
    // no process has this number
    const { status, after } = await run(MONDAY, ['monday', '--wait', '0'], { files: held(2 ** 30) });
    expect(status).toBe(0);
    expect(Object.keys(after).filter((name) => name.includes('.lock'))).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'lock among the temporary files where nothing may be written beside the config',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'voronka-views-'));
      try {
        for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
        writeFileSync(join(folder, 'voronka.yaml'), `${CONFIG}reports:\n  talk: { command: gaps }\n`);
        chmodSync(folder, 0o555);
        expect((await runToolIn(folder, ['run', 'talk'])).status).toBe(0);
      } finally {
        chmodSync(folder, 0o755);
        rmSync(folder, { recursive: true });
      }
    },
  );
});
