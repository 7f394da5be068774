import type { Analysis } from './funnel.ts';
import type { Measure } from './measure.ts';
import { isEnough, reachesRate } from './targets.ts';

/** In the order in which they are tried; the first that holds is given. */
export const VERDICTS = ['no-data', 'too-few', 'met', 'near', 'coach', 'watch'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How a verdict is marked where there is no room for its word, readable without colour. */
export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = {
  'no-data': '',
  'too-few': '·',
  met: '+',
  near: '~',
  coach: '!!',
  watch: '?',
};

/** The verdicts that can close the gate. */
export const VERDICT_GATES = ['coach', 'watch'] as const satisfies readonly Verdict[];
export type VerdictGate = (typeof VERDICT_GATES)[number];

/** What can close it: a verdict, or a funnel that dries up at the top. */
export const GATES = [...VERDICT_GATES, 'alarm'] as const;
export type Gate = (typeof GATES)[number];

/** Where a manager should begin: at a step that is surely below its floor, or at one that only looks so. */
export const FOCI = ['yes', 'tentative'] as const;
export type Focus = (typeof FOCI)[number];

/**
 * Says what to make of one row's step.
 *
 * @param measure the row's own numbers
 * @param evidence what is held against alpha: a manager's q, the team's p; null where nothing may call for coaching
 * @returns null where the step has no target or only a range; in the flow basis, where a rate may pass 100 %; and for
 * performers, whose rows hang on the outcome
 */
export function decideVerdict(measure: Measure, evidence: number | null, analysis: Analysis): Verdict | null {
  const { mature, converted, target, floor, ranged, doubt } = measure;
  if (mature === null || target === null || floor === null || ranged) return null;
  if (analysis.credit === 'performer') return null;
  if (mature === 0) return 'no-data';
  if (!isEnough(mature, analysis.minEntered)) return 'too-few';
  if (reachesRate(converted, mature, target)) return 'met';
  if (reachesRate(converted, mature, floor)) return 'near';
  return doubt === null && evidence !== null && evidence <= analysis.alpha ? 'coach' : 'watch';
}

/** Whether a step calls for work: it is below its floor, on enough contacts to say so. */
export function needsWork(verdict: Verdict | null): boolean {
  return verdict === 'coach' || verdict === 'watch';
}
