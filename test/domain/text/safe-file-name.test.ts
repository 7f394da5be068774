import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFileName, nameFilesApart } from '../../../src/domain/text/safe-file-name.ts';

describe('a name as the name of a file', () => {
  it.each([
    ['Иванов Пётр', 'Иванов Пётр'],
    ["O'Neil, Ann", "O'Neil, Ann"],
    ['Sales/North\\East', 'Sales-North-East'],
    ['a:b*c?d"e<f>g|h', 'a-b-c-d-e-f-g-h'],
    ['..', '_'],
    ['../../etc/passwd', 'etc-passwd'],
    ['.profile', 'profile'],
    ['-rf', 'rf'],
    ['Ann. ', 'Ann'],
    ['', '_'],
    ['/', '_'],
    ['a\u0000b\u202ec\nd\u001b[31m', 'abc d[31m'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1', '_com1'],
    ['Conrad', 'Conrad'],
    ['и\u0306', 'й'],
    ['\ud800x', 'x'],
    ['{manager}', '{manager}'],
  ])('%j is %j', (name, file) => {
    expect(makeFileName(name)).toBe(file);
  });

  it('is cut at a whole letter', () => {
    expect(makeFileName('я'.repeat(500))).toBe('я'.repeat(60));
    expect(makeFileName(`x${'😀'.repeat(100)}`)).toBe(`x${'😀'.repeat(29)}`);
    expect(makeFileName(`${'a'.repeat(119)} b`)).toBe('a'.repeat(119));
  });

  it('is one component of a path, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const file = makeFileName(name);
        expect(file).not.toMatch(/[/\\:]|^\.|[. ]$|^$|[\p{Cc}\p{Cs}]/u);
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(121);
        expect(makeFileName(file)).toBe(file);
      }),
    );
  });
});

describe('the files of several people', () => {
  it('are told apart, also where case is ignored', () => {
    expect([...nameFilesApart(['b/c', 'B-C', 'b-c', 'b:c', 'b-c-2'])]).toEqual([
      ['B-C', 'B-C'],
      ['b-c', 'b-c-2'],
      ['b-c-2', 'b-c-2-2'],
      ['b/c', 'b-c-3'],
      ['b:c', 'b-c-4'],
    ]);
  });

  it('keep the length where long names begin alike', () => {
    const files = [...nameFilesApart(['я'.repeat(100), `${'я'.repeat(100)}!`]).values()];
    expect(files).toEqual(['я'.repeat(60), `${'я'.repeat(59)}-2`]);
  });

  it('are as many as the people, and do not depend on their order', () => {
    const hostile = fc.string({ unit: fc.constantFrom('a', 'A', '/', '.', '-', '2', ' '), maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(hostile), (names) => {
        const files = nameFilesApart(names);
        expect(new Set([...files.values()].map((file) => file.toLowerCase())).size).toBe(names.length);
        expect(nameFilesApart([...names].reverse())).toEqual(files);
      }),
    );
  });
});
