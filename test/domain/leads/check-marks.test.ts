import { expect, it } from 'vitest';
import { checkMarks, passesMark } from '../../../src/domain/leads/check-marks.ts';
import type { LeadMark } from '../../../src/domain/leads/lead-rules.ts';

const mark = (passes: LeadMark['passes']): LeadMark => ({ name: 'm', column: 'm', passes });
const FILLED = mark({ kind: 'filled' });
const SIZE = mark({ kind: 'atLeast', least: 50 });

it('reads cells as people write them', () => {
  expect(passesMark(FILLED, null)).toBe(false);
  expect(passesMark(mark({ kind: 'equals', values: ['Москва'] }), ' москва ')).toBe(true);
  const cells = ['1 200,5', '1,500', '50', '49.9', '-60', 'много'];
  expect(cells.map((cell) => passesMark(SIZE, cell))).toEqual([true, true, true, false, false, false]);
});

it('counts what leads pass, and what they bring by the number of marks passed', () => {
  const checked = checkMarks(
    [FILLED, SIZE],
    [
      { texts: ['yes', '60'], leads: 2, converted: 1, share: 1 },
      { texts: [null, '70'], leads: 2, converted: 0, share: 0.5 },
    ],
    0.95,
  );
  expect(checked).toMatchObject({ leads: 4, passed: [2, 4], mean: 1.5 });
  expect(checked.byNumber.map(({ coefficient }) => coefficient)).toEqual([null, 0, 0.5]);
  expect(checked.byNumber.map(({ mature }) => mature)).toEqual([0, 1, 2]);
});
