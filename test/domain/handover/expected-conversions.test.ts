import { describe, expect, it } from 'vitest';
import { TIMELESS } from '../../../src/domain/evidence/maturity.ts';
import { expectConversions } from '../../../src/domain/handover/expected-conversions.ts';
import { arrivalChance } from '../../../src/domain/plan/arrival-chance.ts';
import { cumulativeIncidence } from '../../../src/domain/stats/cumulative-incidence.ts';

describe('what open contacts promise', () => {
  // ten wait: five convert after ten hours, the others are lost after twenty
  const curve = cumulativeIncidence([
    { hours: 10, converted: 5, lost: 0, open: 0 },
    { hours: 20, converted: 0, lost: 5, open: 0 },
  ]);
  const step = { ...TIMELESS, curve, horizon: 20 };
  const open = [
    { step: 1, age: 0, row: 'Ann', contacts: 4 },
    { step: 1, age: 12, row: 'Ann', contacts: 3 },
    { step: 1, age: 5, row: null, contacts: 2 },
    { step: 2, age: 0, row: 'Ann', contacts: 9 },
  ];

  it('is the chance of each, of its own and of everybody', () => {
    const ahead = { from: 0, to: 24 };
    expect(arrivalChance(step, 0, ahead)).toBe(0.5);
    const [whole, first, second] = expectConversions(
      open,
      [TIMELESS, step, TIMELESS],
      ahead,
      new Set(['Ann']),
    );
    // of twelve hours on nobody converts any more
    expect(first).toEqual({ own: 2, team: 3 });
    expect([whole, second]).toEqual([null, null]);
  });

  it('is nothing where the time is over', () => {
    const over = expectConversions(open, [TIMELESS, step], { from: 0, to: 0 }, new Set([null]));
    expect(over[1]).toEqual({ own: 0, team: 0 });
  });
});
