import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../src/domain/calendar/micros.ts';
import { choosePatience } from '../../../src/domain/velocity/patience.ts';
import { measureTimes, NO_TIMES, toDays } from '../../../src/domain/velocity/step-times.ts';

const row = (hours: number, converted: number, lost = 0, open = 0) => ({ hours, converted, lost, open });

describe('measureTimes', () => {
  it('tells the times of half, 80 and 95 percent of those who convert', () => {
    // ten conversions, one a day, and five losses that take nobody's time
    const times = [...Array(10).keys()].map((day) => row((day + 1) * 24, 1, day < 5 ? 1 : 0));
    expect(measureTimes(times, undefined)).toEqual({
      // from the fourth day on fewer than 10 are left, because the others are finished
      horizon: 240,
      median: 120,
      p80: 192,
      p95: 240,
      conversions: 10,
    });
  });

  it('is counted by hand where some are open', () => {
    // 4 of 12 convert within 10 hours; then two leave the table, and 3 of the 6 left convert within 20: F = 1/3, 2/3
    const times = [row(10, 4), row(12, 0, 0, 2), row(20, 3), row(30, 0, 0, 3)];
    // n_t: 12, 8, 6, 3. 12 · S(10) = 8 <= 2 · 6, and 12 · S(20) = 4 <= 2 · 3: the horizon is the last
    expect(measureTimes(times, undefined)).toMatchObject({ horizon: 30, median: 10, p80: 20, p95: 20 });
  });

  it('looks no further than the window, nor less far', () => {
    const times = [row(10, 10), row(40, 0, 2), row(80, 8)];
    expect(measureTimes(times, 2 * DAY)).toMatchObject({ horizon: 48, p95: 10, conversions: 10 });
    expect(measureTimes(times, 90 * 60_000_000)).toMatchObject({ horizon: 2, median: null, conversions: 0 });
    expect(measureTimes(times, 30 * DAY)).toMatchObject({ horizon: 720, p95: 80 });
  });

  it('says nothing of fewer than ten contacts, and no times where nothing converted', () => {
    expect(measureTimes([row(5, 9)], undefined)).toEqual(NO_TIMES);
    expect(measureTimes([], DAY)).toEqual(NO_TIMES);
    expect(measureTimes([row(5, 0, 6), row(9, 0, 0, 4)], undefined)).toEqual({ ...NO_TIMES, horizon: 9 });
    expect(measureTimes([row(5, 9, 1)], undefined)).toMatchObject({ horizon: 5, median: 5 });
  });
});

describe('toDays', () => {
  it('rounds half away from zero to one decimal', () => {
    // 1.2 hours are a twentieth of a day: 6 hours 0.25, 18 hours 0.75, 30 hours 1.25
    expect([0, 1, 6, 18, 24, 30, 42, 100].map(toDays)).toEqual([0, 0, 0.3, 0.8, 1, 1.3, 1.8, 4.2]);
  });
});

describe('choosePatience', () => {
  it('is what 80 percent take, or what is asked for', () => {
    expect(choosePatience([{ p80: 100 }, { p80: null }], null)).toEqual([null, 100 * HOUR, null]);
    expect(choosePatience([{ p80: 100 }, { p80: null }], DAY)).toEqual([null, DAY, DAY]);
  });
});
