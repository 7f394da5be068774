import { describe, expect, it } from 'vitest';
import { neededContacts } from '../../../src/domain/evidence/power.ts';
import { binomialLowerTail } from '../../../src/domain/stats/tails/binomial-lower-tail.ts';

const isSure = (rate: number, floor: number, level: number) => (contacts: number) =>
  binomialLowerTail(Math.floor(rate * contacts + 1e-9), contacts, floor) <= level;

/** One after the other, far beyond the answer. */
function needSlowly(rate: number, floor: number, level: number, most: number): number {
  const sure = isSure(rate, floor, level);
  for (let contacts = most; contacts > 0; contacts--) if (!sure(contacts)) return contacts + 1;
  return 1;
}

describe('neededContacts', () => {
  const floors = [0.05, 0.3, 0.5, 0.6, 0.9, 0.95, 0.99];
  it.each(floors)('is the number from which on it always holds, at a floor of %d', (floor) => {
    for (const part of [0, 0.01, 0.25, 1 / 3, 0.6180339887, 0.8, 0.9]) {
      for (const tests of [1, 32]) {
        const rate = floor * part;
        const needed = neededContacts(rate, floor, 0.05, tests)!;
        const most = Math.min(4 * needed + 200, 20_000);
        expect([rate, tests, needed]).toEqual([rate, tests, needSlowly(rate, floor, 0.05 / tests, most)]);
      }
    }
  });

  it('may hold by luck a little earlier', () => {
    const needed = neededContacts(0.4, 0.6, 0.05)!;
    const sure = isSure(0.4, 0.6, 0.05);
    expect([needed - 1, needed, needed + 1].map(sure)).toEqual([false, true, true]);
    expect([...Array(needed - 1).keys()].some((contacts) => sure(contacts + 1))).toBe(true);
  });

  it('grows as the gap shrinks, and with the number of tests', () => {
    const needed = [0.1, 0.3, 0.4, 0.5, 0.55, 0.58].map((rate) => neededContacts(rate, 0.6, 0.05)!);
    expect(needed).toEqual([...needed].sort((a, b) => a - b));
    expect(neededContacts(0.4, 0.6, 0.05, 32)).toBeGreaterThan(2 * neededContacts(0.4, 0.6, 0.05)!);
    expect(neededContacts(0.4, 0.6, 0.05, 10)).toBe(neededContacts(0.4, 0.6, 0.005));
  });

  it('is absent where no number will do', () => {
    expect(neededContacts(0.6, 0.6, 0.05)).toBeNull();
    expect(neededContacts(0.7, 0.6, 0.05)).toBeNull();
    expect(neededContacts(0.5, 1, 0.05)).toBeNull();
    expect(neededContacts(0, 0, 0.05)).toBeNull();
    expect(neededContacts(0.5999, 0.6, 0.05)).toBeNull();
    expect(neededContacts(0.598, 0.6, 0.05)).toBeLessThan(1_000_000);
  });

  it('is quick where many are needed', () => {
    const start = performance.now();
    expect(neededContacts(0.599, 0.6, 0.05, 32)).toBeNull();
    expect(neededContacts(0.599, 0.6, 0.05)).toBeGreaterThan(600_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('says at once that nobody can say, and takes any level', () => {
    expect(neededContacts(0.6 - 1e-10, 0.6, 0.05, 32)).toBeNull();
    expect(neededContacts(0, 1e-9, 0.05)).toBeNull();
    expect(neededContacts(0.5, 0.6, 1e-320, 9)).toBe(35_973);
  });
});
