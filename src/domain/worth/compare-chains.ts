import type { Measure } from '../evidence/measure.ts';
import { shapleyProduct } from '../stats/shapley-product.ts';

/** What one step explains of why two ways from the list to the last stage differ. */
export interface ChainStep {
  /** 1..n */
  readonly step: number;
  readonly a: Measure;
  readonly b: Measure;
  /** Of `b`'s chain minus `a`'s; the parts of all steps add up to that. */
  readonly part: number;
  /** Part ÷ the difference, below 0 where the step works against it; null where the chains are equal. */
  readonly share: number | null;
}

/** Two chains of coefficients, and why they differ. */
export interface ChainComparison {
  /** The product of the coefficients: the part of a list that comes to the last stage; above 1 by luck only. */
  readonly a: number;
  readonly b: number;
  /** `b` - `a` */
  readonly difference: number;
  readonly steps: readonly ChainStep[];
}

/** A step whose coefficient one side, or both, do not have: nothing (or nothing mature) entered, or only a range is known. */
export interface AbsentStep {
  readonly step: number;
  readonly sides: readonly ('a' | 'b')[];
}

/**
 * Steps without which two chains are none.
 *
 * @param a,b steps 1..n of either side, or nothing where nothing of it entered any
 * @param last n
 */
export function findAbsentSteps(a: readonly Measure[], b: readonly Measure[], last: number): AbsentStep[] {
  const isAbsent = (side: readonly Measure[], step: number): boolean =>
    (side[step - 1]?.coefficient ?? null) === null;
  return Array.from({ length: last }, (_, index) => index + 1).flatMap((step) => {
    const sides = [
      ...(isAbsent(a, step) ? (['a'] as const) : []),
      ...(isAbsent(b, step) ? (['b'] as const) : []),
    ];
    return sides.length > 0 ? [{ step, sides }] : [];
  });
}

/** Differences of rates that are smaller are rounding. */
const SLACK = 1e-12;

/**
 * Splits the difference of two end-to-end rates, the products of the coefficients as they are (not capped at 1), over
 * the steps by Shapley values.
 *
 * @param a,b steps 1..n of either side, all with a coefficient
 * @throws RangeError where one is absent
 */
export function compareChains(a: readonly Measure[], b: readonly Measure[]): ChainComparison {
  const [from, to] = [rates(a), rates(b)];
  const parts = shapleyProduct(from, to);
  const [product, other] = [multiply(from), multiply(to)];
  const difference = Math.abs(other - product) <= SLACK ? 0 : other - product;
  const steps = a.map((own, index): ChainStep => {
    const part = parts[index]!;
    const share = difference === 0 ? null : part / difference;
    return { step: own.step, a: own, b: b[index]!, part, share };
  });
  return { a: product, b: other, difference, steps };
}

function rates(steps: readonly Measure[]): number[] {
  return steps.map(({ coefficient }) => coefficient ?? Number.NaN);
}

function multiply(factors: readonly number[]): number {
  return factors.reduce((product, factor) => product * factor, 1);
}
