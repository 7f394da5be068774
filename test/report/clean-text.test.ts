import { describe, expect, it } from 'vitest';
import { cleanForPeople, cleanText } from '../../src/report/clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['Иванов И. И.', 'Иванов И. И.'],
    ['80,0\u00a0%', '80,0\u00a0%'],
    ['日本 👨‍👩‍👧 สวัสดี', '日本 👨‍👩‍👧 สวัสดี'],
    ['a\tb\nc\r\nd\u2028e\u0085f', 'a b c d e f'],
    ['\u0000a\u0007b\u007fc\u0085', 'abc '],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u009b1;31mred', 'red'],
    ['\u001b]0;title\u0007text', 'text'],
    ['\u001b]8;;http://example.org\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u001b]0;never closed', '0;never closed'],
    ['\u001bPdevice\u001b\\control', 'control'],
    ['\u001b(B\u001bcreset\u001b', 'reset'],
    ['abc\u202egnp.exe\u202c', 'abcgnp.exe'],
    ['\u2066a\u2069\u200f\u061c', 'a'],
    ['и\u00adва\u200bно\ufeffв', 'иванов'],
    ['half \ud83d pair', 'half \ufffd pair'],
    ['whole 😀 pair', 'whole 😀 pair'],
  ])('%j becomes %j', (dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean);
  });

  it('takes no time over escape sequences that never end', () => {
    const hostile = '\u009d'.repeat(200_000) + '\u001b['.repeat(200_000) + '\u001b]x'.repeat(200_000);
    expect(cleanText(hostile)).toBe('x'.repeat(200_000));
  });
});

describe('cleanForPeople', () => {
  it('ends text without end in an ellipsis, between two letters', () => {
    expect(cleanForPeople(`a${'😀'.repeat(3000)}`)).toBe(`a${'😀'.repeat(1999)}…`);
    expect(cleanForPeople('x'.repeat(4000))).toBe('x'.repeat(4000));
  });
});
