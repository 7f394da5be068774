import { existsSync, readdirSync, symlinkSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { HISTORY, NOW, useTrackFolder } from './track-folder.ts';

const { path, put, read, run, track } = useTrackFolder();

describe('the lock', () => {
  const owner = (facts: object): string =>
    `${JSON.stringify({ pid: process.pid, host: hostname(), since: '2026-11-30T23:59:00.000Z', ...facts })}\n`;
  const lock = (content: string, age: number): void => {
    put({ 'history.csv.lock': content, 'history.csv': HISTORY, 'deals.csv': 'id,stage\n1,B\n' });
    const at = Date.parse(NOW) / 1000 - age;
    utimesSync(path('history.csv.lock'), at, at);
  };
  /** No process has this number: Linux gives none above 2^22. */
  const DEAD = 2 ** 30;

  it.each([
    ['a live process', owner({}), 60],
    ['another machine', owner({ pid: DEAD, host: 'elsewhere' }), 60],
    ['nobody yet', '', 1],
  ])('of %s is waited for', async (_, content, age) => {
    lock(content, age);
    const { status, stderr } = await track('2026-11-03', ['--wait', '0']);
    expect(stderr).toContain('history.csv.lock: another run writes this history');
    expect(stderr).toContain('waited 0 s, and nothing was changed');
    expect([status, read(), read('history.csv.lock')]).toEqual([2, HISTORY, content]);
  });

  it('that is a link to nowhere is not waited for without end', async () => {
    put({ 'history.csv': HISTORY, 'deals.csv': 'id,stage\n1,B\n' });
    symlinkSync('nowhere', path('history.csv.lock'));
    expect((await track('2026-11-03', ['--wait', '0'])).status).toBe(2);
    expect(read()).toBe(HISTORY);
  });

  it('says who has it and since when', async () => {
    lock(owner({}), 60);
    const { stderr } = await track('2026-11-03', ['--wait', '1', '--lang', 'ru']);
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      `Ждём другой запуск, который пишет эту историю: процесс ${process.pid} на ${hostname()} с 2026-11-30T23:59:00.000Z (history.csv.lock) …`,
      `voronka: history.csv.lock: эту историю пишет другой запуск: процесс ${process.pid} на ${hostname()} с 2026-11-30T23:59:00.000Z; прождали 1 с, ничего не изменено`,
    ]);
  });

  it.each([
    ['a dead process', owner({ pid: DEAD }), 1],
    ['another machine, without a sign of life', owner({ pid: DEAD, host: 'elsewhere' }), 700],
    ['a process number that is in use again', owner({}), 700],
    ['a run that died before it signed', '', 10],
    ['who knows whom', 'garbage', 10],
  ])('of %s is taken over', async (_, content, age) => {
    lock(content, age);
    expect((await track('2026-11-03', ['--wait', '0'])).status).toBe(0);
    expect(read()).toContain('1,B,');
    expect(readdirSync(path()).sort()).toEqual(['deals.csv', 'history.csv']);
  });

  it('lets several runs go one after the other', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => String(index));
    put({ 'deals.csv': `id,stage\n${ids.map((id) => `${id},A\n`).join('')}` });
    const home = process.cwd();
    // whole paths: the first that ends takes the working directory from the others
    const argv = ['track', path('deals.csv'), '--history', path('history.csv'), '--at', '2026-11-03'];
    const runs = await Promise.all([1, 2, 3, 4].map(() => run(argv)));
    process.chdir(home);
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
    expect(read().trimEnd().split('\n').length).toBe(201);
    expect(existsSync(path('history.csv.lock'))).toBe(false);
  });
});
