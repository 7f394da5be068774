import { describe, expect, it } from 'vitest';
import type { RowCount } from '../../../src/domain/evidence/counts.ts';
import { DEFAULT_ANALYSIS } from '../../../src/domain/evidence/funnel.ts';
import { type StepMaturity, TIMELESS } from '../../../src/domain/evidence/maturity.ts';
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

/** How often the range holds the gain that the true later coefficients would have carried to the end. */
function measureCoverage(how: Simulated): number {
  const roll = createDice(16);
  let [covered, ranges] = [0, 0];
  for (let company = 0; company < how.companies; company++) {
    const rates = [0.5, 0.3, 0.3, 0.5].map((low) => low + (0.95 - low) * roll());
    const counts = ['a', 'b', 'c', 'd'].flatMap((row) => simulateManager(row, rates, how, roll));
    const maturity = [TIMELESS, ...rates.map(() => TENTHS)];
    const gaps = assess(counts, FUNNEL, {}, { maturity });
    for (const { row, step, to, low, high } of projectGains(
      gaps,
      { kind: 'each' },
      FUNNEL,
      DEFAULT_ANALYSIS,
    )) {
      const own = gaps.rows.find((each) => each.row === row && each.step === step)!;
      // nothing stays as it is behind the last step, and of it nothing is unsure
      if (step === rates.length) expect(low).toBe(high);
      if (step === rates.length) continue;
      const truth = rates
        .slice(step)
        .reduce((extra, rate) => extra * rate, own.mature! * to! - own.converted);
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
});
