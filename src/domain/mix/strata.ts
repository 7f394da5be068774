import { type Keyed, type OfRow, type Outcomes, WHOLE_WAY } from '../evidence/counts.ts';
import { type StepMaturity, TIMELESS } from '../evidence/maturity.ts';
import { compareCodePoints } from '../text/order.ts';
import type { Stratum } from './case-mix.ts';

type StratumCount = OfRow & Keyed & Outcomes & { readonly age: number | null };

/** Counts whose first key is the row's, or what the row was made of, and whose others are those of the stratum. */
export interface StrataCounts {
  readonly counts: readonly (StratumCount & { readonly step: number })[];
  readonly overall: readonly StratumCount[];
}

/** The strata of every row and step. */
export interface Strata {
  /** How many there are at all. */
  readonly size: number;
  /** In one order, whatever the order of the counts; none where the row has no contacts. */
  readonly of: (row: string | null, step: number) => readonly Stratum[];
  /** Of everybody together. */
  readonly ofTeam: (step: number) => readonly Stratum[];
}

/** Contacts of one kind while they are added up. */
interface Sums {
  readonly ages: Map<number | null, number>;
  converted: number;
}

/** stratum -> row -> sums */
type Kinds = Map<string, Map<string | null, Sums>>;

/**
 * Sums counts per (row, step, stratum), a blank value being a stratum like any other.
 *
 * @param maturity of the whole way and the steps 1..n; a step that it does not name has no ages
 */
export function tallyStrata({ counts, overall }: StrataCounts, maturity: readonly StepMaturity[]): Strata {
  const steps = new Map<number, Kinds>();
  const names = new Set<string>();
  const put = (count: StratumCount, step: number): void => {
    const kind = JSON.stringify(count.keys.slice(1));
    names.add(kind);
    const rows = lookUp(
      lookUp(steps, step, () => new Map()),
      kind,
      () => new Map(),
    );
    const sums = lookUp(rows, count.row, (): Sums => ({ ages: new Map(), converted: 0 }));
    sums.ages.set(count.age, (sums.ages.get(count.age) ?? 0) + count.entered);
    sums.converted += count.converted;
  };
  for (const count of counts) put(count, count.step);
  for (const count of overall) put(count, WHOLE_WAY);
  const finished = new Map(
    [...steps].map(([step, kinds]) => [step, finishStep(kinds, (maturity[step] ?? TIMELESS).share)]),
  );
  return {
    size: names.size,
    of: (row, step) => finished.get(step)?.ofRows.get(row) ?? [],
    ofTeam: (step) => finished.get(step)?.ofTeam ?? [],
  };
}

interface StepStrata {
  readonly ofRows: ReadonlyMap<string | null, readonly Stratum[]>;
  readonly ofTeam: readonly Stratum[];
}

function finishStep(kinds: Kinds, share: StepMaturity['share']): StepStrata {
  const ofRows = new Map<string | null, Stratum[]>();
  const ofTeam: Stratum[] = [];
  for (const [, rows] of [...kinds].sort(([a], [b]) => compareCodePoints(a, b))) {
    const team: Sums = { ages: new Map(), converted: 0 };
    for (const { ages, converted } of rows.values()) {
      team.converted += converted;
      for (const [age, contacts] of ages) team.ages.set(age, (team.ages.get(age) ?? 0) + contacts);
    }
    const all = { teamMature: weighAges(team, share), teamConverted: team.converted };
    ofTeam.push({ mature: all.teamMature, converted: all.teamConverted, ...all });
    for (const [row, sums] of rows) {
      const own = { mature: weighAges(sums, share), converted: sums.converted };
      lookUp(ofRows, row, () => []).push({ ...own, ...all });
    }
  }
  return { ofRows, ofTeam };
}

/** Σ share, age by age from the youngest: the sum does not hang on the order of the input. */
function weighAges({ ages }: Sums, share: StepMaturity['share']): number {
  const sorted = [...ages].sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity));
  return sorted.reduce((sum, [age, contacts]) => sum + contacts * share(age), 0);
}

function lookUp<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make();
  known.set(key, made);
  return made;
}
