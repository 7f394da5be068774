import { MONTH_NAME } from '../../domain/calendar/writing/month-names.ts';
import { PLAIN_WEEKDAY, WEEKDAY } from './weekday-names.ts';

/** What takes the place of a part of a text: a regular expression, and a text that may name its groups (`\1`). */
export interface Replacement {
  readonly pattern: string;
  readonly by: string;
}

const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?';

/**
 * What stands around a time, and is taken off before it is read a second time, in order; in the common ground of
 * JavaScript and RE2. What is left is one of `TIME_FORMATS`, with or without a {@link ZONED zone}.
 */
export const WRAPPINGS: readonly Replacement[] = [
  // spreadsheets: '2026-05-01, ="2026-05-01"; Notion: @May 22 2026
  { pattern: '^="(.*)"$', by: '\\1' },
  { pattern: "^['@]", by: '' },
  // a span of time counts from its start: May 1, 2026 → May 3, 2026; 2026-05-01/2026-05-03
  { pattern: ' ?(?:→|⟶|->).*$', by: '' },
  { pattern: '^(\\d{4}-\\d{2}-\\d{2}[^/]*)/.+$', by: '\\1' },
  { pattern: `^(?:${PLAIN_WEEKDAY})\\.?,? `, by: '' },
  // one that may be a month is a day where a date follows that has a month of its own
  {
    pattern: `^(?:${WEEKDAY})\\.?,? (\\d{1,2}(?: (?:de )?(?:${MONTH_NAME})|[./-]\\d)|\\d{4}-|(?:${MONTH_NAME})\\.? \\d)`,
    by: '\\1',
  },
  { pattern: `(\\d{4}),? (?:${WEEKDAY})\\.?(,? \\d|$)`, by: '\\1\\2' },
  // 9:10 a. m., 9 pm
  { pattern: ' ?([AaPp])\\.? ?[Mm]\\.?([^\\p{L}]|$)', by: '\\1m\\2' },
  { pattern: '( |T)(\\d{1,2})([AaPp]m)', by: '\\1\\2:00\\3' },
  // 9:10 Uhr, 9h10, 9:10:11,250
  { pattern: ' (?:[Uu]hr|ч\\.?)$', by: '' },
  { pattern: ' (\\d{1,2})[hH](\\d{2})$', by: ' \\1:\\2' },
  { pattern: '(\\d:\\d{2}:\\d{2}),(\\d)', by: '\\1.\\2' },
  // May 1 09:10:11 UTC 2026
  { pattern: `^((?:${MONTH_NAME}) \\d{1,2}) (${CLOCK})( [A-Z]+)? (\\d{4})$`, by: '\\1 \\4 \\2\\3' },
];

/**
 * A time with the zone behind it: `UTC`, `GMT`, `Z`, an offset, or both (`GMT+3`, `(UTC+03:00)`), then what JavaScript
 * says of it in brackets. Groups: the time, the sign, the hours and the minutes of the offset; no sign is UTC.
 */
export const ZONED: string = [
  `(.*?(?:${CLOCK}(?: ?[AaPp][Mm])?|\\d{8}T\\d{4,6}))`,
  ' ?\\(?(?:(?:UTC|GMT|[Uu]tc|[Gg]mt|[Zz])(?: ?([+−-])(\\d{1,2})(?::?(\\d{2}))?)?|([+−-])(\\d{1,2})(?::?(\\d{2}))?)\\)?',
  '(?: ?\\(.*\\))?',
].join('');

/** The names of the groups of {@link ZONED}. */
export const ZONED_GROUPS = [
  'time',
  'sign',
  'hours',
  'minutes',
  'bareSign',
  'bareHours',
  'bareMinutes',
] as const;

const wrappings = WRAPPINGS.map(({ pattern, by }) => ({
  pattern: new RegExp(pattern, 'u'),
  by: by.replaceAll('\\', '$'),
}));
const zoned = new RegExp(`^(?:${ZONED})$`, 'u');

/** A text without what stands around the time in it, its zone too. */
export function unwrapTime(text: string): string {
  const bare = wrappings.reduce((rest, { pattern, by }) => rest.replace(pattern, by), text);
  return zoned.exec(bare)?.[1] ?? bare;
}

/** Letters behind a clock that are no zone that can be told: `MSK`, `EST`. */
export function findZoneLetters(text: string): string | undefined {
  return (
    /\d:\d{2}(?:[.,]\d+)? ?\(?([A-Z]{2,5})\)?$/.exec(text)?.[1]?.replace(/^(?:AM|PM|UTC|GMT)$/, '') ||
    undefined
  );
}
