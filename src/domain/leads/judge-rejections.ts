import type { OfRow } from '../evidence/counts.ts';
import { type Analysis, TEAM } from '../evidence/funnel.ts';
import { compareRows } from '../evidence/tally.ts';
import { benjaminiHochberg } from '../stats/families/benjamini-hochberg.ts';
import { wilsonInterval } from '../stats/intervals/wilson-interval.ts';
import { binomialLowerTail } from '../stats/tails/binomial-lower-tail.ts';

/** In the order in which they are tried. */
export const LEAD_VERDICTS = ['too-few', 'ok', 'excess', 'watch'] as const;
export type LeadVerdict = (typeof LEAD_VERDICTS)[number];

/** Leads after the first contact. */
export interface Rejections {
  readonly entered: number;
  readonly rejected: number;
  /** Open, and so young that they may yet be rejected. */
  readonly young: number;
}

/** A row's, held against the norm. */
export interface JudgedRejections extends Rejections {
  readonly row: string | null;
  readonly team: boolean;
  /** Fractions; null where nobody entered. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** P(so many or more | the norm holds); null where nobody entered. */
  readonly p: number | null;
  /** Over the rows with enough leads that are somebody's; null outside that family. */
  readonly q: number | null;
  readonly verdict: LeadVerdict;
}

const NONE: Rejections = { entered: 0, rejected: 0, young: 0 };

/** Adds up what rows have, in code-point order of the rows. */
export function sumRejections(counts: readonly (OfRow & Rejections)[]): (OfRow & Rejections)[] {
  const sums = new Map<string | null, Rejections>();
  for (const { row, ...each } of counts) sums.set(row, addRejections(sums.get(row) ?? NONE, each));
  return [...sums].map(([row, own]) => ({ row, ...own })).sort((a, b) => compareRows(a.row, b.row));
}

/** Everybody's together. */
export function addAllRejections(counts: readonly Rejections[]): Rejections {
  return counts.reduce(addRejections, NONE);
}

function addRejections(a: Rejections, b: Rejections): Rejections {
  return { entered: a.entered + b.entered, rejected: a.rejected + b.rejected, young: a.young + b.young };
}

/**
 * Holds the share of leads that are thrown away after the first contact against the norm: an exact upper tail of the
 * binomial, 1 - P(X <= rejected - 1), Benjamini–Hochberg over the rows with enough leads.
 *
 * @param counts one a row
 * @returns the rows as they come, then the team, which is no part of the family and is judged by its own p
 * @example
 * judgeRejections([{ row: 'A', entered: 100, rejected: 40, young: 0 }], 0.1, { alpha: 0.05, minEntered: 5, confidence: 0.95 })[0]!.verdict; // 'excess'
 */
export function judgeRejections(
  counts: readonly (OfRow & Rejections)[],
  norm: number,
  { alpha, minEntered, confidence }: Pick<Analysis, 'alpha' | 'minEntered' | 'confidence'>,
): JudgedRejections[] {
  const measured = counts.map((each) => ({ ...each, ...measure(each, norm, confidence) }));
  const family = measured.filter(
    ({ row, entered, p }) => row !== null && p !== null && entered >= minEntered,
  );
  const adjusted = benjaminiHochberg(family.map(({ p }) => p ?? 1));
  const decide = ({ entered, share }: Rejections & { share: number | null }, evidence: number | null) => {
    if (entered < minEntered || share === null) return 'too-few';
    if (share <= norm) return 'ok';
    return evidence !== null && evidence <= alpha ? 'excess' : 'watch';
  };
  const rows = measured.map((each): JudgedRejections => {
    const place = family.indexOf(each);
    const q = place < 0 ? null : adjusted[place]!;
    return { ...each, team: false, q, verdict: decide(each, q) };
  });
  const all = addAllRejections(counts);
  const whole = { ...all, ...measure(all, norm, confidence) };
  return [...rows, { row: TEAM, team: true, ...whole, q: null, verdict: decide(whole, whole.p) }];
}

function measure({ entered, rejected }: Rejections, norm: number, confidence: number) {
  if (entered === 0) return { share: null, low: null, high: null, p: null };
  return {
    share: rejected / entered,
    ...wilsonInterval(rejected, entered, confidence),
    p: upperTail(rejected, entered, norm),
  };
}

/** P(X >= k): as many or fewer failures at 1 - norm, so that a tiny tail is not lost beside 1. */
function upperTail(k: number, n: number, norm: number): number {
  return k === 0 ? 1 : binomialLowerTail(n - k, n, 1 - norm);
}

/** How many rejected leads lie above the norm at the rows above it, contacts, need not be whole. */
export function countExcess(counts: readonly Rejections[], norm: number): number {
  return counts.reduce((sum, { entered, rejected }) => sum + Math.max(0, rejected - norm * entered), 0);
}
