import type { Analysis } from '../evidence/funnel.ts';
import type { Judged } from '../evidence/judge.ts';
import type { Measure } from '../evidence/measure.ts';
import { isEnough } from '../evidence/targets.ts';
import { needsWork } from '../evidence/verdict.ts';
import { momentEstimate } from '../stats/intervals/moment-estimate.ts';
import { type Estimate, newcombeInterval } from '../stats/intervals/newcombe-interval.ts';
import { compareCodePoints } from '../text/order.ts';

/** The largest double below 1: of a confidence next to it, what is left divided by many rounds to nothing. */
const SUREST = 1 - Number.EPSILON / 2;

/**
 * Finds who can teach one step, for each who needs it: somebody at `met` or `near` there, whose rate minus the
 * learner's has a Newcombe interval wholly above 0; of several the one with the highest Wilson lower bound, then the
 * larger n, then the name. Picking the best of many has its price: the interval's confidence is 1 - (1 - confidence) ÷
 * (M - 1), for M managers with enough contacts in the step.
 *
 * @param rows all rows of one step; contacts of nobody neither teach nor learn
 * @returns learner's name -> mentor's name; who has no mentor is absent
 */
export function findMentors(
  rows: readonly Judged[],
  { confidence, minEntered }: Pick<Analysis, 'confidence' | 'minEntered'>,
): Map<string, string> {
  const candidates = rankCandidates(rows);
  const enough = rows.filter(
    ({ measure }) => measure.row !== null && isEnough(measure.mature ?? 0, minEntered),
  );
  const sure = Math.min(SUREST, 1 - (1 - confidence) / Math.max(1, enough.length - 1));
  const mentors = new Map<string, string>();
  // thousands of managers share few different counts: one search serves all who have the same
  const found = new Map<string, string | null>();
  for (const { measure: learner, verdict } of rows) {
    if (learner.row === null || !needsWork(verdict)) continue;
    const counts = countsKey(learner);
    let mentor = found.get(counts);
    if (mentor === undefined) {
      mentor = candidates.find((candidate) => isBetter(candidate, learner, sure))?.row ?? null;
      found.set(counts, mentor);
    }
    if (mentor !== null) mentors.set(learner.row, mentor);
  }
  return mentors;
}

/** Those who can teach, the best first; of those with the same counts only the first name can ever be chosen. */
function rankCandidates(rows: readonly Judged[]): Measure[] {
  const ranked = rows
    .filter(({ measure, verdict }) => measure.row !== null && (verdict === 'met' || verdict === 'near'))
    .map(({ measure }) => measure)
    .sort(
      (a, b) =>
        (b.low ?? 0) - (a.low ?? 0) ||
        (b.mature ?? 0) - (a.mature ?? 0) ||
        compareCodePoints(a.row ?? '', b.row ?? ''),
    );
  const seen = new Set<string>();
  return ranked.filter((each) => {
    const counts = countsKey(each);
    return seen.has(counts) ? false : seen.add(counts);
  });
}

function countsKey({ converted, mature, squares }: Measure): string {
  return `${converted}/${mature}/${squares}`;
}

function isBetter(mentor: Measure, learner: Measure, confidence: number): boolean {
  // both follow from an interval above 0 and cost nothing, so that the interval is computed for likely pairs only
  if ((mentor.coefficient ?? 0) <= (learner.high ?? 1)) return false;
  if ((mentor.low ?? 0) <= (learner.coefficient ?? 1)) return false;
  return newcombeInterval(estimate(mentor, confidence), estimate(learner, confidence)).low > 0;
}

function estimate({ converted, mature, squares }: Measure, confidence: number): Estimate {
  return momentEstimate(converted, mature ?? 0, squares, confidence);
}
