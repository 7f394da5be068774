import { describe, expect, it } from 'vitest';
import type { TimeOnTheWay } from './event-log.ts';
import { findMaturity } from './maturity.ts';

/** So many contacts of one fate at one time; those that are not open are a thousand hours old. */
function wait(contacts: number, hours: number, fate: TimeOnTheWay['fate']): TimeOnTheWay[] {
  return Array.from({ length: contacts }, () => ({
    step: 1,
    hours,
    fate,
    age: fate === 'open' ? hours : 1000,
  }));
}

/** Forty contacts: 30 converted in one hour, of the other ten half were lost in two, half are open after three. */
const FORTY = [...wait(30, 1, 'converted'), ...wait(5, 2, 'lost'), ...wait(5, 3, 'open')];

describe('findMaturity', () => {
  it('draws a curve of thirty conversions', () => {
    const { share, ...maturity } = findMaturity([...FORTY, ...wait(20, 3, 'converted')], null);
    // of 60 contacts 30 convert, 5 are lost, then 20 of the last 25 convert: F = 1/2, 1/2, 5/6
    expect(maturity).toEqual({ from: 'curve', horizon: 3, conversions: 50, rising: false });
    expect([0, 1, 2, 3, 99, null].map(share)).toEqual(
      [0, 0.6, 0.6, 1, 1, 1].map((each) => expect.closeTo(each)),
    );
  });

  it('has outcomes before open ones of the same hour', () => {
    const { share } = findMaturity([...FORTY, ...wait(20, 3, 'converted')], null);
    const late = findMaturity([...FORTY, ...wait(20, 4, 'converted')], null);
    expect(share(1)).toBeCloseTo(0.5 / (0.5 + (25 / 60) * (20 / 25)), 12);
    expect(late.share(1)).toBeCloseTo(0.5 / (0.5 + 25 / 60), 12);
  });

  it('needs thirty within the horizon; else windows decide, or nothing does', () => {
    const times = FORTY.slice(1);
    expect(findMaturity(times, null)).toMatchObject({ from: 'none', horizon: null, conversions: 29 });
    const { share, ...maturity } = findMaturity(times, 2);
    expect(maturity).toEqual({ from: 'window', horizon: 2, conversions: 29, rising: false });
    expect([0, 1, 2, 3, null].map(share)).toEqual([0, 0, 1, 1, 1]);
    expect(findMaturity([], null)).toMatchObject({ from: 'none', conversions: 0 });
  });

  it('ends where too few are left because they are young, half of all at the least, to the last contact', () => {
    const left = (open: number, last: number) =>
      findMaturity(
        [...wait(42, 1, 'converted'), ...wait(open, 2, 'open'), ...wait(last, 9, 'converted')],
        null,
      ).horizon;
    // 60 contacts of whom 18 would be left: 9 are half of that, 8 are fewer
    expect(left(9, 9)).toBe(9);
    expect(left(10, 8)).toBe(2);
    expect(findMaturity([...wait(39, 1, 'converted'), ...wait(1, 9, 'converted')], null).horizon).toBe(9);
  });

  it('may still rise where it gained much late and few are that old', () => {
    const young = [...wait(30, 2, 'converted'), ...wait(30, 9, 'converted')].map((time) => ({
      ...time,
      age: 9,
    }));
    expect(findMaturity(young, null).rising).toBe(false);
    expect(findMaturity([...young, ...wait(61, 8, 'open')], null).rising).toBe(true);
    expect(findMaturity([...young, ...wait(59, 8, 'open')], null).rising).toBe(false);
    expect(findMaturity([...young, ...wait(61, 8, 'open')], 9).rising).toBe(false);
  });
});
