import { expect, it } from 'vitest';
import { findCapacity } from '../../../src/domain/leads/find-capacity.ts';

const week = (load: number, converted: number) => ({ week: load, load, converted, mature: 20, squares: 20 });

it('finds the load above which weeks convert worse', () => {
  const weeks = [10, 20, 30, 40, 50, 60, 70, 80, 90].map((load) => week(load, load < 70 ? 16 : 4));
  expect(findCapacity(weeks, 0.95)).toBe(70);
  expect(findCapacity(weeks.slice(1), 0.95)).toBeNull();
  expect(
    findCapacity(
      weeks.map((each) => ({ ...each, converted: 10 })),
      0.95,
    ),
  ).toBeNull();
});
