import { compareCodePoints } from '../text/order.ts';
import {
  type OfRow,
  type Outcomes,
  type RowCount,
  type RowUnknownCount,
  type RowWayCount,
  WHOLE_WAY,
} from './counts.ts';
import { type Funnel, UNASSIGNED } from './funnel.ts';
import { type StepMaturity, TIMELESS } from './maturity.ts';
import { findStandard, multiplyStandards, type Standard } from './targets.ts';

/** Contacts of one row and step that are alike: of one age, and held to one standard. */
export interface Cell {
  /** Whole hours; null where no age is known or asked. */
  readonly age: number | null;
  /** The part of its conversions that such a contact has had the time for, 0..1. */
  readonly share: number;
  /** Null where there is no target. */
  readonly standard: Standard | null;
  readonly entered: number;
  readonly converted: number;
}

/** The counts of one (row, step). */
export interface Tally extends Outcomes {
  /** By age, the youngest first and those of no known age last; then by standard. */
  readonly cells: readonly Cell[];
}

/** One row's tallies: the whole way, then the steps 1..n. */
export interface RowTally {
  readonly row: string | null;
  readonly steps: readonly Tally[];
  /** Contacts lost at an unknown stage. */
  readonly unknown: number;
}

/** Everything that was counted for a report, by row. */
export interface CountedRows {
  readonly counts: readonly RowCount[];
  readonly overall: readonly RowWayCount[];
  readonly unknown: readonly RowUnknownCount[];
}

type Draft = { -readonly [K in keyof Outcomes]: number } & { cells: Cell[] };

/** A row while it is added up. */
interface Sums {
  readonly steps: Draft[];
  unknown: number;
}

/**
 * Sums counts per (row, step), for each row that occurs and for all of them together.
 *
 * @param counted in any order
 * @param maturity of the whole way and the steps 1..n; a step that it does not name has no ages
 * @returns rows in code-point order, null among them as {@link UNASSIGNED}; the team, whose `row` is null
 * @throws RangeError for a count of a step outside 1..n, or of an override that the funnel does not have
 */
export function tallyCounts(
  { counts, overall, unknown }: CountedRows,
  funnel: Funnel,
  maturity: readonly StepMaturity[],
): { rows: RowTally[]; team: RowTally } {
  const width = funnel.stages.length;
  const team = startSums(width);
  const rows = new Map<string | null, Sums>();
  const add = ({ row }: OfRow, put: (sums: Sums) => void): void => {
    let sums = rows.get(row);
    if (sums === undefined) {
      sums = startSums(width);
      rows.set(row, sums);
    }
    put(sums);
    put(team);
  };
  const put = (count: OfRow & Outcomes & { age: number | null }, step: number, standard: Standard | null) => {
    const { age, entered, converted } = count;
    const share = (maturity[step] ?? TIMELESS).share(age);
    const cell = { age, share, standard, entered, converted };
    add(count, (sums) => addCount(sums.steps[step]!, count, cell));
  };
  for (const count of counts) {
    const { step } = count;
    if (!Number.isInteger(step) || step < 1 || step >= width) throw new RangeError(`no step ${step}`);
    put(count, step, findStandard(funnel, step, count.override));
  }
  for (const count of overall) {
    const standards = count.overrides.map((override, index) => findStandard(funnel, index + 1, override));
    put(count, WHOLE_WAY, multiplyStandards(standards));
  }
  for (const count of unknown) {
    add(count, (sums) => {
      sums.unknown += count.contacts;
    });
  }
  const sorted = [...rows].map(([row, sums]) => finish(row, sums));
  return { rows: sorted.sort((a, b) => compareRows(a.row, b.row)), team: finish(null, team) };
}

function startSums(width: number): Sums {
  const nothing = (): Draft => ({ entered: 0, converted: 0, lost: 0, open: 0, immature: 0, cells: [] });
  return { steps: Array.from({ length: width }, nothing), unknown: 0 };
}

function addCount(sums: Draft, count: Outcomes, cell: Cell): void {
  sums.entered += count.entered;
  sums.converted += count.converted;
  sums.lost += count.lost;
  sums.open += count.open;
  sums.immature += count.immature;
  if (cell.entered > 0 || cell.converted > 0) sums.cells.push(cell);
}

function finish(row: string | null, { steps, unknown }: Sums): RowTally {
  return { row, unknown, steps: steps.map((sums) => ({ ...sums, cells: joinCells(sums.cells) })) };
}

/** In one order, whatever order they came in, and those that are alike as one. */
function joinCells(cells: Cell[]): Cell[] {
  const joined: Cell[] = [];
  for (const cell of cells.sort(compareCells)) {
    const last = joined.at(-1);
    if (last === undefined || compareCells(last, cell) !== 0) joined.push(cell);
    else {
      const [entered, converted] = [last.entered + cell.entered, last.converted + cell.converted];
      joined[joined.length - 1] = { ...last, entered, converted };
    }
  }
  return joined;
}

function compareCells(a: Cell, b: Cell): number {
  return (
    compareNumbers(a.age, b.age) ||
    compareNumbers(a.standard?.target ?? null, b.standard?.target ?? null) ||
    compareNumbers(a.standard?.floor ?? null, b.standard?.floor ?? null)
  );
}

/** What is absent comes last. */
function compareNumbers(a: number | null, b: number | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : a - b;
}

/** Code-point order; contacts of nobody stand where their label would, after a manager who happens to be called so. */
export function compareRows(a: string | null, b: string | null): number {
  const names = compareCodePoints(a ?? UNASSIGNED, b ?? UNASSIGNED);
  return names !== 0 ? names : Number(a === null) - Number(b === null);
}
