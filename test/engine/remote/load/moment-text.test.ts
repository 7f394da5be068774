import { describe, expect, it } from 'vitest';
import { chooseForm, fits, writeMoment } from '../../../../src/engine/remote/load/moment-text.ts';

const at = (iso: string, micros = 0): number => Date.parse(iso) * 1000 + micros;

describe('the text of a moment', () => {
  it('is what the server writes out', () => {
    const moment = at('2026-01-05T07:00:00Z', 123_450);
    expect(writeMoment(moment, 'micros')).toBe('2026-01-05 07:00:00.123450');
    expect(writeMoment(moment, 'text')).toBe('2026-01-05T07:00:00.123450Z');
    expect(writeMoment(at('2026-01-05T07:00:00Z'), 'text')).toBe('2026-01-05T07:00:00Z');
    expect(writeMoment(at('2026-01-05T07:00:00Z'), 'seconds')).toBe('2026-01-05 07:00:00');
  });

  it('has its fraction counted forward before 1970 as well', () => {
    expect(writeMoment(at('1969-12-31T23:59:59Z', 1), 'micros')).toBe('1969-12-31 23:59:59.000001');
  });
});

describe('the form of moments', () => {
  const range = (first: string, last: string, fractions = false) => ({
    first: at(first),
    last: at(last),
    fractions,
  });

  it('is the finest that holds all of them', () => {
    expect(chooseForm(range('1999-01-01T00:00:00Z', '2026-01-01T00:00:00Z', true), false)).toBe('micros');
    expect(chooseForm(range('1999-01-01T00:00:00Z', '2026-01-01T00:00:00Z'), true)).toBe('seconds');
    expect(chooseForm(range('1999-01-01T00:00:00Z', '2026-01-01T00:00:00Z', true), true)).toBe('text');
    expect(chooseForm(range('1900-01-01T00:00:00Z', '2026-01-01T00:00:00Z'), false)).toBe('text');
    expect(chooseForm(range('1970-01-01T00:00:00Z', '2026-01-01T00:00:00Z'), true)).toBe('text');
  });

  it('holds nothing as well as anything', () => {
    expect(fits('seconds', { first: null, last: null, fractions: false })).toBe(true);
  });
});
