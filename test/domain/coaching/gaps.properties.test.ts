import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planCoaching } from '../../../src/domain/coaching/coaching.ts';
import { assessGaps, type GapRow, type Gaps } from '../../../src/domain/coaching/gaps.ts';
import type { RowCount } from '../../../src/domain/evidence/counts.ts';
import { BASES, DEFAULT_ANALYSIS } from '../../../src/domain/evidence/funnel.ts';
import { newcombeInterval } from '../../../src/domain/stats/newcombe-interval.ts';
import { estimateRate } from '../../tool/estimate.ts';
import { countRuns } from '../../tool/property-runs.ts';
import { makeFunnel } from '../worked-example.ts';

const rate = fc.constantFrom(0, 0.07, 0.3, 0.55, 0.8, 0.95, 1);
const standard = fc.oneof(
  fc.constant([] as [number?, number?]),
  fc.tuple(rate, rate).map(([a, b]): [number?, number?] => [Math.max(a, b), Math.min(a, b)]),
);
const funnel = fc
  .tuple(fc.array(standard, { minLength: 1, maxLength: 4 }), rate, fc.boolean())
  .map(([targets, target, manager]) =>
    makeFunnel(targets, [
      { stage: 1, target, floor: target / 2, ...(manager ? { manager: 'a' } : { segment: 's' }) },
    ]),
  );
const outcome = fc.tuple(
  fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3000 })),
  fc.oneof(fc.constantFrom(0, 0, 1), fc.integer({ min: 0, max: 40 })),
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 0, max: 3 }),
);
const scenario = funnel.chain((made) =>
  fc.record({
    funnel: fc.constant(made),
    analysis: fc.constantFrom(...BASES).map((basis) => ({ ...DEFAULT_ANALYSIS, basis })),
    counts: fc.array(
      fc
        .tuple(
          fc.constantFrom('a', 'b', 'c', 'я', null),
          fc.integer({ min: 1, max: made.stages.length - 1 }),
          fc.boolean(),
          outcome,
        )
        .map(([row, step, overridden, [converted, lost, open, immature]]): RowCount => {
          const override = overridden && step === 1 ? 0 : -1;
          const entered = converted + lost + open;
          return { row, step, override, age: null, entered, converted, lost, open, immature };
        }),
      { maxLength: 25 },
    ),
  }),
);

function check(
  property: (gaps: Gaps, given: typeof scenario extends fc.Arbitrary<infer T> ? T : never) => void,
): void {
  fc.assert(
    fc.property(scenario, (given) => property(assessGaps(given.counts, given.funnel, given.analysis), given)),
    { seed: 20, numRuns: countRuns(150) },
  );
}

function everyRow(gaps: Gaps): GapRow[] {
  return [...gaps.rows, ...gaps.team];
}

it('no number is NaN, infinite or a negative zero', () => {
  check((gaps, { analysis }) => {
    const coaching = planCoaching(gaps, analysis);
    const found: unknown[] = [...everyRow(gaps), ...coaching.rows].flatMap((row) => Object.values(row));
    const numbers = found.filter((each) => typeof each === 'number');
    expect(numbers.filter((each) => !Number.isFinite(each) || Object.is(each, -0))).toEqual([]);
  });
});

it('the rows add up to the team, and each to its outcomes', () => {
  check((gaps, { counts, analysis }) => {
    for (const team of gaps.team) {
      const rows = gaps.rows.filter((row) => row.step === team.step);
      for (const name of ['entered', 'converted', 'immature'] as const) {
        expect(rows.reduce((sum, row) => sum + row[name], 0)).toBe(team[name]);
      }
    }
    expect(gaps.team.reduce((sum, row) => sum + row.entered, 0)).toBe(
      counts.reduce((sum, each) => sum + each.entered, 0),
    );
    if (analysis.basis === 'flow') return;
    for (const row of everyRow(gaps)) expect(row.converted + row.lost! + row.open!).toBe(row.entered);
  });
});

it('bounds hold the coefficient; q is never below p and follows it', () => {
  check((gaps) => {
    for (const row of everyRow(gaps)) {
      if (row.low === null) continue;
      expect([row.low <= row.coefficient!, row.coefficient! <= row.high!]).toEqual([true, true]);
    }
    const family = gaps.rows.filter((row) => row.q !== null).sort((a, b) => a.p! - b.p! || a.q! - b.q!);
    family.forEach((row, index) => {
      expect(row.q).toBeGreaterThanOrEqual(row.p!);
      expect(row.q).toBeGreaterThanOrEqual(family[index - 1]?.q ?? 0);
    });
  });
});

it('verdicts agree with what they are made of', () => {
  check((gaps, { analysis }) => {
    for (const row of everyRow(gaps)) {
      expect(row.verdict === null).toBe(row.target === null || analysis.basis === 'flow');
      expect(row.verdict === 'no-data').toBe(row.verdict !== null && row.entered === 0);
      if (row.verdict === 'met') expect(row.short).toBe(0);
      if (row.verdict === 'near' || row.verdict === 'watch' || row.verdict === 'coach')
        expect(row.short).toBeGreaterThan(0);
      if (row.verdict === 'coach') expect(row.team ? row.p : row.q).toBeLessThanOrEqual(analysis.alpha);
      if (row.row === null)
        expect([row.verdict === 'coach', row.q, row.focus, row.mentor]).toEqual([false, null, null, null]);
    }
  });
});

it('whoever has work has one focus, and a mentor is the best of those who are surely better', () => {
  check((gaps, { analysis }) => {
    for (const name of new Set(gaps.rows.map((row) => row.row))) {
      const steps = gaps.rows.filter((row) => row.row === name);
      const work = steps.some((row) => row.verdict === 'coach' || row.verdict === 'watch');
      expect(steps.filter((row) => row.focus !== null)).toHaveLength(work && name !== null ? 1 : 0);
    }
    for (const row of gaps.rows) expect(row.mentor).toBe(findMentorSlowly(row, gaps, analysis.confidence));
  });
});

/** The rule as it is written, without the search's short cuts. */
function findMentorSlowly(learner: GapRow, gaps: Gaps, confidence: number): string | null {
  if (learner.row === null || (learner.verdict !== 'coach' && learner.verdict !== 'watch')) return null;
  const better = gaps.rows.filter(
    (row) =>
      row.row !== null &&
      row.step === learner.step &&
      (row.verdict === 'met' || row.verdict === 'near') &&
      newcombeInterval(
        estimateRate(row.converted, row.entered, confidence),
        estimateRate(learner.converted, learner.entered, confidence),
      ).low > 0,
  );
  better.sort((a, b) => b.low! - a.low! || b.entered - a.entered || (a.row! < b.row! ? -1 : 1));
  return better[0]?.row ?? null;
}

it('the order of the counts does not matter', () => {
  check((gaps, { counts, funnel: made, analysis }) => {
    expect(assessGaps([...counts].reverse(), made, analysis)).toEqual(gaps);
  });
});
