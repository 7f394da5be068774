import { compareGains } from '../evidence/impact.ts';
import type { Signal, TrendPoint } from './signals.ts';
import type { TrendSeries } from './trend.ts';

/** A coefficient that has changed beyond chance, and what that comes to. */
export interface Change {
  readonly point: TrendPoint;
  readonly signal: Signal;
  /** Conversions more (or fewer, below 0) than the earlier coefficient would have made of the same contacts. */
  readonly conversions: number;
}

/**
 * The signal that people are told. A bucket that is still under way has none: ages run on over a weekend on which nobody
 * converts, so that every week seems to have fallen on the Monday after it. Nor has one whose signal hangs on the test's
 * being too sure of a few contacts.
 */
export function readSettled({ signal, sure, unfinished }: TrendPoint): Signal | null {
  return unfinished || !sure ? null : signal;
}

/** What has changed in the last bucket: the most conversions first, equal ones in the order of the series. */
export function listChanges(series: readonly TrendSeries[]): Change[] {
  const changes = series.flatMap(({ points }) => {
    const point = points.at(-1);
    const signal = point === undefined ? null : readSettled(point);
    return point === undefined || signal === null ? [] : [makeChange(point, signal)];
  });
  return changes.sort((a, b) => compareGains(Math.abs(a.conversions), Math.abs(b.conversions)));
}

export function makeChange(point: TrendPoint, signal: Signal): Change {
  return { point, signal, conversions: (point.drift?.value ?? 0) * (point.measure.mature ?? 0) };
}

/** Where a step of a row stands now: the number of the newest finished bucket with enough to be tested; -1 where there is none. */
export function findNewestTested({ points }: Pick<TrendSeries, 'points'>): number {
  return points.findLastIndex(({ q, unfinished }) => q !== null && !unfinished);
}

/** The newest bucket up to one that has finished at a step of the team; -1 where there is none. */
export function findNewestFinished({ points }: Pick<TrendSeries, 'points'>, last: number): number {
  return points.findLastIndex(({ measure, unfinished }, index) => {
    return index <= last && measure.coefficient !== null && !unfinished;
  });
}
