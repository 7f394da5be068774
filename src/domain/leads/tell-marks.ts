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
  /** Of all others, were as many of theirs converted. */
  readonly rest: number;
}

/**
 * Whose leads pass fewer marks than everybody else's with the same end, beyond chance and by more than a trifle. Of leads
 * that came far more is written down, so that who converts less has emptier cards: converted leads are compared with
 * converted ones, the others with the others, and both differences weighed by the row's own leads (a z of that mean,
 * Bonferroni over the rows).
 *
 * @param rows one each; what is nobody's is compared with, not told of
 * @returns those with the fewest marks first
 */
export function findFewMarks(
  rows: readonly (OfRow & { readonly checked: CheckedLeads })[],
  alpha: number,
): FewMarks[] {
  const ends = rows.map(({ row, checked }) => ({ row, checked, ends: sumEnds(checked) }));
  const all = ends.reduce(
    (sum, own) => sum.map((end, index) => addEnds(end, own.ends[index]!)),
    [NONE, NONE],
  );
  const told = ends.filter(({ row, checked }) => row !== null && checked.leads >= FEWEST_LEADS);
  return told
    .flatMap(({ row, checked, ends: own }): FewMarks[] => {
      const { leads, mean } = checked;
      const rest = all.map((end, index) => addEnds(end, own[index]!, -1));
      // leads of an end that nobody else has cannot be compared
      const compared = own.flatMap((end, index) => {
        const other = rest[index]!;
        return end.leads > 1 && other.leads > 1 ? [{ end, other }] : [];
      });
      const weight = compared.reduce((sum, { end }) => sum + end.leads, 0);
      if (mean === null || weight < FEWEST_LEADS) return [];
      let [gap, variance] = [0, 0];
      for (const { end, other } of compared) {
        const part = end.leads / weight;
        gap += part * (other.passed / other.leads - end.passed / end.leads);
        variance += part ** 2 * (errorOf(end) + errorOf(other));
      }
      const sure = gap > twoSidedZ(1 - alpha / told.length) * Math.sqrt(variance);
      if (!sure || gap < TRIFLE * checked.passed.length) return [];
      return [{ row, leads, mean, rest: mean + gap }];
    })
    .sort((a, b) => a.mean - b.mean);
}

/** Leads of one end: converted ones, or the others. */
interface EndSums {
  readonly leads: number;
  /** Σ marks passed, and Σ of their squares. */
  readonly passed: number;
  readonly squares: number;
}

const NONE: EndSums = { leads: 0, passed: 0, squares: 0 };

function sumEnds({ byNumber }: CheckedLeads): EndSums[] {
  const sum = (count: (each: LeadsOfNumber) => number): EndSums =>
    byNumber.reduce((all, each) => {
      const leads = count(each);
      return addEnds(all, { leads, passed: leads * each.passed, squares: leads * each.passed ** 2 });
    }, NONE);
  return [sum(({ converted }) => converted), sum(({ leads, converted }) => leads - converted)];
}

function addEnds(a: EndSums, b: EndSums, sign = 1): EndSums {
  return {
    leads: a.leads + sign * b.leads,
    passed: a.passed + sign * b.passed,
    squares: a.squares + sign * b.squares,
  };
}

/** Square of the standard error of a mean. */
function errorOf({ leads, passed, squares }: EndSums): number {
  return Math.max(0, squares - passed ** 2 / leads) / (leads - 1) / leads;
}
