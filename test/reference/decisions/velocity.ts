import { TEAM } from '../../../src/domain/evidence/funnel.ts';
import type { TimeOnTheWay } from '../event-log.ts';
import { isStray, listSituations } from '../fold.ts';
import type { Situation } from '../journey.ts';
import { judgeStep } from '../judge.ts';
import { drawCurve, findLast } from '../maturity.ts';
import { listTimes } from '../times.ts';
import { type Ground, type Line, measureAll, rowOf, SLACK } from './company.ts';

const HOUR = 3_600_000_000;

/** One contact in one step, whose it is there, and how long it was on the way. */
interface Timed {
  readonly manager: string;
  readonly time: TimeOnTheWay;
}

/** Quantiles of a step's duration and the end of what is known of it, whole hours; null where absent. */
export interface Durations {
  readonly median: number | null;
  readonly p80: number | null;
  readonly p95: number | null;
  readonly horizon: number | null;
}

/** `voronka velocity` (decisions 13; A0, A21): a line per row and step. */
export function velocity(ground: Ground): Line[] {
  const { company, judge } = ground;
  const timed = listTimed(ground);
  return measureAll(ground, judge(company.question.period)).map(
    ({ manager, step, entered, converted, lost, open, coefficient }) => {
      const durations = findDurations(ground, manager, step, timed);
      return {
        manager,
        stage: company.stages[step]!.id,
        // arrivals over arrivals come to nothing in the end
        ...{ entered, converted, lost, open, eventual: lost === null ? null : coefficient },
        median: tellDays(durations.median),
        p80: tellDays(durations.p80),
        p95: tellDays(durations.p95),
        horizon: tellDays(durations.horizon),
      };
    },
  );
}

/** Days with one decimal, half away from zero. */
export function tellDays(hours: number | null): number | null {
  return hours === null ? null : Math.floor((10 * hours + 12) / 24) / 10;
}

/** Of the period and the filters, by whose they are. */
export function listTimed({ company }: Ground): Timed[] {
  const { log, funnel, question } = company;
  const { counted } = listSituations(log, funnel, question, [question.by]);
  const timeOf = (situation: Situation, step: number) =>
    listTimes(situation, false).filter((time) => time.step === step);
  return counted
    .filter((each) => !isStray(each))
    .flatMap((each) =>
      funnel.stages.flatMap((_, step) => {
        const [judged] = step === 0 ? [] : judgeStep(each, step);
        // of a flow, those who came in the period, not those who left in it
        if (judged === undefined || judged.counts[0] === 'converted') return [];
        return timeOf(each, step).map((time) => ({ manager: rowOf(judged), time }));
      }),
    );
}

export function findDurations(
  { company }: Ground,
  manager: string,
  step: number,
  timed: readonly Timed[],
): Durations {
  const own = timed
    .filter((each) => each.time.step === step && (manager === TEAM || each.manager === manager))
    .map(({ time }) => time);
  if (own.length < 10) return { median: null, p80: null, p95: null, horizon: null };
  const window = company.funnel.stages[step]!.window;
  const curve = drawCurve(own);
  const horizon = window === undefined ? findLast(curve, own.length) : Math.ceil(window / HOUR);
  const end = curve.incidence[Math.min(horizon, curve.incidence.length - 1)]!;
  const find = (part: number): number | null =>
    end > 0 ? curve.incidence.findIndex((reached) => reached >= part * end - SLACK) : null;
  return { median: find(0.5), p80: find(0.8), p95: find(0.95), horizon };
}
