import { describe, expect, it } from 'vitest';
import { createSheetNamer, quoteSheet } from '../../../src/render/xlsx/sheet-names.ts';

describe('createSheetNamer', () => {
  it.each([
    ['Gaps', 'Gaps'],
    ['a[b]c:d*e?f/g\\h', 'a b c d e f g h'],
    ["'quoted'", 'quoted'],
    ['', 'Table'],
    ['[]', 'Table'],
    ['\u001b[31mred\u0000', 'red'],
    ['Коэффициенты перехода: по менеджерам', 'Коэффициенты перехода по…'],
    ['x'.repeat(40), `${'x'.repeat(30)}…`],
    ['History', 'History (2)'],
  ])('%j is called %j', (wanted, name) => {
    expect(createSheetNamer('Table')(wanted)).toBe(name);
  });

  it('tells apart what Excel takes for one name, however long', () => {
    const nameSheet = createSheetNamer('Table');
    const long = 'y'.repeat(31);
    const names = ['Gaps', 'GAPS', 'gaps', long, long].map((each) => nameSheet(each));
    expect(names).toEqual(['Gaps', 'GAPS (2)', 'gaps (3)', long, `${'y'.repeat(26)}… (2)`]);
    expect(names.every((name) => name.length <= 31)).toBe(true);
  });
});

describe('quoteSheet', () => {
  it('doubles apostrophes', () => {
    expect(quoteSheet("O'Hara")).toBe("'O''Hara'");
  });
});
