/** Seconds since 1970 UTC. */
type Seconds = number;

// Rules outside these years are guesses (and mostly local mean time before): the offsets at the ends hold beyond them.
const FIRST: Seconds = Date.UTC(1900, 0, 1) / 1000;
const LAST: Seconds = Date.UTC(2101, 0, 1) / 1000 - 1;

const UTC_NAMES = /^(?:etc\/)?(?:utc|gmt)$/i;
const FIXED_OFFSET = /^([+-])([01]\d|2[0-3])(?::?([0-5]\d))?$/;
const LONG_OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** Tells the offset of one zone at a moment. */
type OffsetReader = (at: Seconds) => Seconds;

const readers = new Map<string, OffsetReader>();

/** Whether times can be read in this zone: an IANA name (any case) or a fixed offset such as `+03:00`. */
export function isTimeZone(name: string): boolean {
  try {
    readerOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Seconds to add to UTC in a zone that never changes its offset (UTC and `+03:00`, `+0300`, `+03`), else null. */
export function findFixedOffset(zone: string): Seconds | null {
  if (UTC_NAMES.test(zone)) return 0;
  const match = FIXED_OFFSET.exec(zone);
  return match ? signedSeconds(match) : null;
}

/**
 * Seconds to add to UTC to get the zone's wall clock at a moment; before 1900 and after 2100 the nearest known one.
 *
 * Read from Intl directly: `tzOffset` of @date-fns/tz 1.5.0 turns -00:44:30 (Monrovia to 1972) into +44.5 minutes.
 *
 * @throws RangeError where {@link isTimeZone} is false
 */
export function offsetAt(zone: string, at: Seconds): Seconds {
  return readerOf(zone)(clampToKnown(at));
}

/** The nearest moment at which zone rules are asked for. */
export function clampToKnown(at: Seconds): Seconds {
  return Math.min(Math.max(at, FIRST), LAST);
}

/** From the groups sign, hours, minutes, seconds; absent ones are zero. */
function signedSeconds([, sign, hours, minutes, seconds]: RegExpExecArray): Seconds {
  const size = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return sign === '-' && size > 0 ? -size : size;
}

/** Made on first use: the first Intl.DateTimeFormat of a process costs about 12 ms. */
function readerOf(zone: string): OffsetReader {
  const known = readers.get(zone);
  if (known) return known;
  const fixed = findFixedOffset(zone);
  const made = fixed === null ? makeReader(zone) : () => fixed;
  readers.set(zone, made);
  return made;
}

function makeReader(zone: string): OffsetReader {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: 'longOffset',
    hour: 'numeric',
  });
  return (at) => {
    const text = format.format(at * 1000);
    const match = LONG_OFFSET.exec(text);
    if (!match) throw new RangeError(`no offset in "${text}" (${zone})`);
    return signedSeconds(match);
  };
}
