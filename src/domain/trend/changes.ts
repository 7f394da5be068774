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

/** What has changed in the last bucket: the most conversions first, equal ones in the order of the series. */
export function listChanges(series: readonly TrendSeries[]): Change[] {
  const changes = series.flatMap(({ points }) => {
    const point = points.at(-1);
    return point?.signal == null ? [] : [makeChange(point, point.signal)];
  });
  return changes.sort((a, b) => compareGains(Math.abs(a.conversions), Math.abs(b.conversions)));
}

export function makeChange(point: TrendPoint, signal: Signal): Change {
  return { point, signal, conversions: (point.drift?.value ?? 0) * (point.measure.mature ?? 0) };
}

/** Where a step of a row stands now: the number of the newest bucket with enough to be tested; -1 where there is none. */
export function findNewestTested({ points }: Pick<TrendSeries, 'points'>): number {
  return points.findLastIndex(({ q }) => q !== null);
}
