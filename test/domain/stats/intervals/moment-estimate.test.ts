import { expect, it } from 'vitest';
import { momentEstimate } from '../../../../src/domain/stats/intervals/moment-estimate.ts';
import { momentInterval } from '../../../../src/domain/stats/intervals/moment-interval.ts';

it('is the rate between the bounds of its interval', () => {
  expect(momentEstimate(20, 40, 30, 0.95)).toEqual({ rate: 0.5, ...momentInterval(20, 40, 30, 0.95) });
});

it('is no rate above 1', () => {
  const { rate, high } = momentEstimate(6, 4, 2, 0.95);
  expect([rate, high]).toEqual([1, 1]);
});
