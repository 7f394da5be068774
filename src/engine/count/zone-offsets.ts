import type { Micros } from '../../domain/calendar/micros.ts';
import { type OffsetSegment, offsetSegments } from '../../domain/calendar/zone.ts';

/** The offsets of a zone for all times between those given, in whichever order; nulls are none. */
export function findOffsets(zone: string, clocks: readonly (Micros | null)[]): readonly OffsetSegment[] {
  const known = clocks.flatMap((each) => each ?? []);
  if (known.length === 0) return [{ untilLocal: null, offset: 0 }];
  return offsetSegments(zone, Math.min(...known), Math.max(...known));
}
