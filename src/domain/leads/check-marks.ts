import { parseAmount, writeUnits } from '../money/amount.ts';
import { momentInterval } from '../stats/intervals/moment-interval.ts';
import { normalizeLabel } from '../text/label.ts';
import type { LeadMark } from './lead-rules.ts';

/** Whether the text of a cell passes a mark; a number is read as amounts are. */
export function passesMark({ passes }: LeadMark, text: string | null): boolean {
  if (text === null) return false;
  switch (passes.kind) {
    case 'filled':
      return true;
    case 'equals':
      return passes.values.some((value) => normalizeLabel(value) === normalizeLabel(text));
    case 'atLeast': {
      const amount = parseAmount(text);
      return amount !== null && Number(writeUnits(amount.units)) >= passes.least;
    }
  }
}

/** Leads with the same answers, and what became of them. */
export interface MarkedLeads {
  readonly texts: readonly (string | null)[];
  readonly leads: number;
  readonly converted: number;
  /** The part of the whole way that each of them has had the time for, 0..1. */
  readonly share: number;
}

/** Leads that pass as many marks. */
export interface LeadsOfNumber {
  /** Marks passed. */
  readonly passed: number;
  readonly leads: number;
  readonly converted: number;
  /** How many finished leads they are worth: Σ share, and Σ share². */
  readonly mature: number;
  readonly squares: number;
  /** Of the whole way, and its bounds; null where nobody had any time. */
  readonly coefficient: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How many leads pass, and what they bring. */
export interface CheckedLeads {
  readonly leads: number;
  /** Leads that pass each mark, in order. */
  readonly passed: readonly number[];
  /** Marks passed by a lead, on the average; null without leads. */
  readonly mean: number | null;
  /** By the number of marks passed, from 0 to all. */
  readonly byNumber: readonly LeadsOfNumber[];
}

/** Counts which marks leads pass, of each kind once. */
export function checkMarks(
  marks: readonly LeadMark[],
  kinds: readonly MarkedLeads[],
  confidence: number,
): CheckedLeads {
  const passed = marks.map(() => 0);
  const numbers = Array.from({ length: marks.length + 1 }, (): MarkedLeads[] => []);
  for (const kind of kinds) {
    const passes = marks.map((mark, index) => passesMark(mark, kind.texts[index] ?? null));
    passes.forEach((each, index) => {
      if (each) passed[index]! += kind.leads;
    });
    numbers[passes.filter(Boolean).length]!.push(kind);
  }
  const all = kinds.reduce((sum, { leads }) => sum + leads, 0);
  return {
    leads: all,
    passed,
    mean: all > 0 ? passed.reduce((sum, each) => sum + each, 0) / all : null,
    byNumber: numbers.map((own, number) => ({ passed: number, ...measureLeads(own, confidence) })),
  };
}

function measureLeads(kinds: readonly MarkedLeads[], confidence: number): Omit<LeadsOfNumber, 'passed'> {
  // from the youngest: sums are the same whatever the order of the rows
  const sorted = [...kinds].sort((a, b) => a.share - b.share || a.leads - b.leads);
  const sum = (of: (kind: MarkedLeads) => number): number => sorted.reduce((all, kind) => all + of(kind), 0);
  const [leads, converted] = [sum((kind) => kind.leads), sum((kind) => kind.converted)];
  const mature = sum((kind) => kind.leads * kind.share);
  const squares = sum((kind) => kind.leads * kind.share ** 2);
  const counts = { leads, converted, mature, squares };
  if (!(mature > 0 && squares > 0)) return { ...counts, coefficient: null, low: null, high: null };
  return {
    ...counts,
    coefficient: converted / mature,
    ...momentInterval(converted, mature, squares, confidence),
  };
}
