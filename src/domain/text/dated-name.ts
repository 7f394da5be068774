/** A day, with or without a time behind it, in any of the orders that exports write into names: `2026-11-26_18-30`. */
const DAY =
  /(?<!\d)(?:(?:19|20)\d\d([-_. ]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])([-_. ]?)(?:0[1-9]|1[0-2])\2(?:19|20)\d\d)(?:[T_ -]+\d\d[-_.h]?\d\d(?:[-_.]?\d\d)?)?(?!\d)/g;
/** A number that counts exports or seconds, or what else a program adds to keep names apart: `_642195f6d5b9b`. */
const NUMBER = /(?<=[-_])(?=[a-f]*\d)[0-9a-f]{6,}(?![\p{L}\d])|(?<!\d)\d{6,}(?!\d)/gu;
/** What a browser adds to a name that it has downloaded before. */
const COPY = / ?\(\d{1,3}\)/g;

/**
 * The name under which next week's export of the same kind will be found too: what changes from export to export is a
 * `*`.
 *
 * @param path with `/`; only the last part of it changes
 * @returns null where nothing in the name is a date or a long number, or where it has signs that patterns are made of
 */
export function nameNextExports(path: string): string | null {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length);
  if (/[*?[\]{}!]/.test(path)) return null;
  const changed = name.replace(DAY, '*').replace(NUMBER, '*').replace(COPY, '*');
  if (changed === name) return null;
  const joined = changed.replace(/\*(?:[-_ ]*\*|[-_ ]\d{1,3}(?=\.))*/g, '*');
  // a name of nothing but a date says nothing of what it is the export of
  return /\p{L}/u.test(joined.replace(/(?:\.\w{1,7}){1,2}$/, '')) ? folder + joined : null;
}
