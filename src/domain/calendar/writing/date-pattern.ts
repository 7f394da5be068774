import { NUMBER_TIMES, type NumberTime } from './number-time.ts';

/** Which part of an all-number date comes first. */
export const DAY_ORDERS = ['day-first', 'month-first'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** How every value of a file is written: a strptime pattern, or a kind of number. */
export type TimePattern =
  | { readonly strptime: string; readonly offset: boolean }
  | { readonly number: NumberTime };

/** What the config says: the one way, or only what recognition cannot know. */
export type DatePattern = TimePattern | { readonly dayOrder: DayOrder };

/** Unicode letters -> strptime; of several with one meaning, what is written comes first. */
export const TOKENS: Readonly<Record<string, string>> = {
  yyyy: '%Y',
  yy: '%y',
  MMMM: '%B',
  MMM: '%b',
  MM: '%m',
  M: '%m',
  dd: '%d',
  d: '%d',
  HH: '%H',
  H: '%H',
  hh: '%I',
  h: '%I',
  mm: '%M',
  m: '%M',
  ss: '%S',
  s: '%S',
  SSSSSS: '%f',
  SSS: '%g',
  a: '%p',
  ...letters('%z', 'XXX XX X xxx xx x ZZZZZ ZZZZ ZZZ ZZ Z OOOO O zzzz zzz zz z'),
  ...letters('%A', 'EEEE cccc'),
  ...letters('%a', 'EEE EE E ccc'),
};

function letters(token: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, token]));
}

/** Quoted text that is a zone all the same: what is written with it is no time of the config's zone. */
const QUOTED_UTC = /^(\s*)(?:Z|UTC|GMT)$/;

/**
 * Reads the config's `dates`: a pattern in the Unicode letters that spreadsheets and date-fns use (`dd.MM.yyyy HH:mm`;
 * text in single quotes stands for itself, but for `UTC`, `GMT` and `Z`, which are that zone; `MMM` and `MMMM` are any
 * name of a month, `EEE` and `EEEE` any of a weekday, and every letter for a zone is `Z`, `UTC`, `GMT` or an offset), or
 * one of the words {@link NUMBER_TIMES} and {@link DAY_ORDERS}.
 *
 * @returns null where a pattern has an unknown letter, or lacks day, month or year
 */
export function parseDatePattern(pattern: string): DatePattern | null {
  const word = pattern.trim().toLowerCase();
  const number = NUMBER_TIMES.find((kind) => kind === word);
  if (number) return { number };
  const dayOrder = DAY_ORDERS.find((order) => order === word);
  if (dayOrder) return { dayOrder };
  let strptime = '';
  const seen = new Set<string>();
  for (const [part, quoted, letters] of pattern.matchAll(/'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
    const zone = quoted === undefined ? null : QUOTED_UTC.exec(quoted);
    if (zone) {
      seen.add('%z');
      strptime += `${zone[1]}%z`;
    } else if (quoted !== undefined) strptime += quoted.replaceAll('%', '%%');
    else if (letters === undefined) strptime += part.replaceAll('%', '%%');
    else {
      const token = TOKENS[part];
      if (token === undefined) return null;
      seen.add(token);
      strptime += token;
    }
  }
  const has = (...tokens: string[]): boolean => tokens.some((token) => seen.has(token));
  if (!has('%Y', '%y') || !has('%m', '%b', '%B') || !has('%d')) return null;
  return { strptime, offset: seen.has('%z') };
}
