import { describe, expect, it } from 'vitest';
import { normalizeLabel, normalizeText } from '../../../src/domain/text/label.ts';

describe('normalizeText', () => {
  it.each([
    ['  a  b ', 'a b'],
    ['a\u00a0\u2003b\u3000', 'a b'],
    ['\ufeffa\u0085b\u2028c', 'a b c'],
    ['a\tb\r\nc', 'a b c'],
    ['Cafe\u0301', 'Café'],
    ['и\u0306', 'й'],
    [' \u00a0 ', ''],
    ['А. Б.', 'А. Б.'],
    // no space, though it looks like none
    ['a\u200bb', 'a\u200bb'],
  ])('%j is %j', (text, clean) => {
    expect(normalizeText(text)).toBe(clean);
    expect(normalizeText(clean)).toBe(clean);
  });
});

describe('normalizeLabel', () => {
  it('has no case', () => {
    expect(normalizeLabel('  ПРЕЗЕНТАЦИЯ\u00a0№ 2 ')).toBe('презентация № 2');
    expect(normalizeLabel('CAFE\u0301')).toBe(normalizeLabel('café'));
  });
});
