const TOKENS: Readonly<Record<string, string>> = {
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
  XXX: '%z',
  xxx: '%z',
};

/**
 * Reads the pattern of the config's `dates`, in the Unicode letters that spreadsheets and date-fns use:
 * `dd.MM.yyyy HH:mm`. Text in single quotes stands for itself.
 *
 * @returns the strptime pattern and whether values carry their own offset; null where the pattern has an unknown
 *   letter, or lacks day, month or year
 */
export function parseDatePattern(pattern: string): { strptime: string; offset: boolean } | null {
  let strptime = '';
  const seen = new Set<string>();
  for (const [part, quoted, letters] of pattern.matchAll(/'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
    if (quoted !== undefined) strptime += quoted.replaceAll('%', '%%');
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
