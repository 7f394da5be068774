import { describe, expect, it } from 'vitest';
import { guardFormula } from '../../../src/render/flat/formula-guard.ts';
import { cleanText } from '../../../src/report/clean-text.ts';

const guard = (raw: string): string => guardFormula(raw, cleanText(raw));

describe('guardFormula', () => {
  it.each([
    '=1+1',
    '=cmd|" /C calc"!A0',
    '+7 (495) 123-45-67',
    '-2+3',
    '-',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
    '  =1+1',
    '"=1+1',
    "'=1+1",
    '\u00a0=1+1',
    '-1;2',
    '- 5',
    '-5 руб.',
    '+1 234 56',
  ])('puts an apostrophe before %j', (text) => {
    expect(guard(text)).toBe(`'${text}`);
  });

  it.each([
    ['\t=1', "' =1"],
    ['\tx', "' x"],
    ['\rx', "' x"],
    ['\nx', "' x"],
    ['\u0000=1', "'=1"],
    ['\u202e=1', "'=1"],
    ['\u001b[0m=1', "'=1"],
  ])('sees through what is not printed: %j', (text, guarded) => {
    expect(guard(text)).toBe(guarded);
  });

  it.each([
    '-20',
    '-20.5',
    '-20,5',
    '+3,5 %',
    '-20%',
    '-1 234,5',
    '-1\u00a0234\u00a0567',
    '-.5',
    '-1e5',
    '+7',
    ' -7 ',
    'Иванов',
    'a=b',
    '(=1)',
    '*',
    '',
  ])('leaves %j alone', (text) => {
    expect(guard(text)).toBe(text);
  });
});
