import { compareCodePoints } from '../text/order.ts';
import type { Outcomes, RowCount } from './counts.ts';
import { UNASSIGNED } from './funnel.ts';
import type { StandardShare } from './targets.ts';

/** The counts of one (row, step), summed over the target rules; contacts. */
export interface Tally extends Outcomes {
  readonly shares: readonly StandardShare[];
}

/** One row's tallies; `steps[0]` is step 1. */
export interface RowTally {
  readonly row: string | null;
  readonly steps: readonly Tally[];
}

const NOTHING: Tally = { entered: 0, converted: 0, lost: 0, open: 0, immature: 0, shares: [] };

/**
 * Sums counts per (row, step), for each row that occurs and for all of them together.
 *
 * @param counts in any order
 * @param steps number of steps of the funnel, n
 * @returns rows in code-point order, null among them as {@link UNASSIGNED}; the team, whose `row` is null
 * @throws RangeError for a count of a step outside 1..n
 */
export function tallyCounts(
  counts: readonly RowCount[],
  steps: number,
): { rows: RowTally[]; team: RowTally } {
  const team = new Array<Tally>(steps).fill(NOTHING);
  const rows = new Map<string | null, Tally[]>();
  for (const count of counts) {
    const at = count.step - 1;
    if (!Number.isInteger(at) || at < 0 || at >= steps) throw new RangeError(`no step ${count.step}`);
    let row = rows.get(count.row);
    if (row === undefined) {
      row = new Array<Tally>(steps).fill(NOTHING);
      rows.set(count.row, row);
    }
    row[at] = addCount(row[at]!, count);
    team[at] = addCount(team[at]!, count);
  }
  const sorted = [...rows].map(([row, tallies]) => ({ row, steps: tallies }));
  return { rows: sorted.sort((a, b) => compareRows(a.row, b.row)), team: { row: null, steps: team } };
}

function addCount(tally: Tally, count: RowCount): Tally {
  return {
    entered: tally.entered + count.entered,
    converted: tally.converted + count.converted,
    lost: tally.lost + count.lost,
    open: tally.open + count.open,
    immature: tally.immature + count.immature,
    shares: addShare(tally.shares, count),
  };
}

function addShare(shares: readonly StandardShare[], { override, entered }: RowCount): StandardShare[] {
  const known = shares.find((share) => share.override === override);
  if (known === undefined) return [...shares, { override, entered }];
  return shares.map((share) => (share === known ? { override, entered: share.entered + entered } : share));
}

/** Code-point order; contacts of nobody stand where their label would, after a manager who happens to be called so. */
export function compareRows(a: string | null, b: string | null): number {
  const names = compareCodePoints(a ?? UNASSIGNED, b ?? UNASSIGNED);
  return names !== 0 ? names : Number(a === null) - Number(b === null);
}
