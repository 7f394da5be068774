import { expect, it } from 'vitest';
import { compareLoads } from '../../../src/domain/leads/find-capacity.ts';

const week = (load: number, converted: number) => ({ week: load, load, converted, mature: 20, squares: 20 });
const WEEKS = [10, 20, 30, 40, 50, 60, 70, 80, 90].map((load) => week(load, load < 70 ? 16 : 4));

it('finds the load from which weeks convert worse', () => {
  expect(compareLoads(WEEKS, 0.95)).toMatchObject({
    weeks: 9,
    calm: { weeks: 3, least: 10, most: 30, coefficient: 0.8 },
    busy: { weeks: 3, least: 70, most: 90, coefficient: 0.2 },
    capacity: 70,
  });
  expect(
    compareLoads(
      WEEKS.map((each) => ({ ...each, converted: 10 })),
      0.95,
    )!.capacity,
  ).toBeNull();
});

it('looks at nine weeks or more in which something was given', () => {
  expect(compareLoads(WEEKS.slice(1), 0.95)).toBeNull();
  const young = { ...week(100, 0), mature: 0.9, squares: 0.5 };
  expect(compareLoads([...WEEKS.slice(1), young], 0.95)).toBeNull();
});

it('puts the later one of two weeks of like load among the busy', () => {
  const alike = WEEKS.map((each, index) => ({ ...each, week: index, load: 5, converted: index }));
  expect(compareLoads([...alike].reverse(), 0.95)!.busy.converted).toBe(6 + 7 + 8);
});
