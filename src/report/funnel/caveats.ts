import type { Texts } from '../words/texts.ts';
import type { Caveats } from './funnel-answer.ts';

/** What a reader has to know before any number, a sentence each, the gravest first. */
export function listCaveats(
  { ids, idFaults, emptyPeriod, stale, placeholders }: Caveats,
  { funnel }: Texts,
): string[] {
  const { caveats } = funnel;
  return [
    ...(idFaults.rounded.count === 0 ? [] : [caveats.idsRounded(idFaults.rounded)]),
    ...(idFaults.merged.count === 0 ? [] : [caveats.idsMerged(idFaults.merged)]),
    ...(ids === null ? [] : [caveats.ids(ids)]),
    ...(emptyPeriod === null ? [] : [caveats.emptyPeriod(emptyPeriod)]),
    ...(placeholders.length === 0 ? [] : [caveats.placeholders(placeholders)]),
    ...(stale === null ? [] : [caveats.stale(stale)]),
  ];
}
