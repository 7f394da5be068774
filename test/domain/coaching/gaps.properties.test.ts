import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planCoaching } from '../../../src/domain/coaching/coaching.ts';
import { assessGaps, type GapRow, type Gaps } from '../../../src/domain/coaching/gaps.ts';
import type { RowCount, RowWayCount } from '../../../src/domain/evidence/counts.ts';
import { type Analysis, BASES, DEFAULT_ANALYSIS } from '../../../src/domain/evidence/funnel.ts';
import type { StepMaturity } from '../../../src/domain/evidence/maturity.ts';
import type { Losses } from '../../../src/domain/evidence/terms.ts';
import { momentInterval } from '../../../src/domain/stats/intervals/moment-interval.ts';
import { newcombeInterval } from '../../../src/domain/stats/intervals/newcombe-interval.ts';
import { countRuns } from '../../tool/property-runs.ts';
import { gather, makeFunnel, makeTerms } from '../worked-example.ts';

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
const row = fc.constantFrom('a', 'b', 'c', 'я', null);
/** Hours; at 14 a contact is finished. */
const age = fc.oneof(fc.constant(null), fc.constantFrom(0, 1, 5, 13, 14));
const AGES: StepMaturity = {
  from: 'curve',
  horizon: 14,
  grown: 14,
  conversions: 30,
  rising: false,
  curve: null,
  share: (hours) => (hours === null ? 1 : Math.min(1, hours / 14)),
};

/** Counts of every kind for a funnel; nobody's age matters in half of them. */
const scenario = funnel.chain((made) => {
  const width = made.stages.length;
  const outcomes = outcome.map(([converted, lost, open, immature]) => {
    return { entered: converted + lost + open, converted, lost, open, immature };
  });
  const step = fc.integer({ min: 1, max: width - 1 });
  return fc.record({
    funnel: fc.constant(made),
    analysis: fc.constantFrom(...BASES).map((basis) => ({ ...DEFAULT_ANALYSIS, basis })),
    maturity: fc.constantFrom([], new Array<StepMaturity>(width).fill(AGES)),
    losses: fc.constantFrom<Losses>('dated', 'dated', 'kept', 'unknown'),
    counts: fc.array(
      fc.tuple(row, step, fc.boolean(), age, outcomes).map(
        ([who, at, overridden, hours, numbers]): RowCount => ({
          row: who,
          step: at,
          override: overridden && at === 1 ? 0 : -1,
          age: hours,
          ...numbers,
        }),
      ),
      { maxLength: 25 },
    ),
    overall: fc.array(
      fc.tuple(row, fc.boolean(), age, outcomes).map(([who, overridden, hours, numbers]): RowWayCount => {
        const overrides = new Array<number>(width - 1).fill(-1).with(0, overridden ? 0 : -1);
        return { row: who, overrides, age: hours, ...numbers };
      }),
      { maxLength: 8 },
    ),
    unknown: fc.array(fc.record({ row, contacts: fc.integer({ min: 0, max: 50 }) }), { maxLength: 3 }),
  });
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

function judge({ funnel: made, analysis, maturity, losses, ...counted }: Scenario): Gaps {
  return assessGaps(gather(counted), makeTerms(made, analysis, { maturity, losses }));
}

function check(property: (gaps: Gaps, given: Scenario) => void): void {
  fc.assert(
    fc.property(scenario, (given) => property(judge(given), given)),
    { seed: 20, numRuns: countRuns(200) },
  );
}

function everyRow(gaps: Gaps): GapRow[] {
  return [...gaps.rows, ...gaps.team, ...gaps.overall, gaps.teamOverall];
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
    for (const team of [...gaps.team, gaps.teamOverall]) {
      const rows = [...gaps.rows, ...gaps.overall].filter(({ step }) => step === team.step);
      for (const name of ['entered', 'converted', 'immature'] as const) {
        expect(rows.reduce((sum, each) => sum + each[name], 0)).toBe(team[name]);
      }
      expect(rows.reduce((sum, { mature }) => sum + (mature ?? 0), 0)).toBeCloseTo(team.mature ?? 0, 8);
    }
    expect(gaps.team.reduce((sum, { entered }) => sum + entered, 0)).toBe(
      counts.reduce((sum, { entered }) => sum + entered, 0),
    );
    if (analysis.basis === 'flow') return;
    for (const each of everyRow(gaps)) {
      expect(each.converted + each.lost! + each.open!).toBe(each.entered);
      expect(each.mature).toBeLessThanOrEqual(each.entered);
      expect(each.squares).toBeLessThanOrEqual(each.mature!);
    }
  });
});

