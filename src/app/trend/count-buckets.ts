import type { Span } from '../../domain/calendar/buckets.ts';
import { countRows, type Keyed, type OfRow } from '../../domain/evidence/counts.ts';
import { listAges } from '../../domain/evidence/maturity.ts';
import type { CountedRows } from '../../domain/evidence/tally.ts';
import { dropTargets } from '../../domain/trend/trend.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Ground } from '../funnel/answer.ts';

/**
 * The counts of every bucket, by the rows of the ground: one question to the engine.
 *
 * @param buckets one behind the other without a gap, ascending; at least one
 */
export async function countBuckets(
  engine: Engine,
  { asked, assessed }: Pick<Ground, 'asked' | 'assessed'>,
  buckets: readonly Span[],
): Promise<CountedRows[]> {
  const { query, analysis, regroup } = asked;
  const starts = buckets.map(({ start }) => start);
  const counted = await engine.countSteps({
    ...query,
    funnel: dropTargets(query.funnel),
    credit: analysis.credit,
    basis: analysis.basis,
    period: { start: starts[0], end: buckets.at(-1)?.end },
    by: [...query.by, { kind: 'bucket', starts }],
    horizons: listAges(assessed.terms.maturity),
  });
  const split = <C extends Keyed>(counts: readonly C[]): (C & OfRow)[][] => {
    const own = buckets.map((): (C & OfRow)[] => []);
    for (const count of regroup(countRows(counts, 0))) {
      const bucket = count.keys.at(-1);
      if (typeof bucket === 'number') own[bucket]!.push(count);
    }
    return own;
  };
  const [counts, unknown] = [split(counted.counts), split(counted.unknown)];
  return buckets.map((_, index) => ({ counts: counts[index]!, overall: [], unknown: unknown[index]! }));
}
