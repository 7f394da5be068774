import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { THIS_MACHINE } from '../../src/cli/this-machine.ts';
import { createCleanup } from '../../src/disk/machine.ts';
import { isSameFile, removeLeftovers, writeFileWhole } from '../../src/disk/write-whole.ts';
import { InputError } from '../../src/domain/problem.ts';

const world = { machine: THIS_MACHINE, cleanup: createCleanup() };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voronka-disk-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => join(folder, name);

/** Modes of the temporary files while they are written. */
function watchModes(file: string): number[] {
  const modes: number[] = [];
  function* pieces() {
    yield 'a';
    const temporary = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    modes.push(...temporary.map((name) => statSync(at(name)).mode & 0o777));
    yield 'b';
  }
  writeFileWhole(world, file, pieces());
  return modes;
}

describe('a link', () => {
  it('to what is not there yet is written through', () => {
    mkdirSync(at('real'));
    symlinkSync('real/x.csv', at('link.csv'));
    symlinkSync('link.csv', at('further.csv'));
    expect(isSameFile(at('further.csv'), at('real/x.csv'))).toBe(true);
    writeFileWhole(world, at('further.csv'), 'text');
    expect(readFileSync(at('real/x.csv'), 'utf8')).toBe('text');
    expect(lstatSync(at('link.csv')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['further.csv', 'link.csv', 'real']);
  });

  it('into a folder that is away, or to itself, is an error and stays', () => {
    symlinkSync('nowhere/x.csv', at('link.csv'));
    symlinkSync('loop.csv', at('loop.csv'));
    for (const [name, reason] of [
      ['link.csv', 'ENOENT'],
      ['loop.csv', 'ELOOP'],
    ] as const) {
      const write = () => writeFileWhole(world, at(name), 'text');
      expect(write).toThrow(InputError);
      try {
        write();
      } catch (error) {
        const [problem] = (error as InputError).problems;
        expect(problem).toMatchObject({ code: 'output-failed', args: { reason } });
      }
      expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
    }
    expect(readdirSync(folder).sort()).toEqual(['link.csv', 'loop.csv']);
  });
});

describe('a temporary file', () => {
  it('in the place of a private one is private from the first byte on', () => {
    writeFileSync(at('x.csv'), 'old');
    chmodSync(at('x.csv'), 0o600);
    expect(watchModes(at('x.csv'))).toEqual([0o600]);
    expect(statSync(at('x.csv')).mode & 0o777).toBe(0o600);
    chmodSync(at('x.csv'), 0o644);
    expect(watchModes(at('x.csv'))).toEqual([0o600]);
    expect(statSync(at('x.csv')).mode & 0o777).toBe(0o644);
    expect(readFileSync(at('x.csv'), 'utf8')).toBe('ab');
  });

  it('has a name that fits beside the longest', () => {
    for (const name of ['a'.repeat(255), `${'я'.repeat(125)}.csv`]) {
      writeFileWhole(world, at(name), 'text');
      expect(readFileSync(at(name), 'utf8')).toBe('text');
    }
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('that a killed run left is removed, and no other', () => {
    const long = 'a'.repeat(250);
    writeFileWhole(
      world,
      at(long),
      (function* () {
        yield 'x';
        const [left = ''] = readdirSync(folder);
        writeFileSync(at(left.replace(/\d+-\d+\.tmp$/, '1-1.tmp')), 'left');
        yield 'y';
      })(),
    );
    writeFileSync(at('.b.csv.1-1.tmp'), '');
    expect(readdirSync(folder)).toHaveLength(3);
    removeLeftovers(at(long));
    expect(readdirSync(folder).sort()).toEqual(['.b.csv.1-1.tmp', long]);
    expect(existsSync(at('.b.csv.1-1.tmp'))).toBe(true);
  });
});
