import { describe, expect, it } from 'vitest';
import { type RowCount, WHOLE_WAY } from '../../../src/domain/evidence/counts.ts';
import { DEFAULT_ANALYSIS } from '../../../src/domain/evidence/funnel.ts';
import { type StepMaturity, TIMELESS } from '../../../src/domain/evidence/maturity.ts';
import type { Measure } from '../../../src/domain/evidence/measure.ts';
import { projectGains } from '../../../src/domain/worth/what-if.ts';
import { createDice } from '../../property/simulated-team.ts';
import { assess, makeCount, makeFunnel } from '../worked-example.ts';

const FUNNEL = makeFunnel([[0.9], [0.8], [0.8], [0.8]]);
/** A contact of that age, in tenths of the full time, has had that share of its conversions. */
const TENTHS: StepMaturity = { ...TIMELESS, from: 'curve', share: (age) => (age ?? 10) / 10 };

interface Simulated {
  readonly companies: number;
  /** Contacts on a manager's list. */
  readonly contacts: readonly [least: number, most: number];
  /** The youngest age; 10: everybody is finished. */
  readonly youngest: number;
}

/** A manager's way through the funnel at these true coefficients. */
function simulateManager(row: string, rates: readonly number[], how: Simulated, roll: () => number) {
  const [least, most] = how.contacts;
  let contacts = least + Math.floor(roll() * (most - least));
  return rates.flatMap((rate, index): RowCount[] => {
    const ofAge = Array.from({ length: 11 }, () => ({ entered: 0, converted: 0 }));
    for (let contact = 0; contact < contacts; contact++) {
      const age = how.youngest + Math.floor(roll() * (11 - how.youngest));
      ofAge[age]!.entered++;
      if (roll() < (rate * age) / 10) ofAge[age]!.converted++;
    }
    contacts = ofAge.reduce((sum, { converted }) => sum + converted, 0);
    return ofAge.flatMap(({ entered, converted }, age) =>
      entered > 0 ? makeCount(row, index + 1, entered, converted, { age }) : [],
    );
  });
}

/** A simulated company, judged, and its true coefficients. */
function simulateCompany(managers: number, how: Simulated, roll: () => number) {
  const rates = [0.5, 0.3, 0.3, 0.5].map((low) => low + (0.95 - low) * roll());
  const rows = Array.from({ length: managers }, (_, index) => `m${index}`);
  const counts = rows.flatMap((row) => simulateManager(row, rates, how, roll));
  const maturity = [TIMELESS, ...rates.map(() => TENTHS)];
  return { rates, gaps: assess(counts, FUNNEL, {}, { maturity }) };
}

/** The gain of a step that is lifted, which the true later coefficients would have carried to the end. */
function carryTruly({ mature, converted, step }: Measure, to: number, rates: readonly number[]): number {
  return rates.slice(step).reduce((extra, rate) => extra * rate, mature! * to - converted);
}

/** How often the range holds that gain. */
function measureCoverage(how: Simulated): number {
  const roll = createDice(16);
  let [covered, ranges] = [0, 0];
  for (let company = 0; company < how.companies; company++) {
    const { rates, gaps } = simulateCompany(4, how, roll);
    for (const { row, step, to, low, high } of projectGains(
      gaps,
      { kind: 'each' },
      FUNNEL,
      DEFAULT_ANALYSIS,
    )) {
      // nothing stays as it is behind the last step, and of it nothing is unsure
      if (step === rates.length) expect(low).toBe(high);
      if (step === rates.length) continue;
      const truth = carryTruly(gaps.rows.find((each) => each.row === row && each.step === step)!, to!, rates);
      ranges++;
      if (low! <= truth && truth <= high!) covered++;
    }
  }
  return covered / ranges;
}

/** The same of the team's sums. */
function measureTeamCoverage(managers: number, how: Simulated): number {
  const roll = createDice(17);
  let [covered, ranges] = [0, 0];
  for (let company = 0; company < how.companies; company++) {
    const { rates, gaps } = simulateCompany(managers, how, roll);
    const gains = projectGains(gaps, { kind: 'level', level: 'target' }, FUNNEL, DEFAULT_ANALYSIS);
    for (const { step, low, high } of gains.filter((each) => each.team)) {
      if (step === WHOLE_WAY || step === rates.length) continue;
      const own = gains.filter((each) => !each.team && each.step === step);
      const truth = own.reduce((sum, { row, to }) => {
        const measure = gaps.rows.find((each) => each.row === row && each.step === step)!;
        return sum + carryTruly(measure, to!, rates);
      }, 0);
      ranges++;
      if (low! <= truth && truth <= high!) covered++;
    }
  }
  return covered / ranges;
}

describe('the range of a gain', () => {
  it.each([
    ['finished contacts', { companies: 120, contacts: [40, 200], youngest: 10 }],
    ['young contacts', { companies: 80, contacts: [100, 400], youngest: 2 }],
  ] as const)(
    'holds the truth nine times of ten: %s',
    (_, how) => {
      const coverage = measureCoverage(how);
      expect(coverage).toBeGreaterThan(0.88);
      expect(coverage).toBeLessThan(0.92);
    },
    60_000,
  );

  it('of a team of many holds the sum', () => {
    const coverage = measureTeamCoverage(20, { companies: 30, contacts: [80, 240], youngest: 10 });
    expect(coverage).toBeGreaterThan(0.86);
    expect(coverage).toBeLessThan(0.95);
  }, 60_000);
});
