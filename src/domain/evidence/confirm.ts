import { logEValueBelowFloor } from '../stats/families/e-value.ts';
import { isFinished } from './maturity.ts';
import type { Cell } from './tally.ts';
import type { Standard } from './targets.ts';

/**
 * The evidence of all finished contacts of a row's step against their floors: an e-value, which unlike a p-value stays
 * valid however often one looks. What remains of a contact's time is left to it: its floor counts as far as its share.
 *
 * @param cells of all time
 * @returns the natural logarithm of the e-value; 0 where nothing speaks against the floors
 */
export function weighFinished(cells: readonly Cell[]): number {
  const finished = cells.filter(({ standard, share }) => isFinished(share) && speaks(standard));
  const conversions = finished.reduce((sum, { converted }) => sum + converted, 0);
  const contacts = finished.reduce((sum, { entered }) => sum + entered, 0);
  if (contacts === 0) return 0;
  const misses = finished.map(({ standard, share, entered, converted }) => ({
    rate: (standard?.floor ?? 0) * share,
    count: entered - converted,
  }));
  // the likelihood only rises towards the floors: the e-value is no larger than 1, and nobody needs to know by how much
  if (misses.reduce((sum, { rate, count }) => sum + (count * rate) / (1 - rate), 0) <= conversions) return 0;
  return logEValueBelowFloor(conversions, misses);
}

/** A floor of 100 % makes any miss a proof, and nobody can fall below one of 0. */
function speaks(standard: Standard | null): boolean {
  return standard !== null && standard.floor > 0 && standard.floor < 1;
}
