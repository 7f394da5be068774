import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSpool, type SpoolOwner } from '../../../src/ingest/bytes/spool.ts';

const HOUR = 3600;
const NOW = Date.parse('2026-12-01T00:00:00Z') / 1000;
/** Process 77 is gone. */
const owner: SpoolOwner = {
  machine: { pid: 5, isAlive: (pid) => pid !== 77 },
  now: () => NOW * 1e6,
};

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'voronka-spool-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function leave(name: string, hours: number): void {
  mkdirSync(join(dir, name));
  utimesSync(join(dir, name), NOW, NOW - hours * HOUR);
}

describe('the temporary folder of a run', () => {
  it('says whose it is, and is its owner’s alone', () => {
    const spool = createSpool(dir, owner);
    const folder = dirname(spool.path('x'));
    expect(basename(folder)).toMatch(/^voronka-5-\w{6}$/);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    spool.disposeSync();
    expect(readdirSync(dir)).toEqual([]);
  });

  it('takes the place of those that killed runs have left for more than a day', () => {
    leave('voronka-77-abcdef', 25);
    leave('voronka-77-fedcba', 23);
    leave('voronka-78-abcdef', 25);
    leave('voronka-abcdef', 25);
    leave('voronka-77-abcdef-mine', 25);
    const spool = createSpool(dir, owner);
    expect(existsSync(join(dir, 'voronka-77-abcdef'))).toBe(true);
    spool.path('x');
    spool.disposeSync();
    expect(readdirSync(dir).sort()).toEqual([
      'voronka-77-abcdef-mine',
      'voronka-77-fedcba',
      'voronka-78-abcdef',
      'voronka-abcdef',
    ]);
  });

  it('is missed only by those who need it', () => {
    const spool = createSpool(join(dir, 'nowhere'), owner);
    expect(spool.spill()).toBeUndefined();
    expect(() => spool.path('x')).toThrow('ENOENT');
  });
});
