import type { Caveats } from './funnel-answer.ts';
import type { FunnelTexts } from './funnel-texts.ts';

/** What a reader has to know before any number, a sentence each, the gravest first. */
export function listCaveats(
  { ids, idFaults, emptyPeriod, stale, placeholders, unproven, ...ofRows }: Caveats,
  caveats: FunnelTexts['caveats'],
): string[] {
  return [
    ...listRowCaveats(ofRows, caveats),
    ...(idFaults.rounded.count === 0 ? [] : [caveats.idsRounded(idFaults.rounded)]),
    ...(idFaults.merged.count === 0 ? [] : [caveats.idsMerged(idFaults.merged)]),
    ...(ids === null ? [] : [caveats.ids(ids)]),
    ...(emptyPeriod === null ? [] : [caveats.emptyPeriod(emptyPeriod)]),
    ...(placeholders.length === 0 ? [] : [caveats.placeholders(placeholders)]),
    ...(unproven === null ? [] : [caveats.unproven(unproven)]),
    ...(stale === null ? [] : [caveats.stale(stale)]),
  ];
}

/** What is wrong with whose the contacts are. */
export function listRowCaveats(
  { unassigned, grouped, joined }: Pick<Caveats, 'unassigned' | 'grouped' | 'joined'>,
  caveats: FunnelTexts['caveats'],
): string[] {
  return [
    ...(grouped.length > 0 ? [caveats.grouped(grouped)] : []),
    // a grouped report explains it
    ...(unassigned !== null && grouped.length === 0 ? [caveats.unassigned(unassigned)] : []),
    ...(joined.length > 0 ? [caveats.joined(joined)] : []),
  ];
}
