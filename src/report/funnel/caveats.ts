import type { Texts } from '../words/texts.ts';
import type { Caveats } from './funnel-answer.ts';

/** What a reader has to know before any number, a sentence each, the gravest first. */
export function listCaveats(
  { ids, idFaults, emptyPeriod, stale, placeholders, ...ofRows }: Caveats,
  { funnel }: Texts,
): string[] {
  const { caveats } = funnel;
  return [
    ...listRowCaveats(ofRows, caveats),
    ...(idFaults.rounded.count === 0 ? [] : [caveats.idsRounded(idFaults.rounded)]),
    ...(idFaults.merged.count === 0 ? [] : [caveats.idsMerged(idFaults.merged)]),
    ...(ids === null ? [] : [caveats.ids(ids)]),
    ...(emptyPeriod === null ? [] : [caveats.emptyPeriod(emptyPeriod)]),
    ...(placeholders.length === 0 ? [] : [caveats.placeholders(placeholders)]),
    ...(stale === null ? [] : [caveats.stale(stale)]),
  ];
}

/** What is wrong with whose the contacts are. */
export function listRowCaveats(
  { unassigned, grouped, joined }: Pick<Caveats, 'unassigned' | 'grouped' | 'joined'>,
  caveats: Texts['funnel']['caveats'],
): string[] {
  return [
    ...(grouped.length > 0 ? [caveats.grouped(grouped)] : []),
    // a grouped report explains it
    ...(unassigned !== null && grouped.length === 0 ? [caveats.unassigned(unassigned)] : []),
    ...(joined.length > 0 ? [caveats.joined(joined)] : []),
  ];
}
