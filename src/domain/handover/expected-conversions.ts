import type { StepMaturity } from '../evidence/maturity.ts';
import { type Ahead, arrivalChance } from '../plan/arrival-chance.ts';
import type { OpenCount } from '../plan/arrivals.ts';

/** How many of those who are open in a step are to be expected at its end in a time to come. */
export interface ExpectedConversions {
  readonly own: number;
  /** Those of everybody, these among them. */
  readonly team: number;
}

/**
 * What open contacts promise, as the forecast of a plan has it (SPEC-DECISIONS: plan), of some rows and of all.
 *
 * @param open in any order
 * @param maturity of the whole way, then of the steps 1..n
 * @param rows whose own contacts are
 * @returns by step 1..n, at 0 nothing; null where nobody knows how long the step takes
 */
export function expectConversions(
  open: readonly OpenCount[],
  maturity: readonly StepMaturity[],
  ahead: Ahead,
  rows: ReadonlySet<string | null>,
): (ExpectedConversions | null)[] {
  // ascending by age: a sum of parts hangs on their order
  const sorted = [...open].sort((a, b) => a.age - b.age || a.contacts - b.contacts);
  return maturity.map((curve, step) => {
    if (step === 0 || curve.curve === null) return null;
    const sum = (some: readonly OpenCount[]): number =>
      some.reduce(
        (total, { age, contacts }) => total + contacts * (arrivalChance(curve, age, ahead) ?? 0),
        0,
      );
    const ofStep = sorted.filter((each) => each.step === step);
    return { own: sum(ofStep.filter(({ row }) => rows.has(row))), team: sum(ofStep) };
  });
}
