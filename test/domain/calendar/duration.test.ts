import { describe, expect, it } from 'vitest';
import { DURATION_EXAMPLES, formatDuration, parseDuration } from '../../../src/domain/calendar/duration.ts';

describe('parseDuration', () => {
  it.each([
    ['30d', 2_592_000_000_000],
    ['12h', 43_200_000_000],
    ['6w', 3_628_800_000_000],
    ['90min', 5_400_000_000],
    [' 30 D ', 2_592_000_000_000],
  ])('%s is %i microseconds', (text, micros) => {
    expect(parseDuration(text)).toBe(micros);
  });
  it.each(['', '30', 'd', '0d', '-3d', '1.5d', '30m', '30s', '3 days', '1d 2h', '99999999999w'])(
    'cannot read "%s"',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );
});

describe('formatDuration', () => {
  it.each([
    ['30d', '30d'],
    ['14d', '2w'],
    ['24h', '1d'],
    ['36h', '36h'],
    ['120min', '2h'],
    ['90min', '90min'],
  ])('%s is written %s', (text, expected) => {
    expect(formatDuration(parseDuration(text)!)).toBe(expected);
  });
  it('writes what is read as the same length', () => {
    expect(DURATION_EXAMPLES.map((text) => formatDuration(parseDuration(text)!))).toEqual([
      ...DURATION_EXAMPLES,
    ]);
  });
  it.each([0, -60_000_000, 1, 60_000_001])('refuses %i', (duration) => {
    expect(() => formatDuration(duration)).toThrow(RangeError);
  });
});
