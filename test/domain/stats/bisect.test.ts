import { expect, it } from 'vitest';
import { bisect } from '../../../src/domain/stats/bisect.ts';

it.each([2, 3, 1e-4, 0.81])('finds the square root of %d', (square) => {
  expect(bisect((x) => x * x < square, 0, 2)).toBeCloseTo(Math.sqrt(square), 15);
});

it('stays at the end where the condition holds nowhere, or everywhere', () => {
  expect(bisect(() => false, -3, 1)).toBe(-3);
  expect(bisect(() => true, -3, 1)).toBeCloseTo(1, 15);
});
