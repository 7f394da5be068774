import type { FoldedGroups, Judged, LogFunnel, Question, TimeOnTheWay } from './event-log.ts';

/** What is to be expected of the contacts of one step (0: of the whole way) at their age. */
export interface Maturity {
  readonly from: 'curve' | 'window' | 'none';
  /** Whole hours; null where age plays no part. */
  readonly horizon: number | null;
  readonly conversions: number;
  readonly rising: boolean;
  /** The part of its conversions that a contact of that age, in whole hours, has had the time for; null: unknown. */
  readonly share: (age: number | null) => number;
}

/** How many finished contacts those that entered are worth, and the part of them that has converted. */
export interface Worth {
  readonly mature: number;
  /** Null where nobody had any time yet. */
  readonly coefficient: number | null;
}

/** How far contacts are at each whole hour from 0 on (SPEC: cumulative incidence). */
export interface Curve {
  /** Those whose time is that long or longer. */
  readonly atRisk: readonly number[];
  /** F. */
  readonly incidence: readonly number[];
  /** S before the hour. */
  readonly waiting: readonly Fraction[];
}

/** A whole number through another: as a real number a product of many may be off where a horizon hangs on it. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const HOUR = 3_600_000_000;

/**
 * The maturity of the whole way and of every step (SPEC: maturity), hour by hour, in the plainest way there is.
 *
 * @returns none where nobody's age is asked for, and in the flow basis
 */
export function findMaturities(
  { times }: Pick<FoldedGroups, 'times'>,
  { stages }: LogFunnel,
  { aged, basis }: Question,
): Maturity[] {
  if (!aged || basis === 'flow') return [];
  return stages.map(({ window }, step) => {
    const own = times.filter((time) => time.step === step);
    return findMaturity(own, step === 0 || window === undefined ? null : Math.ceil(window / HOUR));
  });
}

/** @param window whole hours, the last one begun included */
export function findMaturity(times: readonly TimeOnTheWay[], window: number | null): Maturity {
  const curve = drawCurve(times);
  const last = findLast(curve, times.length);
  const horizon = window === null ? last : Math.min(window, last);
  const conversions = times.filter(({ hours, fate }) => fate === 'converted' && hours <= horizon).length;
  const reached = (hours: number): number =>
    curve.incidence[Math.min(hours, curve.incidence.length - 1)] ?? 0;
  const end = reached(horizon);
  if (conversions < 30 || end === 0) {
    const share = (age: number | null) => (window === null || age === null || age >= window ? 1 : 0);
    return { from: window === null ? 'none' : 'window', horizon: window, conversions, rising: false, share };
  }
  const gained = end - reached(Math.floor(horizon / 2));
  const old = times.filter(({ age }) => age >= horizon).length;
  return {
    from: 'curve',
    horizon,
    conversions,
    rising: window === null && gained > 0.2 * end && old < times.length / 2,
    share: (age) => (age === null ? 1 : Math.min(1, reached(Math.min(age, horizon)) / end)),
  };
}

export function drawCurve(times: readonly TimeOnTheWay[]): Curve {
  const curve = { atRisk: [] as number[], incidence: [] as number[], waiting: [] as Fraction[] };
  let waiting: Fraction = { top: 1n, bottom: 1n };
  let incidence = 0;
  const ends: TimeOnTheWay[][] = [];
  for (const time of times) ends[time.hours] = [...(ends[time.hours] ?? []), time];
  let atRisk = times.length;
  for (let hour = 0; hour < ends.length; hour++) {
    const now = ends[hour] ?? [];
    const converted = now.filter(({ fate }) => fate === 'converted').length;
    const ended = now.filter(({ fate }) => fate !== 'open').length;
    curve.waiting.push(waiting);
    curve.atRisk.push(atRisk);
    if (converted > 0) incidence += (measure(waiting) * converted) / atRisk;
    if (ended > 0) waiting = multiply(waiting, atRisk - ended, atRisk);
    curve.incidence.push(incidence);
    atRisk -= now.length;
  }
  return curve;
}

/** The last hour that enough contacts are behind: ten, or at least half of what would be if all were finished. */
export function findLast({ atRisk, waiting }: Curve, contacts: number): number {
  return atRisk.findLastIndex((left, hour) => {
    const { top, bottom } = waiting[hour]!;
    return left >= 10 || BigInt(contacts) * top <= 2n * BigInt(left) * bottom;
  });
}

function multiply({ top, bottom }: Fraction, by: number, through: number): Fraction {
  return { top: top * BigInt(by), bottom: bottom * BigInt(through) };
}

/** As a real number, of numbers that may be too large for one. */
export function measure({ top, bottom }: Fraction): number {
  return Number((top * 10n ** 40n) / bottom) / 1e40;
}

/**
 * What some contacts in one step are worth.
 *
 * @param maturity of the step; none where nobody's age matters
 */
export function weighContacts(judged: readonly Judged[], maturity: Maturity | undefined): Worth {
  const entered = judged.filter(({ counts }) => counts.includes('entered'));
  const converted = judged.filter(({ counts }) => counts.includes('converted'));
  const mature = entered.reduce((sum, { age }) => sum + (maturity?.share(age) ?? 1), 0);
  return { mature, coefficient: mature > 0 ? converted.length / mature : null };
}
