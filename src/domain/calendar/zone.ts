import type { LocalDay } from './local-day.ts';
import { DAY, type Micros, momentStep, SECOND } from './micros.ts';
import { clampToKnown, findFixedOffset, offsetAt } from './zone-offset.ts';

export { isTimeZone } from './zone-offset.ts';

/** A stretch of wall-clock time with one offset. */
export interface OffsetSegment {
  /** The wall-clock time at which the next segment begins (excluded here); null: for ever. */
  readonly untilLocal: Micros | null;
  /** Wall clock minus UTC: `utc = local - offset`. */
  readonly offset: Micros;
}

/** A change of offset: before and after in seconds, at a moment in seconds since 1970 UTC. */
interface OffsetChange {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** The shortest there-and-back since 1970 is just under seven days (Recife 2000): a longer stride would not see it. */
const STRIDE = 6 * 86_400;
/** Changes are looked up, and remembered, in blocks of about a year. */
const BLOCK = 61 * STRIDE;
/** More than any offset, so that a local time is within this distance of its UTC reading. */
const MARGIN = 2 * 86_400;

const blocks = new Map<string, readonly OffsetChange[]>();

/**
 * The offsets of a zone as a function of wall-clock time, piecewise constant, in order of time; the last segment has
 * no end. Changes outside `fromLocal..toLocal` are left out: the first and last offsets hold beyond.
 *
 * The rule is that of Temporal's "compatible": a time that the clocks skip is read with the offset before the change
 * (02:30 in a spring gap is an hour later, 03:30), one that happens twice is the earlier of the two. Hence a change
 * at UTC t from o1 to o2 begins its segment at local t + max(o1, o2). Rules are known for 1900..2100; the offsets at
 * the ends hold outside.
 *
 * @throws RangeError if `zone` is not a time zone
 */
export function offsetSegments(zone: string, fromLocal: Micros, toLocal: Micros): OffsetSegment[] {
  const from = clampToKnown(Math.floor(fromLocal / SECOND) - MARGIN);
  const to = clampToKnown(Math.floor(toLocal / SECOND) + MARGIN);
  const segments: OffsetSegment[] = [];
  let offset = offsetAt(zone, from) * SECOND;
  for (const change of listChanges(zone, from, to)) {
    const untilLocal = (change.at + Math.max(change.before, change.after)) * SECOND;
    if (untilLocal > toLocal) break;
    if (untilLocal > fromLocal) segments.push({ untilLocal, offset });
    offset = change.after * SECOND;
  }
  segments.push({ untilLocal: null, offset });
  return segments;
}

/** The moment of a wall-clock time (itself in microseconds, as if it were UTC), by the rule of {@link offsetSegments}. */
export function localToUtc(zone: string, local: Micros): Micros {
  return local - offsetSegments(zone, local, local)[0]!.offset;
}

/** What the wall clock of the zone shows at a moment, in microseconds as if it were UTC. */
export function utcToLocal(zone: string, utc: Micros): Micros {
  return utc + offsetAt(zone, Math.floor(utc / SECOND)) * SECOND;
}

/** The moment at which a day begins: its local midnight, or the first moment after it where the clocks skip it. */
export function startOfDay(zone: string, day: LocalDay): Micros {
  return localToUtc(zone, day * DAY);
}

/** The local day that a moment falls on. */
export function dayAt(zone: string, utc: Micros): LocalDay {
  return Math.floor(utcToLocal(zone, utc) / DAY);
}

/** The local day that holds the last instant before a moment. */
export function dayBefore(zone: string, utc: Micros): LocalDay {
  return dayAt(zone, utc - momentStep(utc));
}

/** Changes with from < at <= to, in order. */
function listChanges(zone: string, from: number, to: number): OffsetChange[] {
  const changes: OffsetChange[] = [];
  if (findFixedOffset(zone) !== null) return changes;
  for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block += 1) {
    for (const change of changesOfBlock(zone, block)) {
      if (change.at > from && change.at <= to) changes.push(change);
    }
  }
  return changes;
}

/** Changes with start < at <= end of a block. */
function changesOfBlock(zone: string, block: number): readonly OffsetChange[] {
  const key = `${zone} ${block}`;
  const known = blocks.get(key);
  if (known) return known;
  const changes: OffsetChange[] = [];
  let before = offsetAt(zone, block * BLOCK);
  for (let at = block * BLOCK; at < (block + 1) * BLOCK; at += STRIDE) {
    const last = offsetAt(zone, at + STRIDE);
    for (let from = at; before !== last; ) {
      const change = findChange(zone, from, at + STRIDE, before);
      changes.push(change);
      from = change.at;
      before = change.after;
    }
  }
  blocks.set(key, changes);
  return changes;
}

/** The change away from `before`, by bisection to the second; the offset at `from` is `before`, that at `to` is not. */
function findChange(zone: string, from: number, to: number, before: number): OffsetChange {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return { at: high, before, after: offsetAt(zone, high) };
}
