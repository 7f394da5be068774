import type { GapRow } from '../../domain/coaching/gaps.ts';
import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** A step of one row, and what the two are called. */
export interface GapFacts {
  readonly who: Name;
  /** The stage that the step ends in. */
  readonly stage: Name;
  readonly gap: GapRow;
}

/** The flat gap table (SPEC: command line): an interface; new columns go to the end only. */
export const GAPS = declareTable<GapFacts>()({
  manager: { type: 'name', read: ({ who }) => who, of: '* is the team, (unassigned) nobody' },
  stage: { type: 'name', read: ({ stage }) => stage, of: 'id of the stage that the step ends in' },
  entered: { type: 'count', read: ({ gap }) => gap.entered },
  converted: { type: 'count', read: ({ gap }) => gap.converted },
  lost: { type: 'count', absent: true, read: ({ gap }) => gap.lost, of: 'absent in the flow basis' },
  open: { type: 'count', absent: true, read: ({ gap }) => gap.open, of: 'absent in the flow basis' },
  immature: { type: 'count', read: ({ gap }) => gap.immature },
  coefficient: {
    type: 'fraction',
    absent: true,
    read: ({ gap }) => gap.coefficient,
    of: 'converted / entered',
    verdict: ({ gap }) => gap.verdict,
  },
  low: { type: 'fraction', absent: true, read: ({ gap }) => gap.low, of: 'Wilson interval' },
  high: { type: 'fraction', absent: true, read: ({ gap }) => gap.high },
  target: { type: 'fraction', absent: true, read: ({ gap }) => gap.target },
  floor: { type: 'fraction', absent: true, read: ({ gap }) => gap.floor },
  gap: { type: 'points', absent: true, read: ({ gap }) => gap.gap, of: 'coefficient - target' },
  short: {
    type: 'count',
    absent: true,
    read: ({ gap }) => gap.short,
    of: 'conversions missing to the target',
  },
  p: {
    type: 'probability',
    absent: true,
    read: ({ gap }) => gap.p,
    of: 'exact binomial lower tail at the floor',
  },
  q: {
    type: 'probability',
    absent: true,
    read: ({ gap }) => gap.q,
    of: 'Benjamini-Hochberg over the family',
  },
  verdict: { type: 'verdict', absent: true, read: ({ gap }) => gap.verdict },
  impact: {
    type: 'amount',
    absent: true,
    read: ({ gap }) => gap.impact,
    of: 'final conversions gained at the target',
  },
  focus: { type: 'focus', absent: true, read: ({ gap }) => gap.focus },
  mentor: { type: 'text', absent: true, read: ({ gap }) => gap.mentor },
});
