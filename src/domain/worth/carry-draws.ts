import { carryCoefficient, chooseCarrier } from '../evidence/carry.ts';
import { type Analysis, TEAM } from '../evidence/funnel.ts';
import type { Measure } from '../evidence/measure.ts';
import { drawBeta } from '../stats/draws/beta-draws.ts';
import { matchProportion } from '../stats/matched-proportion.ts';

/** How often every coefficient that stays as it is is drawn. */
export const DRAWS = 4000;

/** A coefficient that stays as it is: as it was found, and what it may be. */
export interface Kept {
  /** At most 1. */
  readonly coefficient: number;
  readonly draw: () => Float64Array;
}

/** Finds what carries contacts through a row's step; null where that is not known. */
export type FindKept = (own: Measure) => Kept | null;

/**
 * What the coefficients that stay as they are may be: draws of Beta(k + ½, n* - k + ½) ÷ s*, at most 1, with the moments
 * of young contacts (see matched-proportion.ts). Who has too few contacts is carried by the team's coefficient, and by
 * the same draws of it as everybody else who has.
 *
 * @param team the team's steps 1..n
 * @param stages ids of the stages: with the manager's name the seed, so that neither the order of the input nor other
 * managers move a number
 */
export function createKeeper(
  team: readonly Measure[],
  stages: readonly string[],
  { minEntered }: Pick<Analysis, 'minEntered'>,
): FindKept {
  const ofTeam = new Map<number, Float64Array>();
  // of one row at a time: thousands of managers would not fit into memory
  const ofRow = new Map<number, Float64Array>();
  let current: string | null = null;
  const drawOnce = (carrier: Measure): Float64Array => {
    if (!carrier.team && carrier.row !== current) {
      ofRow.clear();
      current = carrier.row;
    }
    const known = carrier.team ? ofTeam : ofRow;
    const draws = known.get(carrier.step) ?? drawCoefficient(carrier, stages[carrier.step] ?? '');
    known.set(carrier.step, draws);
    return draws;
  };
  return (own) => {
    const shared = team[own.step - 1];
    const carrier = chooseCarrier(own, shared, minEntered);
    const coefficient = carryCoefficient(own, shared, minEntered);
    if (carrier === undefined || coefficient === null) return null;
    return { coefficient, draw: () => drawOnce(carrier) };
  };
}

function drawCoefficient({ row, team, converted, mature, squares }: Measure, stage: string): Float64Array {
  const plain = matchProportion(converted, mature ?? 0, squares);
  const seed = `${team ? TEAM : `manager ${row}`}\n${stage}`;
  const [a, b] = [plain.converted + 0.5, plain.contacts - plain.converted + 0.5];
  const draws = drawBeta(a, b, seed, DRAWS);
  for (let index = 0; index < DRAWS; index++) draws[index] = Math.min(1, draws[index]! / plain.share);
  return draws;
}
