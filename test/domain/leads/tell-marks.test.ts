import { expect, it } from 'vitest';
import { checkMarks } from '../../../src/domain/leads/check-marks.ts';
import type { LeadMark } from '../../../src/domain/leads/lead-rules.ts';
import { contrastMarks, findFewMarks, splitMarks } from '../../../src/domain/leads/tell-marks.ts';

const MARKS = ['a', 'b', 'c'].map((name): LeadMark => ({ name, column: name, passes: { kind: 'filled' } }));

/** So many leads that pass none, one, two, three marks; of each so many convert. */
const leadsOf = (leads: readonly number[], converted: readonly number[] = [0, 0, 0, 0]) =>
  checkMarks(
    MARKS,
    leads.map((each, number) => ({
      texts: MARKS.map((_, index) => (index < number ? 'yes' : null)),
      leads: each,
      converted: converted[number]!,
      share: 1,
    })),
    0.95,
  );

it('holds leads that pass more than half of the marks against the others', () => {
  const better = leadsOf([50, 50, 50, 50], [2, 8, 30, 40]);
  expect(contrastMarks(better, 0.95)).toMatchObject({
    from: 2,
    many: { leads: 100, coefficient: 0.7 },
    few: { leads: 100, coefficient: 0.1 },
  });
  expect(contrastMarks(better, 0.95)!.low).toBeGreaterThan(0);
  const alike = contrastMarks(leadsOf([50, 50, 50, 50], [20, 20, 21, 20]), 0.95)!;
  expect(alike.low).toBeLessThan(0);
  expect(alike.high).toBeGreaterThan(0);
});

it('says nothing of leads that there are not', () => {
  expect(contrastMarks(leadsOf([10, 10, 0, 0]), 0.95)).toBeNull();
  expect(splitMarks(leadsOf([10, 10, 0, 0])).many).toEqual({ leads: 0, coefficient: null });
  expect(findFewMarks([], 0.05)).toEqual([]);
});

it('finds whose leads pass fewer marks than all others, and no trifles', () => {
  const usual = leadsOf([10, 20, 40, 30]);
  const rows = [
    { row: 'fair', checked: usual },
    { row: 'site', checked: leadsOf([40, 40, 15, 5]) },
    { row: 'handful', checked: leadsOf([5, 0, 0, 0]) },
    { row: null, checked: leadsOf([100, 0, 0, 0]) },
    { row: 'cold', checked: usual },
    { row: 'talk', checked: usual },
    { row: 'partner', checked: usual },
  ];
  expect(findFewMarks(rows, 0.05).map(({ row, mean }) => [row, mean])).toEqual([['site', 0.85]]);
  const trifle = [
    { row: 'a', checked: leadsOf([0, 0, 500_000, 500_000]) },
    { row: 'b', checked: leadsOf([0, 0, 510_000, 490_000]) },
  ];
  expect(findFewMarks(trifle, 0.05)).toEqual([]);
});
