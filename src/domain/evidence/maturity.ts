import { HOUR } from '../calendar/micros.ts';
import {
  cumulativeIncidence,
  findHorizon,
  type IncidenceCurve,
  incidenceAt,
} from '../stats/cumulative-incidence.ts';
import { type TimeCount, WHOLE_WAY } from './counts.ts';
import type { Funnel } from './funnel.ts';

/** Fewest conversions that a curve can be drawn of. */
const MIN_CONVERSIONS = 30;
/** A curve that gains more than this part of itself in the second half of its horizon may not have come to its end. */
const STEEP = 0.2;
/** What differs by rounding alone from a finished contact's share. */
const SLACK = 1e-9;

/** How far contacts of one step (or of the whole way) are expected to have come at their age. */
export interface StepMaturity {
  /**
   * What shares are taken from: `curve`, the team's own times; `window`, where too few have converted for a curve;
   * `none`, where there is no window either: everybody's share is 1; `off`, where nobody asked.
   */
  readonly from: 'curve' | 'window' | 'none' | 'off';
  /** T, whole hours: what happens later is nothing to the share. Null where age plays no part. */
  readonly horizon: number | null;
  /** Whole hours, at most the horizon: from this age on the share is 1, so that older ages need not be told apart. */
  readonly grown: number | null;
  /** Conversions within the horizon that the curve rests on. */
  readonly conversions: number;
  /** The curve may still rise at its horizon: the data are too short to say what the step's coefficient comes to. */
  readonly rising: boolean;
  /**
   * The part of its conversions that a contact of that age has had the time for, 0..1; it depends on age alone.
   *
   * @param age whole hours, at most the horizon; null: unknown, which counts as old enough
   */
  readonly share: (age: number | null) => number;
  /** F and S of the step, beyond the horizon too; null where shares are not taken from a curve. */
  readonly curve: IncidenceCurve | null;
}

/** A step where nobody's age matters. */
export const TIMELESS: StepMaturity = {
  from: 'off',
  horizon: null,
  grown: null,
  conversions: 0,
  rising: false,
  share: () => 1,
  curve: null,
};

/** The ages that are worth telling apart, of the whole way and the steps 1..n; undefined where nobody's age matters. */
export function listAges(maturity: readonly StepMaturity[]): readonly (number | null)[] | undefined {
  return maturity.length === 0 ? undefined : maturity.map(({ grown }) => grown);
}

/** The curve of a step, before it is known whether its contacts are old enough for it. */
export interface StepCurve extends StepMaturity {
  /** It gains much in the second half of its horizon: how many entered that long ago decides whether it may still rise. */
  readonly steep: boolean;
  /** Contacts behind it. */
  readonly contacts: number;
}

/**
 * Draws the curves of the whole way and of every step (SPEC: maturity).
 *
 * @param times of the team, in any order
 * @returns first that of the whole way, then those of the steps 1..n
 */
export function drawCurves(times: readonly TimeCount[], { stages }: Funnel): StepCurve[] {
  const ofStep = stages.map((): TimeCount[] => []);
  for (const time of times) ofStep[time.step]!.push(time);
  return ofStep.map((own, step) => drawCurve(own, step === WHOLE_WAY ? undefined : stages[step]?.window));
}

function drawCurve(times: readonly TimeCount[], window: number | undefined): StepCurve {
  const hours = window === undefined ? undefined : Math.ceil(window / HOUR);
  const incidence = cumulativeIncidence(times);
  const horizon = findHorizon(incidence, hours);
  const contacts = incidence.total;
  const within = times.filter((time) => horizon !== null && time.hours <= horizon);
  const conversions = within.reduce((sum, { converted }) => sum + converted, 0);
  const end = horizon === null ? 0 : incidenceAt(incidence, horizon);
  const plain = { conversions, contacts, rising: false, steep: false, curve: null };
  if (horizon === null || conversions < MIN_CONVERSIONS || end <= 0) {
    if (hours === undefined) return { ...plain, from: 'none', horizon: null, grown: null, share: () => 1 };
    const share = (age: number | null): number => (age === null || age >= hours ? 1 : 0);
    return { ...plain, from: 'window', horizon: hours, grown: hours, share };
  }
  const half = incidenceAt(incidence, horizon / 2);
  return {
    ...plain,
    from: 'curve',
    horizon,
    grown: findGrown(incidence, end),
    steep: hours === undefined && end - half > STEEP * end,
    share: shareOf(incidence, horizon, end),
    curve: incidence,
  };
}

/** The time after which no more conversions come within the horizon. */
function findGrown({ times, incidence }: IncidenceCurve, end: number): number {
  return times[incidence.findIndex((share) => share >= end)]!;
}

/** F(min(age, T)) ÷ F(T), looked up once an hour. */
function shareOf(incidence: IncidenceCurve, horizon: number, end: number): (age: number | null) => number {
  return (age) => {
    if (age === null || age >= horizon) return 1;
    return Math.min(1, incidenceAt(incidence, age) / end);
  };
}

/** The horizons of the curves that may still rise: how many contacts entered so long ago has to be asked. */
export function listSteep(curves: readonly StepCurve[]): (number | null)[] {
  return curves.map(({ steep, horizon }) => (steep ? horizon : null));
}

/**
 * Settles which curves may still rise: steep ones of which fewer than half of the contacts entered a horizon ago.
 *
 * @param aged how many of the contacts entered at least the horizon ago; null where that was not asked
 */
export function settleCurves(curves: readonly StepCurve[], aged: readonly (number | null)[]): StepMaturity[] {
  return curves.map(({ steep, contacts, ...curve }, index) => {
    const old = aged[index] ?? null;
    return { ...curve, rising: steep && old !== null && 2 * old < contacts };
  });
}

/** Whether a contact of that share counts as finished for good (SPEC: confirmed). */
export function isFinished(share: number): boolean {
  return share >= 0.98 - SLACK;
}
