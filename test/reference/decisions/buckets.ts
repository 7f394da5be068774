import { dayOf, readDay, weekdayOf, writeDay, type Zone } from './zone.ts';

export const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** A calendar's day, week, month, quarter or year. Days since 1970, both included. */
export interface Bucket {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** The one that a day lies in. @param weekStart 0 is Monday */
export function bucketOf(day: number, unit: Unit, weekStart: number): Bucket {
  const [year, month] = writeDay(day).split('-').map(Number) as [number, number];
  const from = (months: number, name: string): Bucket => {
    const begin = (index: number) => Date.UTC(year, index, 1) / 86_400_000;
    const start = Math.floor((month - 1) / months) * months;
    return { name, first: begin(start), last: begin(start + months) - 1 };
  };
  if (unit === 'day') return { name: writeDay(day), first: day, last: day };
  if (unit === 'month') return from(1, writeDay(day).slice(0, 7));
  if (unit === 'quarter') return from(3, `${year}-Q${Math.ceil(month / 3)}`);
  if (unit === 'year') return from(12, String(year));
  const first = day - ((weekdayOf(day) - weekStart + 7) % 7);
  // every week has one Thursday, whose year's week it is
  const thursday = first + ((3 - weekStart + 7) % 7);
  const ofYear = writeDay(thursday).slice(0, 4);
  const number = 1 + Math.floor((thursday - readDay(`${ofYear}-01-01`)) / 7);
  return { name: `${ofYear}-W${String(number).padStart(2, '0')}`, first, last: first + 6 };
}

/** All that the days from the first to the last one lie in. */
export function listBuckets(first: number, last: number, unit: Unit, weekStart: number): Bucket[] {
  const found: Bucket[] = [];
  for (let day = first; day <= last; day = found.at(-1)!.last + 1) found.push(bucketOf(day, unit, weekStart));
  return found;
}

/** So many that end with the one of a day. */
export function listBack(day: number, count: number, unit: Unit, weekStart: number): Bucket[] {
  const found: Bucket[] = [];
  for (let at = day; found.length < count; at = found[0]!.first - 1)
    found.unshift(bucketOf(at, unit, weekStart));
  return found;
}

/** The moment at which a day begins. */
export const beginDay = (day: number, zone: Zone): number => zone.toUtc(day * 86_400_000_000);

/** The day that a moment lies in. */
export const dayAt = (utc: number, zone: Zone): number => dayOf(zone.toWall(utc));

/** Days from the first to the last one that are worked on: Monday to Friday, but for holidays. */
export function countWorkdays(first: number, last: number, holidays: readonly number[]): number {
  let count = 0;
  for (let day = first; day <= last; day++) if (weekdayOf(day) < 5 && !holidays.includes(day)) count += 1;
  return count;
}
