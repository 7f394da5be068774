import type { Coachee } from '../../domain/coaching/coaching.ts';
import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';
import { GAPS, type GapFacts } from './gap-table.ts';

/** A step that a manager should work on, and what that would bring. */
export interface CoachingFacts extends GapFacts {
  readonly coachee: Coachee;
}

/** Of a gap what a coach asks for first. */
export const COACHING = declareTable<CoachingFacts>()({
  manager: GAPS.manager,
  stage: GAPS.stage,
  focus: GAPS.focus,
  verdict: GAPS.verdict,
  entered: GAPS.entered,
  converted: GAPS.converted,
  coefficient: GAPS.coefficient,
  low: GAPS.low,
  high: GAPS.high,
  target: GAPS.target,
  floor: GAPS.floor,
  gap: GAPS.gap,
  short: GAPS.short,
  p: GAPS.p,
  q: GAPS.q,
  impact: GAPS.impact,
  mentor: GAPS.mentor,
  final: { type: 'count', read: ({ coachee }) => coachee.final },
  potential: { type: 'amount', read: ({ coachee }) => coachee.potential },
  rise: { type: 'fraction', absent: true, read: ({ coachee }) => coachee.rise },
});

/** Two managers who can teach each other, and the stages that each of them teaches. */
export interface SwapFacts {
  readonly a: string;
  readonly b: string;
  readonly aTeaches: readonly Name[];
  readonly bTeaches: readonly Name[];
}

export const SWAPS = declareTable<SwapFacts>()({
  a: { type: 'text', read: ({ a }) => a },
  b: { type: 'text', read: ({ b }) => b },
  a_teaches: { type: 'name', read: ({ aTeaches }) => joinNames(aTeaches) },
  b_teaches: { type: 'name', read: ({ bTeaches }) => joinNames(bTeaches) },
});

function joinNames(names: readonly Name[]): Name {
  return { id: names.map(({ id }) => id).join(' '), text: names.map(({ text }) => text).join(', ') };
}
