import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { takeIn } from '../../../src/ingest/bytes/intake.ts';
import { createSpool } from '../../../src/ingest/bytes/spool.ts';
import { createScratch, problemsOf } from '../scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());
const { spool } = scratch;

describe('takeIn', () => {
  it('takes a plain file as it is', async () => {
    const file = scratch.file('plain.csv', 'a,b\n');
    expect(await takeIn({ file, expected: 'contacts', spool })).toBe(file);
  });

  it('unpacks gzip whatever its name, several members too', async () => {
    const file = scratch.file('packed.csv', Buffer.concat([gzipSync('a,b\n'), gzipSync('1,2\n')]));
    const path = await takeIn({ file, expected: 'contacts', spool });
    expect(path).not.toBe(file);
    expect(readFileSync(path, 'utf8')).toBe('a,b\n1,2\n');
  });

  it('takes a plain file that is only named like gzip', async () => {
    const file = scratch.file('plain.csv.gz', 'a,b\n');
    expect(await takeIn({ file, expected: 'contacts', spool })).toBe(file);
  });

  it('spools standard input, packed or not', async () => {
    for (const bytes of [Buffer.from('a,b\n1,2\n'), gzipSync('a,b\n1,2\n')]) {
      const stdin = Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]);
      const path = await takeIn({ file: '-', expected: 'contacts', spool, stdin });
      expect(readFileSync(path, 'utf8')).toBe('a,b\n1,2\n');
    }
  });

  it('refuses a pipe of nothing but zeros at once', async () => {
    let taken = 0;
    const stdin = Readable.from(
      (function* () {
        for (; taken < 1000; taken += 1) yield Buffer.alloc(64 * 1024);
      })(),
    );
    expect(
      await problemsOf(() =>
        takeIn({ file: '-', expected: 'contacts', spool: createSpool(scratch.dir), stdin }),
      ),
    ).toEqual([{ code: 'file-foreign', args: { seems: 'binary' }, place: { file: '-' } }]);
    expect(taken).toBeLessThan(100);
  });

  it.each([
    ['cut off', gzipSync('a,b\n'.repeat(1000)).subarray(0, 30)],
    ['not gzip after its first bytes', Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])],
  ])('reports gzip that is %s', async (_, bytes) => {
    const file = scratch.file('broken.csv.gz', bytes);
    expect(await problemsOf(() => takeIn({ file, expected: 'contacts', spool }))).toEqual([
      { code: 'file-gzip-broken', args: { expected: 'contacts' }, place: { file } },
    ]);
  });

  it('reports what is missing or a directory', async () => {
    const file = join(scratch.dir, 'nowhere.csv');
    expect(await problemsOf(() => takeIn({ file, expected: 'transitions', spool }))).toEqual([
      { code: 'file-missing', args: { expected: 'transitions' }, place: { file } },
    ]);
    const dir = join(scratch.dir, 'folder.csv');
    mkdirSync(dir);
    expect(await problemsOf(() => takeIn({ file: dir, expected: 'transitions', spool }))).toEqual([
      { code: 'file-directory', args: { expected: 'transitions' }, place: { file: dir } },
    ]);
  });
});

describe('createSpool', () => {
  it('makes no folder before it is needed, and leaves none', () => {
    // a folder of its own: whatever lies in it is this spool's
    const dir = join(scratch.dir, 'empty');
    mkdirSync(dir);
    const own = createSpool(dir);
    own.disposeSync();
    expect(readdirSync(dir)).toEqual([]);
    const first = own.path('x');
    expect(own.path('x')).not.toBe(first);
    expect(readdirSync(dir)).toEqual([basename(dirname(first))]);
    own.disposeSync();
    own.disposeSync();
    expect(readdirSync(dir)).toEqual([]);
  });
});
