import { describe, expect, it } from 'vitest';
import { isPlaceholderDate } from '../../../../src/domain/calendar/writing/placeholder-time.ts';

describe('a date that stands for none', () => {
  it.each([
    ...['1970-01-01', '01.01.1970', '1/1/1970', '1970-01-01T00:00:00Z', '30.12.1899', '12/30/1899 0:00'],
    ...[
      '1899-12-31',
      '1900-01-00',
      '01.01.1900',
      '0001-01-01 00:00:00',
      '00.00.0000',
      '0000-00-00',
      '9999-12-31',
    ],
  ])('is %s', (text) => expect(isPlaceholderDate(text)).toBe(true));

  it.each(['1970-01-02', '1971-01-01', '2026-01-01', '0', '1', '', '1970', '31.12.1999'])(
    'is not %j',
    (text) => expect(isPlaceholderDate(text)).toBe(false),
  );
});