it('bounds hold the coefficient, as far as it is a rate; q is never below p and follows it', () => {
  check((gaps) => {
    for (const { low, high, coefficient } of everyRow(gaps)) {
      if (low === null || high === null) continue;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      if (coefficient === null) expect(low).toBeLessThanOrEqual(high);
      else expect([low <= coefficient, Math.min(1, coefficient) <= high]).toEqual([true, true]);
    }
    for (const rows of [gaps.rows, gaps.overall]) {
      const family = rows.filter(({ q }) => q !== null).sort((a, b) => a.p! - b.p! || a.q! - b.q!);
      family.forEach(({ p, q }, index) => {
        expect(q).toBeGreaterThanOrEqual(p!);
        expect(q).toBeGreaterThanOrEqual(family[index - 1]?.q ?? 0);
      });
    }
  });
});

it('verdicts agree with what they are made of', () => {
  check((gaps, { analysis }) => {
    for (const each of everyRow(gaps)) {
      const { verdict, target, mature, ranged, short, q, p } = each;
      expect(verdict === null).toBe(target === null || analysis.basis === 'flow' || ranged);
      expect(verdict === 'no-data').toBe(verdict !== null && mature === 0);
      if (verdict === 'met') expect(short).toBe(0);
      if (verdict === 'near' || verdict === 'watch' || verdict === 'coach') expect(short).toBeGreaterThan(0);
      if (verdict === 'coach') {
        expect(each.doubt).toBeNull();
        expect(each.team ? p : q).toBeLessThanOrEqual(analysis.alpha);
      }
      if (each.confirmed) expect(verdict).toBe('coach');
      if (each.row === null)
        expect([verdict === 'coach', q, each.focus, each.mentor]).toEqual([false, null, null, null]);
    }
  });
});

it('an impact lies between its least and its most, and a potential too', () => {
  check((gaps, { analysis }) => {
    for (const { impact, impactLeast, impactMost, verdict, row: who } of gaps.rows) {
      if (impact === null) {
        expect([impactLeast, impactMost]).toEqual([null, null]);
        continue;
      }
      expect([who === null, verdict === 'met' || verdict === 'near']).toEqual([false, false]);
      expect(impactLeast).toBeLessThanOrEqual(impact + 1e-9);
      expect(impactMost).toBeGreaterThanOrEqual(impact - 1e-9);
    }
    for (const each of planCoaching(gaps, analysis).rows) {
      expect(each.potentialLeast).toBeGreaterThanOrEqual(each.final);
      expect(each.potentialLeast).toBeLessThanOrEqual(each.potential + 1e-9);
      expect(each.potentialMost).toBeGreaterThanOrEqual(each.potential - 1e-9);
    }
  });
});

it('whoever has work has one focus, and a mentor is the best of those who are surely better', () => {
  check((gaps, { analysis }) => {
    for (const name of new Set(gaps.rows.map((each) => each.row))) {
      const steps = gaps.rows.filter((each) => each.row === name);
      const work = steps.some(({ verdict }) => verdict === 'coach' || verdict === 'watch');
      expect(steps.filter(({ focus }) => focus !== null)).toHaveLength(work && name !== null ? 1 : 0);
    }
    for (const each of gaps.rows) expect(each.mentor).toBe(findMentorSlowly(each, gaps, analysis));
  });
});

/** The rule as it is written, without the search's short cuts. */
function findMentorSlowly(learner: GapRow, gaps: Gaps, { confidence, minEntered }: Analysis): string | null {
  if (learner.row === null || (learner.verdict !== 'coach' && learner.verdict !== 'watch')) return null;
  const others = gaps.rows.filter((each) => each.row !== null && each.step === learner.step);
  const enough = others.filter(({ mature }) => mature! >= minEntered - 1e-9).length;
  const sure = 1 - (1 - confidence) / (Math.max(2, enough) - 1);
  const estimate = ({ converted, mature, squares }: GapRow) => ({
    rate: Math.min(1, converted / mature!),
    ...momentInterval(converted, mature!, squares, sure),
  });
  const better = others.filter(
    (each) =>
      (each.verdict === 'met' || each.verdict === 'near') &&
      newcombeInterval(estimate(each), estimate(learner)).low > 0,
  );
  better.sort((a, b) => b.low! - a.low! || b.mature! - a.mature! || (a.row! < b.row! ? -1 : 1));
  return better[0]?.row ?? null;
}

it('the order of the counts does not matter, to the last bit', () => {
  fc.assert(
    fc.property(
      scenario.chain((given) =>
        fc.tuple(fc.constant(given), fc.shuffledSubarray(given.counts, { minLength: given.counts.length })),
      ),
      ([given, counts]) => {
        const overall = [...given.overall].reverse();
        expect(judge({ ...given, counts, overall })).toStrictEqual(judge(given));
      },
    ),
    { seed: 20, numRuns: countRuns(200) },
  );
});
