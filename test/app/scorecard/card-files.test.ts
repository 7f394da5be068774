import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTool, runToolIn } from '../../tool/run-tool.ts';
import { CONFIG, FILES } from '../../tool/small-funnel.ts';

const run = (argv: readonly string[], world: Parameters<typeof runTool>[1] = {}) =>
  runTool(['scorecard', ...argv], {
    now: '2026-11-11T07:00:00Z',
    ...world,
    files: { ...FILES, ...world.files },
  });

/** A history in which each of some people has one contact. */
function tell(names: readonly string[]): string {
  const rows = names.map((name, index) => `${index},Call,2026-11-03,"${name.replaceAll('"', '""')}"`);
  return `contact_id,stage,at,manager\n${rows.join('\n')}\n`;
}

const written = (after: Readonly<Record<string, string>>, files: object = FILES): string[] =>
  Object.keys(after).filter((name) => !(name in files));

describe('a file for each manager', () => {
  it('is made where {manager} stands, with its folder, in the format of its ending', async () => {
    const text = await run(['--all', '-o', 'cards/2026/{manager}.txt']);
    expect(text).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(written(text.after)).toEqual(['cards/2026/Ann.txt', 'cards/2026/Bob.txt']);
    expect(text.after['cards/2026/Ann.txt']).toContain('Scorecard: Ann\n');
    expect(text.after['cards/2026/Ann.txt']).not.toContain('Scorecard: Bob');
    const json = await run(['Ann', '-o', '{manager}/{manager}.json']);
    expect(written(json.after)).toEqual(['Ann/Ann.json']);
    const { meta, cards } = JSON.parse(json.after['Ann/Ann.json']!);
    expect(meta.managers).toEqual(['Ann']);
    expect(cards.map(({ manager }: { manager: string }) => manager)).toEqual(['Ann']);
  });

  it('holds what standard output would have got', async () => {
    const { after } = await run(['--all', '-o', '{manager}.csv']);
    expect(after['Bob.csv']).toBe((await run(['Bob', '--format', 'csv'])).stdout);
  });

  it('is one for all where {manager} stands nowhere', async () => {
    const { after } = await run(['--all', '-o', 'all.txt']);
    expect(written(after)).toEqual(['all.txt']);
    expect(after['all.txt']?.match(/^Scorecard: .*$/gm)).toEqual(['Scorecard: Ann', 'Scorecard: Bob']);
  });

  it('is told of at a terminal, unless --quiet', async () => {
    const argv = ['--all', '-o', 'cards/{manager}.txt'];
    expect((await run(argv, { watched: true, env: { TERM: 'dumb' } })).stderr).toContain(
      '2 files are written: cards/{manager}.txt\n',
    );
    expect(
      (await run(['Ann', '-o', '{manager}.txt'], { watched: true, env: { TERM: 'dumb' } })).stderr,
    ).toContain('Ann.txt is written.\n');
    expect((await run([...argv, '--quiet'], { watched: true, env: { TERM: 'dumb' } })).stderr).toBe('');
  });

  it('stays in its folder and apart from the others, whatever people are called', async () => {
    const names = [
      '../../evil',
      '..',
      '/etc/passwd',
      'C:\\x',
      'CON',
      'a\u0007b',
      'x/y',
      'X:Y',
      '{manager}',
      'я'.repeat(300),
    ];
    const files = { 'contacts.csv': 'contact_id\n', 'transitions.csv': tell(names) };
    const { status, after } = await run(['--all', '-o', 'cards/{manager}.txt'], { files });
    expect(status).toBe(0);
    const made = written(after);
    expect(made).toHaveLength(names.length);
    expect(made).toEqual(
      ['X-Y', '_', '_CON', 'ab', 'etc-passwd', 'evil', 'C--x', 'x-y-2', '{manager}', 'я'.repeat(60)]
        .map((name) => `cards/${name}.txt`)
        .sort(),
    );
    expect(after['cards/x-y-2.txt']).toContain('Scorecard: x/y\n');
  });

  it('is never an input, the config or another of them', async () => {
    for (const [pattern, file] of [
      ['{manager}.csv', 'contacts.csv'],
      ['{manager}.yaml', 'voronka.yaml'],
      ['{manager}.csv', 'transitions.csv'],
    ] as const) {
      const name = file.split('.')[0]!;
      const transitions = tell([name, 'Zoe']);
      const { status, stderr, after } = await run(['--all', '-o', pattern, '--format', 'csv'], {
        files: { 'transitions.csv': transitions },
      });
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: `voronka: ${file}: -o would write over a file that this run reads or writes already\n  Hint: name another file\n`,
      });
      // not even the others are written
      expect(written(after)).toEqual([]);
      expect(after['transitions.csv']).toBe(transitions);
      expect(after['voronka.yaml']).toBe(CONFIG);
    }
  });

  it('follows no link to an input', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'voronka-cards-'));
    try {
      for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
      mkdirSync(join(folder, 'cards'));
      symlinkSync('../contacts.csv', join(folder, 'cards/Ann.txt'));
      const { status } = await runToolIn(folder, ['scorecard', '--all', '-o', 'cards/{manager}.txt']);
      expect(status).toBe(2);
      expect(readFileSync(join(folder, 'contacts.csv'), 'utf8')).toBe(FILES['contacts.csv']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('leaves what stood there where it cannot be written', async () => {
    const { status, stderr, after } = await run(['--all', '-o', 'voronka.yaml/{manager}.txt']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^voronka: voronka\.yaml\/Ann\.txt: cannot be written: /);
    expect(written(after)).toEqual([]);
  });
});

describe('a name in braces', () => {
  it('that means nothing is a mistake', async () => {
    const { status, stderr } = await run(['--all', '-o', '{managr}.txt']);
    expect(status).toBe(2);
    expect(stderr).toBe(
      'voronka: {managr}.txt: -o: {managr} stands for nothing\n  Hint: did you mean “manager”?\n',
    );
    expect((await run(['Ann', '-o', '{quarter}.txt'])).stderr).toContain(
      'Hint: known: {manager}, {week}, {date}',
    );
  });

  it('is one where a command writes one file only', async () => {
    const { status, stderr } = await runTool(['gaps', '-o', '{manager}.csv'], { files: FILES });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'voronka: {manager}.csv: -o: {manager} makes a file of each in voronka scorecard only\n  Hint: name one file\n',
    });
    const { after } = await runTool(['check', '-o', '{x}.csv'], { files: FILES });
    expect(Object.keys(after)).toContain('{x}.csv');
  });
});
