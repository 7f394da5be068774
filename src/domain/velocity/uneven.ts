import type { VelocityStep } from './velocity.ts';

/** A step that takes one group of contacts at least twice as long as another; medians in hours. */
export interface Uneven {
  readonly step: number;
  readonly fast: string;
  readonly fastest: number;
  readonly slow: string;
  readonly slowest: number;
}

/** Fewer conversions say nothing of how long a group takes. */
const FEWEST = 30;

/**
 * Steps at which the medians of groups of contacts (segments, sources) differ twofold: one curve of ages judges all of
 * them, so that the slow ones look worse than they are while they are young.
 *
 * @param rows in the order in which equal medians are named
 */
export function findUneven(rows: readonly VelocityStep[], steps: number): Uneven[] {
  return Array.from({ length: steps }, (_, index) => index + 1).flatMap((step): Uneven[] => {
    const known = rows
      .filter((row) => row.step === step && row.conversions >= FEWEST)
      .flatMap(({ row, median }) => (row === null || median === null ? [] : { row, median }))
      .sort((a, b) => a.median - b.median);
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last || last.median < 2 * first.median || first.median === 0) return [];
    return [{ step, fast: first.row, fastest: first.median, slow: last.row, slowest: last.median }];
  });
}
