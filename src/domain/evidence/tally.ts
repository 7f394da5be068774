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
  const rows = new Map<string | null, Sums>();
  const sumsOf = (row: string | null): Sums => {
    const known = rows.get(row);
    if (known !== undefined) return known;
    const sums = startSums(width);
    rows.set(row, sums);
    return sums;
  };
  const put = (count: AgedCount, step: number, standard: Standard | null): void => {
    const { age, entered, converted } = count;
    const sums = sumsOf(count.row).steps[step]!;
    addOutcomes(sums, count);
    if (entered === 0 && converted === 0) return;
    sums.cells.push({ age, share: (maturity[step] ?? TIMELESS).share(age), standard, entered, converted });
  };
  // a contact may be a count of its own: what it is held to is looked up once for all that are held to the same
  const ofSteps = funnel.stages.map(() => new Map<number, Standard | null>());
  for (const count of counts) {
    const { step, override } = count;
    if (!Number.isInteger(step) || step < 1 || step >= width) throw new RangeError(`no step ${step}`);
    put(
      count,
      step,
      lookUp(ofSteps[step]!, override, () => findStandard(funnel, step, override)),
    );
  }
  const ofWays = new Map<string, Standard | null>();
  for (const count of overall) {
    const { overrides } = count;
    const multiply = () =>
      multiplyStandards(overrides.map((override, index) => findStandard(funnel, index + 1, override)));
    put(count, WHOLE_WAY, lookUp(ofWays, overrides.join(), multiply));
  }
  for (const { row, contacts } of unknown) sumsOf(row).unknown += contacts;
  const sorted = [...rows].map(([row, sums]) => finish(row, sums));
  sorted.sort((a, b) => compareRows(a.row, b.row));
  return { rows: sorted, team: addRows(sorted, width) };
}

type AgedCount = OfRow & Outcomes & { readonly age: number | null };

function lookUp<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  const value = known.get(key);
  if (value !== undefined) return value;
  const found = find();
  known.set(key, found);
  return found;
}

function startSums(width: number): Sums {
  const nothing = (): Draft => ({ entered: 0, converted: 0, lost: 0, open: 0, immature: 0, cells: [] });
  return { steps: Array.from({ length: width }, nothing), unknown: 0 };
}

function addOutcomes(sums: Draft, count: Outcomes): void {
  sums.entered += count.entered;
  sums.converted += count.converted;
  sums.lost += count.lost;
  sums.open += count.open;
  sums.immature += count.immature;
}

function finish(row: string | null, { steps, unknown }: Sums): RowTally {
  return { row, unknown, steps: steps.map((sums) => ({ ...sums, cells: joinCells(sums.cells) })) };
}

/** The rows of everybody as the one of the team. */
function addRows(rows: readonly RowTally[], width: number): RowTally {
  const team = startSums(width);
  for (const { steps, unknown } of rows) {
    team.unknown += unknown;
    steps.forEach((tally, step) => {
      addOutcomes(team.steps[step]!, tally);
    });
  }
  team.steps.forEach((sums, step) => {
    sums.cells = gatherCells(rows.map((row) => row.steps[step]!.cells));
  });
  return finish(null, team);
}

/** As few cells as there are different ones: what thousands of rows have in common is not sorted row by row. */
function gatherCells(rows: readonly (readonly Cell[])[]): Cell[] {
  const known = new Map<Standard | null, Map<number | null, { -readonly [K in keyof Cell]: Cell[K] }>>();
  for (const cells of rows) {
    for (const cell of cells) {
      const ofAge = lookUp(known, cell.standard, () => new Map());
      const same = ofAge.get(cell.age);
      if (same === undefined) ofAge.set(cell.age, { ...cell });
      else {
        same.entered += cell.entered;
        same.converted += cell.converted;
      }
    }
  }
  return [...known.values()].flatMap((ofAge) => [...ofAge.values()]);
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
