import { findFalse } from '../decisions/numbers.ts';
import { findEntry } from '../journey.ts';
import { below, bringer, company, DAY, MICRO, NOBODY, round, situations, sortKeys } from './contacts.ts';

/**
 * The last 4 whole weeks against the 12 before (A26): entries into stage 1 and arrivals at the last one.
 *
 * @param end local minutes that the last week ends at
 */
function countSqueeze(end: number) {
  const last = company.stages.length - 1;
  const rows: Record<string, { entered: [number, number]; paid: [number, number] }> = {};
  for (const each of situations) {
    for (const [stage, key] of [
      [1, 'entered'],
      [last, 'paid'],
    ] as const) {
      const entry = findEntry(each, stage);
      if (entry === undefined) continue;
      const weeks = Math.ceil((end - company.zone.toWall(entry) / MICRO) / (7 * DAY));
      if (weeks < 1 || weeks > 16) continue;
      const manager = bringer(each, stage);
      rows[manager] ??= { entered: [0, 0], paid: [0, 0] };
      rows[manager][key][weeks <= 4 ? 0 : 1] += 1;
    }
  }
  const family = Object.keys(sortKeys(rows)).filter((m) => m !== NOBODY && rows[m]!.entered[1] >= 10);
  const sum = (names: readonly string[], at: 0 | 1) => names.reduce((n, m) => n + rows[m]!.entered[at], 0);
  const ps = family.map((manager) => {
    const others = Object.keys(rows).filter((each) => each !== manager && each !== NOBODY);
    const [recent, before] = [sum(others, 0), sum(others, 1)];
    const share = recent + before >= 10 ? Math.min(1 / 4, recent / (recent + before)) : 1 / 4;
    const [own, was] = rows[manager]!.entered;
    return below(own, own + was, share);
  });
  const qs = findFalse(ps);
  return family.map((manager, index) => {
    const { entered, paid } = rows[manager]!;
    const holds = paid[0] >= 1 && paid[0] / 4 >= paid[1] / 12;
    return {
      ...{ manager, recent: entered[0], before: entered[1], paidRecent: paid[0], paidBefore: paid[1] },
      ...{ q: round(qs[index]!, 3), rings: holds && qs[index]! <= 0.05 },
    };
  });
}

export function countSqueezes() {
  return {
    // the newest event is of a Sunday evening: its week has not ended
    byDefault: countSqueeze(Date.parse('2026-11-09T00:00Z') / 60_000),
    asOfSunday: countSqueeze(Date.parse('2026-11-16T00:00Z') / 60_000),
  };
}
