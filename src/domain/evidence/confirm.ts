import { logEValueBelowFloor } from '../stats/e-value.ts';
import { isFinished } from './maturity.ts';
import type { Cell } from './tally.ts';

/**
 * The evidence of all finished contacts of a row's step against their floors: an e-value, which unlike a p-value stays
 * valid however often one looks. What remains of a contact's time is left to it: its floor counts as far as its share.
 *
 * @param cells of all time
 * @returns the natural logarithm of the e-value; 0 where nothing speaks
 */
export function weighFinished(cells: readonly Cell[]): number {
  const finished = cells.filter(({ standard, share }) => isFinished(share) && (standard?.floor ?? 1) < 1);
  const conversions = finished.reduce((sum, { converted }) => sum + converted, 0);
  const contacts = finished.reduce((sum, { entered }) => sum + entered, 0);
  const floorless = finished.every(({ standard }) => standard?.floor === 0);
  if (contacts === 0 || floorless) return 0;
  return logEValueBelowFloor(
    conversions,
    finished.map(({ standard, share, entered, converted }) => ({
      rate: (standard?.floor ?? 0) * share,
      count: entered - converted,
    })),
  );
}
