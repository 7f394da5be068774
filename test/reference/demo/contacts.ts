import { readCompany } from '../../property/fixture-company.ts';
import { listSituations } from '../fold.ts';
import { findLatest, findSetters, firstName, type Situation } from '../journey.ts';
import { firstText, LOST } from '../read-log.ts';

/** The contacts of the demo company, from its two files alone, and what all that is counted of them needs. */

export const NOBODY = '(unassigned)';
/** Minutes. */
export const DAY = 24 * 60;
/** Microseconds of a minute. */
export const MICRO = 60_000_000;
export const LEAST = 5;

export const company = readCompany('demo');
export const { counted: situations, moment } = listSituations(
  company.log,
  company.funnel,
  company.question,
  [],
);

export const isLost = (each: Situation): boolean => findLatest(each)[0]?.stage === LOST;
/** By whom a stage was reached: what a contact counts for then, and whose the next step is. */
export const bringer = (each: Situation, stage: number): string =>
  firstName(findSetters(each, stage)) ?? each.contact.manager ?? NOBODY;

export type Tally = Record<string, number>;

export function add(tally: Tally, key: string, by = 1): void {
  tally[key] = (tally[key] ?? 0) + by;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

export const sortKeys = <T>(from: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(from).sort(([a], [b]) => (firstText([a, b]) === a ? -1 : 1)));

export const round = (number: number, digits = 6): number => Number(number.toPrecision(digits));

/** P(so many or fewer of n). */
export function below(k: number, n: number, chance: number): number {
  let [term, sum] = [(1 - chance) ** n, 0];
  for (let i = 0; i <= k; i++) {
    sum += term;
    term *= ((n - i) / (i + 1)) * (chance / (1 - chance));
  }
  return sum;
}
