import { assessGaps, type GapRow, type Gaps } from '../../src/domain/coaching/gaps.ts';
import type { RowCount } from '../../src/domain/evidence/counts.ts';
import {
  type Analysis,
  DEFAULT_ANALYSIS,
  type Funnel,
  type Stage,
} from '../../src/domain/evidence/funnel.ts';

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

/** Counts of a row through all steps: what converts in one enters the next. */
export function makeChain(row: string | null, through: readonly number[]): RowCount[] {
  return through.slice(1).map((converted, index) => makeCount(row, index + 1, through[index]!, converted));
}

export function assess(counts: readonly RowCount[], funnel: Funnel, analysis: Partial<Analysis> = {}): Gaps {
  return assessGaps(counts, funnel, { ...DEFAULT_ANALYSIS, ...analysis });
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
