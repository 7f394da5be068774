import type { Micros } from '../calendar/micros.ts';
import type { OfRow } from '../evidence/counts.ts';

/** Contacts that entered a stage in a bucket of time, by the manager who brought them there; null: nobody's. */
export interface ArrivalCount extends OfRow {
  /** 0..n */
  readonly stage: number;
  /** Its number: it ends where the next one starts. */
  readonly bucket: number;
  readonly contacts: number;
}

/** Contacts that are open in a step, by the manager whose they are; null: nobody's. */
export interface OpenCount extends OfRow {
  /** 1..n */
  readonly step: number;
  /** Whole hours since the entry into the step, rounded down. */
  readonly age: number;
  readonly contacts: number;
}

/** Half-open, microseconds since 1970 UTC. */
export interface Stretch {
  readonly start: Micros;
  readonly end: Micros;
}

/** How many contacts entered a stage in a stretch that begins and ends where buckets do; of all rows where none is named. */
export type ArrivalSums = (stage: number, stretch: Stretch, manager?: string) => number;

/** The starts of buckets that every one of these stretches is made of, ascending. The last of them ends the last stretch. */
export function listStarts(stretches: readonly Stretch[]): Micros[] {
  const ends = stretches.flatMap(({ start, end }) => [start, end]);
  return [...new Set(ends)].sort((a, b) => a - b);
}

/**
 * @param arrivals in any order
 * @param starts of the buckets that they are counted by
 */
export function sumArrivals(arrivals: readonly ArrivalCount[], starts: readonly Micros[]): ArrivalSums {
  const counts = new Map<string, number[]>();
  const add = (key: string, { bucket, contacts }: ArrivalCount): void => {
    const own = counts.get(key) ?? new Array<number>(starts.length).fill(0);
    own[bucket] = (own[bucket] ?? 0) + contacts;
    counts.set(key, own);
  };
  for (const each of arrivals) {
    add(`${each.stage}`, each);
    if (each.row !== null) add(`${each.stage} ${each.row}`, each);
  }
  return (stage, { start, end }, manager) => {
    const own = counts.get(manager === undefined ? `${stage}` : `${stage} ${manager}`) ?? [];
    return own.reduce(
      (sum, contacts, bucket) => (starts[bucket]! >= start && starts[bucket]! < end ? sum + contacts : sum),
      0,
    );
  };
}
