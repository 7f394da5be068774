import { describe, expect, it } from 'vitest';
import { addUp } from '../../../../src/engine/remote/cluster/push-plan.ts';

describe('addUp', () => {
  const columns = [
    { name: 'step', sum: false },
    { name: 'manager', sum: false },
    { name: 'n', sum: true },
  ];

  it('adds rows of one signature, NULL apart from the text that looks like it', () => {
    const rows = [
      { step: 0, manager: null, n: 1 },
      { step: 0, manager: 'null', n: 2 },
      { step: 1, manager: 'a,b', n: 3 },
      { step: 0, manager: null, n: 4 },
    ];
    expect(addUp(columns, rows)).toEqual([
      { step: 0, manager: null, n: 5 },
      { step: 0, manager: 'null', n: 2 },
      { step: 1, manager: 'a,b', n: 3 },
    ]);
  });

  it('leaves the rows that it was given as they were', () => {
    const row = { step: 0, manager: 'a', n: 1 };
    addUp(columns, [row, row]);
    expect(row.n).toBe(1);
  });
});
