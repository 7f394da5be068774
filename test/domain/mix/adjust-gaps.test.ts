import { describe, expect, it } from 'vitest';
import { assessGaps } from '../../../src/domain/coaching/gaps.ts';
import { adjustGaps } from '../../../src/domain/mix/adjust-gaps.ts';
import { tallyStrata } from '../../../src/domain/mix/strata.ts';
import { createDice } from '../../property/simulated-team.ts';
import { findRow, gather, makeCount, makeFunnel, makeTerms } from '../worked-example.ts';

type Cell = readonly [row: string, step: number, kind: string | null, entered: number, converted: number];

function adjust(cells: readonly Cell[], decides: boolean, floors: readonly [number][]) {
  const funnel = makeFunnel(floors);
  const counts = cells.map(([row, step, kind, entered, converted]) => ({
    ...makeCount(row, step, entered, converted),
    keys: [row, kind],
  }));
  const gaps = assessGaps(gather(counts), makeTerms(funnel));
  return adjustGaps(gaps, { strata: tallyStrata({ counts, overall: [] }, []), decides });
}

const HARDER: readonly Cell[] = [
  ['hard', 1, 'chain', 160, 64],
  ['hard', 1, 'shop', 40, 32],
  ['hard', 2, null, 96, 45],
  ['weak', 1, 'chain', 100, 30],
  ['weak', 1, 'shop', 100, 70],
  ['weak', 2, null, 100, 50],
  ['easy', 1, 'chain', 40, 26],
  ['easy', 1, 'shop', 160, 138],
  ['easy', 2, null, 164, 82],
];

describe('adjustGaps', () => {
  it('excuses whose list explains the gap, and nobody else', () => {
    const gaps = adjust(HARDER, true, [[0.6], [0.5]]);
    expect(findRow(gaps, 'hard', 1)).toMatchObject({ verdict: 'coach', excuse: 'peers', focus: null });
    expect(findRow(gaps, 'hard', 1).mix?.mix).toBeCloseTo(-0.12, 12);
    // the next step that calls for work is the focus in its place
    expect(findRow(gaps, 'hard', 2)).toMatchObject({ verdict: 'watch', excuse: null, focus: 'tentative' });
    expect(findRow(gaps, 'weak', 1)).toMatchObject({ verdict: 'coach', excuse: 'none', focus: 'yes' });
    expect(findRow(gaps, 'easy', 1)).toMatchObject({ verdict: 'met', excuse: null });
    expect(gaps.team[0]?.mix).toEqual({ expected: 360, adjusted: 0.6, mix: 0, z: null });
  });

  it('only tells of it where it does not decide', () => {
    const gaps = adjust(HARDER, false, [[0.6], [0.5]]);
    expect(findRow(gaps, 'hard', 1)).toMatchObject({ excuse: 'peers', focus: 'yes' });
  });

  it('excuses nobody where the whole team is bad', () => {
    // 37 points behind, of which the list explains 12: like the team, and that is no excuse
    const gaps = adjust(HARDER, true, [[0.85], [0.5]]);
    expect(findRow(gaps, 'hard', 1)).toMatchObject({ verdict: 'coach', focus: 'yes', excuse: 'team' });
    // of which the list explains nothing
    const equal = HARDER.map(([row, step, kind, entered]): Cell => [row, step, kind, entered, entered / 2]);
    const flat = adjust(equal, true, [[0.85], [0.5]]);
    expect(findRow(flat, 'hard', 1)).toMatchObject({ verdict: 'coach', excuse: 'team', focus: 'yes' });
  });

  it('takes a planted mix effect out again: coefficients on the same list are the skill alone', () => {
    const dice = createDice(20261127);
    const skill = { a: -0.05, b: 0, c: 0.05, d: 0 };
    // what is left of a wrong list: with 500 contacts a coefficient is known to about 2 points
    const off: number[] = [];
    const plain: number[] = [];
    for (let run = 0; run < 100; run++) {
      const cells = Object.entries(skill).flatMap(([row, own], index) =>
        (['chain', 'shop'] as const).map((kind): Cell => {
          const share = 0.2 + 0.2 * index;
          const entered = Math.round(500 * (kind === 'chain' ? share : 1 - share));
          const rate = (kind === 'chain' ? 0.35 : 0.75) + own;
          const converted = Array.from({ length: entered }, dice).filter((each) => each < rate).length;
          return [row, 1, kind, entered, converted];
        }),
      );
      const gaps = adjust(cells, true, [[0.5]]);
      for (const [row, own] of Object.entries(skill)) {
        const { mix, coefficient } = findRow(gaps, row, 1);
        const team = gaps.team[0]?.coefficient ?? 0;
        off.push((mix?.adjusted ?? 0) - team - own);
        plain.push((coefficient ?? 0) - team - own);
      }
    }
    const spread = (errors: readonly number[]): number =>
      Math.sqrt(errors.reduce((sum, each) => sum + each * each, 0) / errors.length);
    // lists from 20 to 80 % of chains move a coefficient by up to 12 points
    expect(spread(plain)).toBeGreaterThan(0.08);
    expect(spread(off)).toBeLessThan(0.025);
    expect(Math.abs(off.reduce((sum, each) => sum + each, 0) / off.length)).toBeLessThan(0.005);
  });
});
