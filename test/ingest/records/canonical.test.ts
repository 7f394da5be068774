import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { writeCanonical } from '../../../src/ingest/records/canonical.ts';
import { collect, createScratch } from '../scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());

describe('writeCanonical', () => {
  it('writes the picked columns and the line', async () => {
    const text = 'ид;имя;этап\r\n1;"Роза ""Р""\r\nи Ко";База\r\n2;x"y;a,b\r\nсломана\r\n3;;Оплата;\r\n';
    const source = await scratch.open(iconv.encode(text, 'windows-1251'));
    const path = scratch.spool.path('canonical.csv');
    const result = await writeCanonical(source, [2, 0, 1], path);
    expect(readFileSync(path, 'utf8')).toBe(
      'c0,c1,c2,line\nБаза,1,"Роза ""Р""\r\nи Ко",2\n"a,b",2,"x""y",4\nОплата,3,,6\n',
    );
    expect(result).toMatchObject({ records: 3, brokenCount: 1 });
    expect(result.broken).toMatchObject([{ code: 'record-fields', place: { line: 5, text: 'сломана' } }]);
  });

  it('is read back as it was', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `C${i};"Имя ""${i}""\nx";этап, ${i}`);
    const source = await scratch.open(`a;b;c\n${rows.join('\n')}\n`);
    const path = scratch.spool.path('canonical.csv');
    expect(await writeCanonical(source, [0, 1, 2], path)).toEqual({
      records: 10_000,
      broken: [],
      brokenCount: 0,
      passed: { headers: 0, titles: 0, sums: 0 },
    });
    const before = await collect(source);
    const after = await collect(await scratch.open('', { file: path }));
    const wanted = before.map(({ fields, line }) => [...(fields ?? []), `${line}`]);
    expect(after.map(({ fields }) => fields)).toEqual(wanted);
  });

  it('counts more broken records than it keeps', async () => {
    const source = await scratch.open(`a,b\n${'x\n'.repeat(100_002)}1,2\n`);
    const result = await writeCanonical(source, [0], scratch.spool.path('canonical.csv'));
    expect([result.records, result.broken.length, result.brokenCount]).toEqual([1, 100_000, 100_002]);
  });

  it('fails where it cannot write', async () => {
    const source = await scratch.open('a,b\n1,2\n');
    await expect(writeCanonical(source, [0], join(scratch.dir, 'no', 'where.csv'))).rejects.toThrow('ENOENT');
  });
});
