import { isExact, type Measure } from '../evidence/measure.ts';
import type { Cell } from '../evidence/tally.ts';
import { funnelLimits } from '../stats/intervals/funnel-limits.ts';
import type { RateGroup } from '../stats/proportion.ts';
import {
  approximateCounts,
  type CountDistribution,
  distributeCounts,
} from '../stats/tails/count-distribution.ts';

/** The usual limits of a funnel plot: about two and three standard errors. */
const NEAR = 0.95;
const FAR = 0.998;

/** The limit that a coefficient lies beyond, the outer one where it is beyond both. */
export const OUTSIDES = ['low998', 'low95', 'high95', 'high998'] as const;
export type Outside = (typeof OUTSIDES)[number];

/** Where one row's coefficient of a step lies beside the team's. Rates are fractions. */
export interface SpreadRow {
  readonly measure: Measure;
  /** The limits around the team's coefficient; null where either has none. They may pass 1, as a coefficient may. */
  readonly limits: Readonly<Record<Outside, number>> | null;
  /** Distance from the team's coefficient in standard errors; null where nobody or everybody converts. */
  readonly z: number | null;
  readonly outside: Outside | null;
}

/**
 * Where a row's coefficient would lie if its contacts converted like the team's, each as far as its age allows.
 *
 * A row is outside where so few conversions or fewer, or so many or more, come about by luck in less than 2.5 % (0.1 %)
 * of such lists. Below that is where the limit runs; above, the interpolated limit lies up to a conversion too low: five of
 * five contacts pass it at a team's 80 %, which luck does every third time.
 *
 * @param cells those of the row's step
 * @param team the team's coefficient, above 1 counted as 1; null where rows are not to be held against it
 */
export function placeRow(measure: Measure, cells: readonly Cell[], team: number | null): SpreadRow {
  const { coefficient, converted, mature, squares } = measure;
  if (team === null || coefficient === null || mature === null) {
    return { measure, limits: null, z: null, outside: null };
  }
  const rate = Math.min(1, team);
  const distribution = distribute(cells, rate);
  const [near, far] = [funnelLimits(distribution, NEAR), funnelLimits(distribution, FAR)];
  const variance = (rate * (1 - (squares / mature) * rate)) / mature;
  return {
    measure,
    limits: {
      low998: far.low / mature,
      low95: near.low / mature,
      high95: near.high / mature,
      high998: far.high / mature,
    },
    z: variance > 0 ? (coefficient - rate) / Math.sqrt(variance) : null,
    outside: findOutside(converted, distribution),
  };
}

function distribute(cells: readonly Cell[], rate: number): CountDistribution {
  const groups = cells.map(({ share, entered }): RateGroup => ({ rate: rate * share, count: entered }));
  return isExact(cells) ? distributeCounts(groups) : approximateCounts(groups);
}

function findOutside(converted: number, { atMost }: CountDistribution): Outside | null {
  const [few, many] = [atMost(converted), 1 - atMost(converted - 1)];
  const tail = (confidence: number): number => (1 - confidence) / 2;
  if (few < tail(FAR)) return 'low998';
  if (few < tail(NEAR)) return 'low95';
  if (many < tail(FAR)) return 'high998';
  return many < tail(NEAR) ? 'high95' : null;
}
