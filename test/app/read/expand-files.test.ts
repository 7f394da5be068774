import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandFiles } from '../../../src/app/read/expand-files.ts';
import { problemsOf } from '../../ingest/scratch.ts';

let folder = '';
const started = process.cwd();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'voronka-glob-'));
  for (const file of [
    'exports/b.csv',
    'exports/a.csv',
    'exports/Я.csv',
    'exports/B.csv',
    'exports/deep/c.csv',
    'exports/.hidden.csv',
    'exports/a.txt',
    '[crm] (2)/x*.csv',
    '[crm] (2)/xy.csv',
    'what?.csv',
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), 'contact_id\n');
  }
  mkdirSync(join(folder, 'exports/folder.csv'));
  symlinkSync(join(folder, 'exports'), join(folder, 'exports/deep/loop'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(started);
  rmSync(folder, { recursive: true, force: true });
});

describe('expandFiles', () => {
  it.each([
    [['exports/*.csv'], ['exports/B.csv', 'exports/a.csv', 'exports/b.csv', 'exports/Я.csv']],
    [['exports/?.txt'], ['exports/a.txt']],
    [['exports/{b,a}.csv'], ['exports/a.csv', 'exports/b.csv']],
    [['exports/[ab].csv'], ['exports/a.csv', 'exports/b.csv']],
    [['*/deep/*.csv'], ['exports/deep/c.csv']],
    [
      ['-', 'exports/b.csv', './exports/?.csv'],
      ['-', 'exports/b.csv', 'exports/B.csv', 'exports/a.csv', 'exports/Я.csv'],
    ],
  ])('finds %j', async (files, expected) => {
    expect(await expandFiles(files)).toEqual(expected);
  });

  it('finds files by an absolute pattern', async () => {
    expect(await expandFiles([join(folder, 'exports/*.txt')])).toEqual([join(folder, 'exports/a.txt')]);
  });

  it('searches folders below, and ends where they lead back', async () => {
    expect(await expandFiles(['exports/**/c.csv'])).toContain('exports/deep/c.csv');
  });

  it('finds a file once, under its own name, whatever links lead to it', async () => {
    symlinkSync('.', join(folder, '[crm] (2)/a'));
    symlinkSync('xy.csv', join(folder, '[crm] (2)/also.csv'));
    expect(await expandFiles(['[crm] (2)/**/*.csv'])).toEqual(['[crm] (2)/x*.csv', '[crm] (2)/xy.csv']);
    expect(await expandFiles(['[crm] (2)/also.csv', '[crm] (2)/xy.csv'])).toEqual(['[crm] (2)/also.csv']);
    rmSync(join(folder, '[crm] (2)/a'));
    rmSync(join(folder, '[crm] (2)/also.csv'));
  });

  it.skipIf(process.platform !== 'linux')('does not look into what is no file system', async () => {
    const [problem] = await problemsOf(() => expandFiles(['/proc/self/**/cmdline']));
    expect(problem).toMatchObject({ code: 'file-pattern-empty' });
  });

  it('takes what exists under the very name for no pattern', async () => {
    expect(await expandFiles(['what?.csv', '[crm] (2)/x*.csv'])).toEqual(['what?.csv', '[crm] (2)/x*.csv']);
    expect(await expandFiles(['[crm] (2)/*y.csv'])).toEqual(['[crm] (2)/xy.csv']);
  });

  it('leaves paths without a pattern as they are, present or not', async () => {
    const files = ['missing.csv', 'deals (1).csv', '!x', 'exports'];
    expect(await expandFiles(files)).toEqual(files);
    expect(await expandFiles([...files, './missing.csv'])).toEqual(files);
    // that it cannot be read twice is told elsewhere
    expect(await expandFiles(['-', '-'])).toEqual(['-', '-']);
  });

  it('names every pattern that matches nothing', async () => {
    const patterns = [
      'none/*.csv',
      'exports/z*',
      'exports/fold*',
      'exports/*.txt',
      '!*.csv',
      'exports/[',
      '{',
    ];
    expect(await problemsOf(() => expandFiles(patterns))).toEqual(
      patterns
        .filter((file) => file !== 'exports/*.txt')
        .map((file) => ({ code: 'file-pattern-empty', args: {}, place: { file } })),
    );
  });
});
