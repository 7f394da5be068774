import type { OfRow } from '../evidence/counts.ts';
import { compareRows } from '../evidence/tally.ts';
import { chiSquareUpperTail } from '../stats/tails/chi-square-upper-tail.ts';
import { compareCodePoints } from '../text/order.ts';

/** With fewer leads a stratum says nothing of its own. */
const FEWEST = 20;

/** Leads of one kind. */
export interface LeadStratum {
  readonly stratum: string;
  /** Of all time. */
  readonly leads: number;
  readonly converted: number;
  /** How many finished leads they are worth. */
  readonly mature: number;
}

/** Leads of one kind that a row was given in the period. */
export interface DealtLeads extends OfRow {
  readonly stratum: string;
  readonly leads: number;
}

/** What a row was given. */
export interface LeadQuality extends OfRow {
  readonly leads: number;
  /** Of everybody's; null where nobody has any. */
  readonly share: number | null;
  /** What leads like these bring ÷ what the team's bring: 1 is as good; null where the team's coefficient is unknown or 0. */
  readonly quality: number | null;
}

/** Whether leads are dealt out alike: null where there is nothing to compare. */
export interface DealTest {
  /** 2 Σ O ln(O ÷ E). */
  readonly g: number;
  readonly df: number;
  readonly p: number;
  /** Cramér's V, √(χ² ÷ N ÷ min(rows - 1, columns - 1)): 0 alike, 1 everybody has his own kind. */
  readonly v: number;
}

/**
 * What the leads of each row are worth, by what leads of their kind brought the team over all time.
 *
 * @param dealt in any order
 * @param strata one each
 * @returns rows in code-point order
 */
export function weighLeads(dealt: readonly DealtLeads[], strata: readonly LeadStratum[]): LeadQuality[] {
  const ordered = [...strata].sort((a, b) => compareCodePoints(a.stratum, b.stratum));
  const rate = (all: readonly LeadStratum[]): number | null => {
    const mature = all.reduce((sum, each) => sum + each.mature, 0);
    return mature > 0 ? all.reduce((sum, { converted }) => sum + converted, 0) / mature : null;
  };
  const team = rate(ordered);
  const known = ordered.filter(({ leads, mature }) => leads >= FEWEST && mature > 0);
  const worth = new Map(known.map((each) => [each.stratum, rate([each])]));
  const total = dealt.reduce((sum, { leads }) => sum + leads, 0);
  const rows = groupRows(dealt);
  return [...rows]
    .map(([row, own]) => {
      const leads = own.reduce((sum, each) => sum + each.leads, 0);
      const value = own.reduce((sum, each) => sum + each.leads * (worth.get(each.stratum) ?? team ?? 0), 0);
      const quality = team !== null && team > 0 && leads > 0 ? value / leads / team : null;
      return { row, leads, share: total > 0 ? leads / total : null, quality };
    })
    .sort((a, b) => compareRows(a.row, b.row));
}

function groupRows(dealt: readonly DealtLeads[]): Map<string | null, DealtLeads[]> {
  const rows = new Map<string | null, DealtLeads[]>();
  // in one order, so that sums do not differ in their last bits
  for (const each of [...dealt].sort((a, b) => compareCodePoints(a.stratum, b.stratum))) {
    rows.set(each.row, [...(rows.get(each.row) ?? []), each]);
  }
  return rows;
}

/**
 * Whether everybody gets the same mix: a G-test of rows by strata. Strata of fewer than 20 leads are one together; what is
 * nobody's is left out.
 *
 * @see Sokal & Rohlf, Biometry (1995), 17.4; Cramér, Mathematical Methods of Statistics (1946), 21.9
 */
export function testDeal(dealt: readonly DealtLeads[], strata: readonly LeadStratum[]): DealTest | null {
  const rare = new Set(strata.filter(({ leads }) => leads < FEWEST).map(({ stratum }) => stratum));
  const [rows, columns] = [new Map<string, number>(), new Map<string, number>()];
  const cells = new Map<string, { row: string; column: string; leads: number }>();
  for (const { row, stratum, leads } of dealt) {
    if (row === null || leads === 0) continue;
    const column = rare.has(stratum) ? '' : `=${stratum}`;
    rows.set(row, (rows.get(row) ?? 0) + leads);
    columns.set(column, (columns.get(column) ?? 0) + leads);
    const key = JSON.stringify([row, column]);
    cells.set(key, { row, column, leads: (cells.get(key)?.leads ?? 0) + leads });
  }
  const df = (rows.size - 1) * (columns.size - 1);
  if (df <= 0) return null;
  const all = [...rows.values()].reduce((sum, each) => sum + each, 0);
  let g = 0;
  let squares = 0;
  for (const [, { row, column, leads }] of [...cells].sort(([a], [b]) => compareCodePoints(a, b))) {
    const expected = (rows.get(row)! * columns.get(column)!) / all;
    g += 2 * leads * Math.log(leads / expected);
    squares += leads ** 2 / expected;
  }
  // Σ (O - E)² ÷ E = Σ O² ÷ E - N: cells without a lead need not be listed
  const chi = Math.max(0, squares - all);
  const v = Math.sqrt(chi / all / Math.min(rows.size - 1, columns.size - 1));
  return { g: Math.max(0, g), df, p: chiSquareUpperTail(Math.max(0, g), df), v: Math.min(1, v) };
}
