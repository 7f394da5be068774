/**
 * The day of a text that is a time, as one number that grows with it: enough to tell a plan from what has been. Of day and
 * month as numbers the first is the day where a dot stands between them or it is above 12; null: no numbers to go by.
 */
export function readRoughDay(text: string): number | null {
  const year = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  if (year) return toNumber(year[1]!, year[2]!, year[3]!);
  const last = /(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(text);
  if (!last) return readNamedMonth(text);
  const [, first, sign, second, years] = last;
  const dayFirst = Number(second) <= 12 && (sign === '.' || Number(first) > 12);
  const full = years!.length === 2 ? `20${years}` : years!;
  return dayFirst ? toNumber(full, second!, first!) : toNumber(full, first!, second!);
}

/** `Mar 25, 2026`: months by their English names. */
function readNamedMonth(text: string): number | null {
  const day = /\p{L}{3}.*\d{4}/u.test(text) ? new Date(text) : new Date(Number.NaN);
  if (Number.isNaN(day.getTime())) return null;
  return toNumber(String(day.getFullYear()), String(day.getMonth() + 1), String(day.getDate()));
}

function toNumber(year: string, month: string, day: string): number {
  return Number(year) * 372 + Number(month) * 31 + Number(day);
}
