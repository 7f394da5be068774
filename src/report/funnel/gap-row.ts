import type * as z from 'zod';
import type { GapRow } from '../../domain/coaching/gaps.ts';
import { TEAM, UNASSIGNED } from '../../domain/evidence/funnel.ts';
import type { gapShape } from '../json-shapes.ts';
import type { Cell } from '../model.ts';

/** The flat gap table's columns (SPEC: command line): an interface; new ones go to the end only. */
export const GAP_COLUMNS = [
  'manager',
  'stage',
  'entered',
  'converted',
  'lost',
  'open',
  'immature',
  'coefficient',
  'low',
  'high',
  'target',
  'floor',
  'gap',
  'short',
  'p',
  'q',
  'verdict',
  'impact',
  'focus',
  'mentor',
] as const;
export type GapColumn = (typeof GAP_COLUMNS)[number];

/** A gap row under the names that flat formats and JSON use; absent is null. */
export type FlatGap = Readonly<z.infer<typeof gapShape>>;

export function flattenGap(row: GapRow, stageIds: readonly string[]): FlatGap {
  return {
    manager: flatName(row),
    stage: stageIds[row.step] ?? '',
    entered: row.entered,
    converted: row.converted,
    lost: row.lost,
    open: row.open,
    immature: row.immature,
    coefficient: row.coefficient,
    low: row.low,
    high: row.high,
    target: row.target,
    floor: row.floor,
    gap: row.gap,
    short: row.short,
    p: row.p,
    q: row.q,
    verdict: row.verdict,
    impact: row.impact,
    focus: row.focus,
    mentor: row.mentor,
  };
}

/** The name of a row in flat formats. */
export function flatName(row: Pick<GapRow, 'row' | 'team'>): string {
  return row.team ? TEAM : (row.row ?? UNASSIGNED);
}

/** The typed cell of one column. */
export function gapCell(column: GapColumn, row: GapRow, name: string, stage: string): Cell {
  switch (column) {
    case 'manager':
      return { type: 'text', value: name };
    case 'stage':
      return { type: 'text', value: stage };
    case 'mentor':
      return { type: 'text', value: row.mentor };
    case 'coefficient':
      return { type: 'fraction', value: row.coefficient, verdict: row.verdict };
    case 'low':
    case 'high':
    case 'target':
    case 'floor':
      return { type: 'fraction', value: row[column] };
    case 'gap':
      return { type: 'points', value: row.gap };
    case 'p':
    case 'q':
      return { type: 'probability', value: row[column] };
    case 'impact':
      return { type: 'amount', value: row.impact };
    case 'verdict':
      return { type: 'verdict', value: row.verdict };
    case 'focus':
      return { type: 'focus', value: row.focus };
    default:
      return { type: 'count', value: row[column] };
  }
}
