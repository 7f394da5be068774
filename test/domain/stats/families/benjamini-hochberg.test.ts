import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../../src/domain/stats/families/benjamini-hochberg.ts';
import { countRuns } from '../../../tool/property-runs.ts';

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found.map((each) => each.toFixed(11))).toEqual(expected.map((each) => each.toFixed(11)));
}

describe('benjaminiHochberg', () => {
  it('equals scipy false_discovery_control tests', () => {
    const p = [0.005, 0.009, 0.019, 0.022, 0.051, 0.101, 0.361, 0.387];
    const q = [0.036, 0.036, 0.044, 0.044, 0.0816, 0.404 / 3, 0.387, 0.387];
    expectClose(benjaminiHochberg(p), q);
  });

  it('equals Benjamini & Hochberg 1995', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expectClose(benjaminiHochberg(p).slice(0, 5), [0.0015, 0.003, 0.0095, 0.035625, 0.0603]);
  });

  it('answers in the order of the input', () => {
    expect(benjaminiHochberg([0.9, 0.01, 0.04])).toEqual([0.9, 0.03, 0.06]);
  });

  it('gives equal p equal q', () => {
    expect(benjaminiHochberg([0.02, 0.5, 0.02])).toEqual([0.03, 0.5, 0.03]);
  });

  it('takes an empty family, and a family of one', () => {
    expect(benjaminiHochberg([])).toEqual([]);
    expect(benjaminiHochberg([0.3])).toEqual([0.3]);
  });

  it('never lies below p or above 1, and keeps the order of p', () => {
    const family = fc.array(
      fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.05, 1)),
    );
    fc.assert(
      fc.property(family, (p) => {
        const q = benjaminiHochberg(p);
        expect(q.every((each, i) => each >= p[i]! && each <= 1)).toBe(true);
        const byP = q.map((each, i) => ({ p: p[i]!, q: each })).sort((a, b) => a.p - b.p || a.q - b.q);
        const inOrder = byP.map((each) => each.q);
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
      }),
      { seed: 2, numRuns: countRuns(200) },
    );
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses %d', (p) => {
    expect(() => benjaminiHochberg([0.5, p])).toThrow(RangeError);
  });
});
