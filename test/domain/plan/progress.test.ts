import { describe, expect, it } from 'vitest';
import { parseClosedSpan } from '../../../src/domain/calendar/day-span.ts';
import { countDaysOfPlan, measureProgress } from '../../../src/domain/plan/progress.ts';

const span = (text: string) => parseClosedSpan(text, 'monday')!;
const day = (text: string) => span(text).first;

describe('measureProgress', () => {
  it('holds a fact against what is due by working days', () => {
    expect(measureProgress(60, 10, { all: 20, passed: 5, left: 15 })).toEqual({
      due: 15,
      behind: 5,
      pace: 10 / 15,
      needed: 50 / 15,
    });
  });

  it('is never behind, and needs nothing, by less than nothing', () => {
    expect(measureProgress(20, 30, { all: 20, passed: 5, left: 15 })).toEqual({
      due: 5,
      behind: 0,
      pace: 6,
      needed: 0,
    });
  });

  it('has no pace before anything is due, and needs nothing a day once no day is left', () => {
    expect(measureProgress(60, 2, { all: 20, passed: 0, left: 20 })).toEqual({
      due: 0,
      behind: 0,
      pace: null,
      needed: 58 / 20,
    });
    expect(measureProgress(60, 2, { all: 20, passed: 20, left: 0 })).toMatchObject({
      due: 60,
      behind: 58,
      needed: null,
    });
    expect(measureProgress(0, 2, { all: 20, passed: 20, left: 0 }).pace).toBeNull();
  });

  it('is nothing where nobody works', () => {
    expect(measureProgress(60, 2, { all: 0, passed: 0, left: 0 })).toEqual({
      due: null,
      behind: null,
      pace: null,
      needed: null,
    });
  });
});

describe('countDaysOfPlan', () => {
  it.each([
    // a Friday counts as passed, and so it does on the weekend behind it
    ['2026-11-06', { all: 20, passed: 4, left: 16 }],
    ['2026-11-08', { all: 20, passed: 4, left: 16 }],
    ['2026-11-09', { all: 20, passed: 5, left: 15 }],
    ['2026-10-31', { all: 20, passed: 0, left: 20 }],
    ['2026-11-30', { all: 20, passed: 20, left: 0 }],
    ['2027-05-01', { all: 20, passed: 20, left: 0 }],
  ])('as of %s', (today, expected) => {
    expect(countDaysOfPlan(span('2026-11'), day(today), [span('2026-11-04')])).toEqual(expected);
  });

  it('has none that passed where nothing has a time', () => {
    expect(countDaysOfPlan(span('2026-11'), null, [])).toEqual({ all: 21, passed: 0, left: 21 });
  });
});
