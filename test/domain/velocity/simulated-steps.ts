import type { TimeOnTheWay } from '../../../src/domain/stats/cumulative-incidence.ts';

/** How contacts of a step live. */
export interface Habits {
  /** Chance to convert in the end; who does not is lost. */
  readonly rate: number;
  /** Mean days to either. */
  readonly days: number;
  readonly contacts: number;
  /** They entered within so many days before today, one as likely as the other. */
  readonly since: number;
}

/** Numbers in [0, 1) that are the same every time (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What becomes of each contact, whatever today is: sums of two exponential times. */
export function liveThrough({ rate, days, contacts }: Habits, next: () => number) {
  const wait = (): number => -Math.log(1 - next()) * days * 12;
  return Array.from({ length: contacts }, () => {
    return { hours: Math.ceil(wait() + wait()), converts: next() < rate };
  });
}

/** What is known of them today. */
export function draw(habits: Habits, next: () => number): TimeOnTheWay[] {
  return liveThrough(habits, next).map(({ hours, converts }) => {
    const age = Math.floor(next() * habits.since * 24);
    if (hours > age) return { hours: age, converted: 0, lost: 0, open: 1 };
    return { hours, converted: converts ? 1 : 0, lost: converts ? 0 : 1, open: 0 };
  });
}
