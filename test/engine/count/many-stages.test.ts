import { describe, expect, it } from 'vitest';
import { configOf, countRows, writeCsv } from '../count.ts';

const LAST = 119;
const FILES = {
  'voronka.yaml': configOf(
    Array.from({ length: LAST + 1 }, (_, stage) => `s${stage}`),
    'analysis: { maturity: off }\n',
  ),
  'transitions.csv': writeCsv([
    ['contact_id', 'stage', 'at', 'manager'],
    ['1', 's0', '2026-11-02 10:00', 'Ann'],
    ['1', 's60', '2026-11-03 10:00', 'Bob'],
    [`1`, `s${LAST}`, '2026-11-04 10:00', 'Carl'],
    ['2', 's0', '2026-11-02 10:00', 'Ann'],
    ['2', 's1', '2026-11-03 10:00', 'Ann'],
    ['2', 'Lost', '2026-11-04 10:00', 'Ann'],
  ]),
};

/** The steps `from`..`to` of one manager, all with the same outcomes. */
function same(manager: string, from: number, to: number, outcomes: string): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${manager} s${from + index} ${outcomes}`);
}

describe('a funnel of more stages than one statement reads', () => {
  it('credits every step', async () => {
    expect(await countRows(FILES)).toEqual([
      ...['Ann s1 2/2/0/0', 'Ann s2 1/0/1/0'],
      ...same('Bob', 2, 61, '1/1/0/0'),
      ...same('Carl', 62, LAST, '1/1/0/0'),
      ...['* s1 2/2/0/0', '* s2 2/1/1/0'],
      ...same('*', 3, LAST, '1/1/0/0'),
    ]);
  });

  it('credits whoever performed it', async () => {
    expect(await countRows(FILES, ['--credit', 'performer'])).toEqual([
      ...['Ann s1 1/1/0/0', 'Ann s2 1/0/1/0'],
      ...same('Bob', 1, 60, '1/1/0/0'),
      ...same('Carl', 61, LAST, '1/1/0/0'),
      ...['* s1 2/2/0/0', '* s2 2/1/1/0'],
      ...same('*', 3, LAST, '1/1/0/0'),
    ]);
  });

  it('cuts a period', async () => {
    expect(await countRows(FILES, ['--period', '2026-11-03..2026-11-03'])).toEqual([
      'Ann s2 1/0/1/0',
      ...same('Bob', 2, 61, '1/1/0/0'),
      '* s2 2/1/1/0',
      ...same('*', 3, 61, '1/1/0/0'),
    ]);
  });
});
