import { expect, it } from 'vitest';
import { weighExcuse } from '../../../src/domain/mix/excuse.ts';

const weigh = (mix: number, z: number | null, gap: number) =>
  weighExcuse({ expected: 1, adjusted: 1, mix, z }, gap);

it.each([
  // the list takes a third of the gap
  [-0.04, -1.6, -0.12, 'peers'],
  [-0.039, -1.6, -0.12, 'team'],
  // and 3 points
  [-0.03, 0, -0.05, 'peers'],
  [-0.029, 0, -0.05, 'team'],
  // the quantile itself is below
  [-0.12, -1.645, -0.12, 'part'],
  [0.1, -3, -0.12, 'none'],
  // whole team bad: everybody is in line, and nobody excused
  [0, 0.5, -0.25, 'team'],
] as const)('a mix of %d at z %d says of a gap of %d: %s', (mix, z, gap, excuse) => {
  expect(weigh(mix, z, gap)).toBe(excuse);
});

it('says nothing where nothing can be compared', () => {
  expect(weigh(-0.5, null, -0.5)).toBeNull();
});
