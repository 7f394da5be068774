import type { OfRow } from '../evidence/counts.ts';
import { momentInterval } from '../stats/intervals/moment-interval.ts';
import { type Estimate, newcombeInterval } from '../stats/intervals/newcombe-interval.ts';
import { twoSidedZ } from '../stats/normal-quantile.ts';
import type { CheckedLeads, LeadsOfNumber } from './check-marks.ts';

/** Leads of like number of marks, together. */
export interface LeadsTogether {
  readonly leads: number;
  /** Of the whole way, at most 1; null where nobody has had any time. */
  readonly coefficient: number | null;
}

/** Leads that pass most of the marks, and the others. */
export interface MarksSplit<L extends LeadsTogether = LeadsTogether> {
  /** The fewest marks that are most of them: more than half. */
  readonly from: number;
  readonly many: L;
  readonly few: L;
}

/** The same held against each other: bounds of many - few. */
export interface MarksContrast extends MarksSplit<LeadsTogether & { readonly coefficient: number }> {
  readonly low: number;
  readonly high: number;
}

/** Tells leads apart by whether they pass more than half of the marks. */
export function splitMarks({ byNumber }: CheckedLeads): MarksSplit {
  const from = findMost(byNumber);
  return { from, many: joinLeads(byNumber.slice(from)), few: joinLeads(byNumber.slice(0, from)) };
}

/**
 * Whether leads that pass most of the marks convert better: an interval of the difference (Newcombe).
 *
 * @returns null where either has no lead that has had any time
 */
export function contrastMarks({ byNumber }: CheckedLeads, confidence: number): MarksContrast | null {
  const from = findMost(byNumber);
  const many = estimate(byNumber.slice(from), confidence);
  const few = estimate(byNumber.slice(0, from), confidence);
  if (many === null || few === null) return null;
  const show = ({ leads, rate }: Estimate & { leads: number }) => ({ leads, coefficient: rate });
  return { from, many: show(many), few: show(few), ...newcombeInterval(many, few) };
}

function findMost(byNumber: CheckedLeads['byNumber']): number {
  return Math.floor((byNumber.length - 1) / 2) + 1;
}

function joinLeads(own: readonly LeadsOfNumber[]): LeadsTogether {
  const { leads, converted, mature } = addLeads(own);
  return { leads, coefficient: mature > 0 ? Math.min(1, converted / mature) : null };
}

function estimate(own: readonly LeadsOfNumber[], confidence: number): (Estimate & { leads: number }) | null {
  const { leads, converted, mature, squares } = addLeads(own);
  if (!(mature > 0 && squares > 0)) return null;
  const rate = Math.min(1, converted / mature);
  const { low, high } = momentInterval(converted, mature, squares, confidence);
  return { leads, rate, low: Math.min(low, rate), high: Math.max(high, rate) };
}

function addLeads(own: readonly LeadsOfNumber[]) {
  const sum = (of: (each: LeadsOfNumber) => number): number => own.reduce((all, each) => all + of(each), 0);
  return {
    leads: sum(({ leads }) => leads),
    converted: sum(({ converted }) => converted),
    mature: sum(({ mature }) => mature),
    squares: sum(({ squares }) => squares),
  };
}

/** Fewer leads of a row tell nothing of what it brings. */
const FEWEST_LEADS = 20;
/** A difference below this part of the marks is a trifle, however sure. */
const TRIFLE = 0.05;

/** A row whose leads pass fewer marks than those of all others. */
export interface FewMarks extends OfRow {
  readonly leads: number;
  readonly mean: number;
  /** Of all others. */
  readonly rest: number;
}

/**
 * Whose leads pass fewer marks than everybody else's, beyond chance (Welch's z of two means, Bonferroni over the rows) and
 * by more than a trifle.
 *
 * @param rows one each; what is nobody's is compared with, not told of
 * @returns those with the fewest marks first
 */
export function findFewMarks(
  rows: readonly (OfRow & { readonly checked: CheckedLeads })[],
  alpha: number,
): FewMarks[] {
  const sums = rows.map(({ row, checked }) => ({ row, ...sumMarks(checked) }));
  const all = sums.reduce(
    (a, b) => ({
      row: null,
      leads: a.leads + b.leads,
      passed: a.passed + b.passed,
      squares: a.squares + b.squares,
    }),
    { row: null, leads: 0, passed: 0, squares: 0 } as Sums,
  );
  const told = sums.filter(({ row, leads }) => row !== null && leads >= FEWEST_LEADS);
  const marks = (rows[0]?.checked.byNumber.length ?? 1) - 1;
  return told
    .flatMap((own): FewMarks[] => {
      const rest = {
        leads: all.leads - own.leads,
        passed: all.passed - own.passed,
        squares: all.squares - own.squares,
      };
      if (rest.leads < FEWEST_LEADS) return [];
      const [mean, others] = [own.passed / own.leads, rest.passed / rest.leads];
      const error = Math.sqrt(errorOf(own) + errorOf(rest));
      const sure = others - mean > twoSidedZ(1 - alpha / told.length) * error;
      if (!sure || others - mean < TRIFLE * marks) return [];
      return [{ row: own.row, leads: own.leads, mean, rest: others }];
    })
    .sort((a, b) => a.mean - b.mean);
}

interface Sums extends OfRow {
  readonly leads: number;
  /** Σ marks passed, and Σ of their squares. */
  readonly passed: number;
  readonly squares: number;
}

function sumMarks({ byNumber }: CheckedLeads): Omit<Sums, 'row'> {
  return {
    leads: byNumber.reduce((sum, { leads }) => sum + leads, 0),
    passed: byNumber.reduce((sum, { leads, passed }) => sum + leads * passed, 0),
    squares: byNumber.reduce((sum, { leads, passed }) => sum + leads * passed ** 2, 0),
  };
}

/** Square of the standard error of a mean. */
function errorOf({ leads, passed, squares }: Omit<Sums, 'row'>): number {
  return Math.max(0, squares - passed ** 2 / leads) / (leads - 1) / leads;
}
