import { expect, it } from 'vitest';
import { DEFAULT_ANALYSIS } from '../../../src/domain/evidence/funnel.ts';
import { projectGains, projectMost } from '../../../src/domain/worth/what-if.ts';
import { assess, WORKED_COUNTS, WORKED_FUNNEL } from '../worked-example.ts';

const GAPS = assess(WORKED_COUNTS, WORKED_FUNNEL);
const ALL = projectGains(GAPS, { kind: 'each' }, WORKED_FUNNEL, DEFAULT_ANALYSIS);

it('has the same gains in the same order, and the same ranges for the first of those told', () => {
  const most = projectMost(GAPS, 2, (row) => row !== 'Ivanov', WORKED_FUNNEL, DEFAULT_ANALYSIS);
  const bare = (gains: typeof ALL) => gains.map(({ low, high, ...gain }) => gain);
  expect(bare(most)).toEqual(bare(ALL));
  const told = ALL.filter(({ row }) => row !== 'Ivanov').slice(0, 2);
  for (const gain of told) expect(most).toContainEqual(gain);
  const others = most.filter(({ row }) => row === 'Ivanov');
  expect(others.map(({ low }) => low)).toEqual([null, null]);
});
