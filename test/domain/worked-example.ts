import { assessGaps, type GapRow, type Gaps } from '../../src/domain/coaching/gaps.ts';
import type { RowCount, RowWayCount } from '../../src/domain/evidence/counts.ts';
import {
  type Analysis,
  DEFAULT_ANALYSIS,
  type Funnel,
  type Stage,
} from '../../src/domain/evidence/funnel.ts';
import type { CountedRows } from '../../src/domain/evidence/tally.ts';
import type { Terms } from '../../src/domain/evidence/terms.ts';

/** A funnel of stages s0, s1, … with the given [target, floor]; an absent target makes a stage without one. */
export function makeFunnel(
  targets: readonly (readonly [target?: number, floor?: number])[],
  overrides: Funnel['overrides'] = [],
): Funnel {
  const stages = [[], ...targets].map(([target, floor], index): Stage => {
    const id = `s${index}`;
    return {
      id,
      name: id,
      labels: [id],
      ...(target !== undefined && { target }),
      ...(floor !== undefined && { floor }),
    };
  });
  return { stages, lost: [], ignored: [], overrides };
}

/** One count; the missing conversions are open unless lost is given. */
export function makeCount(
  row: string | null,
  step: number,
  entered: number,
  converted: number,
  more: Partial<RowCount> = {},
): RowCount {
  const lost = more.lost ?? 0;
  const open = entered - converted - lost;
  return { row, step, override: -1, age: null, entered, converted, lost, open, immature: 0, ...more };
}

/** One count of the whole way; nobody is held to anything but the stages' own targets, unless overrides are given. */
export function makeWay(
  row: string | null,
  entered: number,
  converted: number,
  more: Partial<RowWayCount> = {},
): RowWayCount {
  const { lost = 0 } = more;
  const open = entered - converted - lost;
  return { row, overrides: [], age: null, entered, converted, lost, open, immature: 0, ...more };
}

/** Counts of a row through all steps: what converts in one enters the next. */
export function makeChain(row: string | null, through: readonly number[]): RowCount[] {
  return through.slice(1).map((converted, index) => makeCount(row, index + 1, through[index]!, converted));
}

/** Counts of steps alone, or beside the rest of what is counted. */
export type Given = readonly RowCount[] | Partial<CountedRows>;

export function gather(given: Given): CountedRows {
  return { counts: [], overall: [], unknown: [], ...('length' in given ? { counts: given } : given) };
}

/** By default nobody's age matters, and the input has the history of the stages. */
export function makeTerms(
  funnel: Funnel,
  analysis: Partial<Analysis> = {},
  more: Partial<Terms> = {},
): Terms {
  return { funnel, analysis: { ...DEFAULT_ANALYSIS, ...analysis }, maturity: [], losses: 'dated', ...more };
}

export function assess(
  given: Given,
  funnel: Funnel,
  analysis: Partial<Analysis> = {},
  more: Partial<Terms> & { ever?: Given } = {},
): Gaps {
  const { ever, ...terms } = more;
  return assessGaps(
    gather(given),
    makeTerms(funnel, analysis, terms),
    ever === undefined ? null : gather(ever),
  );
}

export function findRow(gaps: Gaps, row: string | null, step: number): GapRow {
  const found = gaps.rows.find((each) => each.row === row && each.step === step);
  if (found === undefined) throw new Error(`no row ${row}, step ${step}`);
  return found;
}

export const WORKED_FUNNEL = makeFunnel([[1, 0.9], [0.8], [0.8], [0.95, 0.9]]);
export const WORKED_COUNTS = [
  ...makeChain('Sidorov', [200, 191, 172, 120, 96]),
  ...makeChain('Ivanov', [200, 160, 112, 95, 91]),
];
