import { expect, it } from 'vitest';
import { rankCauses } from '../../../src/domain/worth/pareto.ts';

const rank = (values: readonly number[]) => rankCauses(values, (each) => each);

it('puts the greatest first and adds up to the whole', () => {
  expect(rank([1, 6, 3]).map(({ value, cumulative }) => [value, cumulative])).toEqual([
    [6, 0.6],
    [3, 0.9],
    [1, 1],
  ]);
});

it('leaves out what brings nothing', () => {
  expect(rank([0, -1])).toEqual([]);
  expect(rank([2, 0])).toHaveLength(1);
});

it('ends with exactly one, however the sum is rounded', () => {
  expect(rank([0.1, 0.2, 0.3, 0.7]).at(-1)?.cumulative).toBe(1);
});
