import type { Bucket } from '../calendar/buckets.ts';
import type { DaySpan } from '../calendar/day-span.ts';
import type { LocalDay } from '../calendar/local-day.ts';
import { countWorkingDays, isWorkingDay } from '../calendar/working-days.ts';
import { compareRows } from '../evidence/tally.ts';
import { type AmountSum, createAmountSums } from '../money/amount.ts';
import type { ActivityRules } from './activity-rules.ts';
import type { TouchCount, TouchCounts } from './touches.ts';

/** Contacts of a row in a bucket: brought to a stage, or open in it at the bucket's end. */
export interface StageCount {
  readonly row: string | null;
  readonly bucket: number;
  readonly stage: number;
  readonly contacts: number;
}

/** All that work is reckoned of. */
export interface WorkFacts {
  /** One behind the other, ascending; at least one. */
  readonly buckets: readonly Bucket[];
  readonly touches: TouchCounts;
  /** Entries into stage 1. */
  readonly entered: readonly StageCount[];
  readonly open: readonly StageCount[];
  /** Of one person. */
  readonly norm: ActivityRules['norm'];
  /** How many people each row is; null: one. */
  readonly people: ReadonlyMap<string, number> | null;
  /** Whether kinds are told apart: else nobody knows of proposals, or of requests. */
  readonly told: { readonly proposals: boolean; readonly requests: boolean };
  /** The last day that has come. */
  readonly today: LocalDay;
  readonly holidays: readonly DaySpan[];
}

/** The work of a row in a bucket, or on an average of buckets; null: nobody can say. */
export interface Work {
  /** A manager, or a group of them; null: nobody, or with `team` all. */
  readonly row: string | null;
  readonly team: boolean;
  readonly touches: number;
  readonly missed: number | null;
  readonly contacts: number;
  readonly perContact: number | null;
  readonly proposals: number | null;
  readonly requests: number | null;
  /** By currency, exact in a bucket; on an average divided. */
  readonly sums: readonly AmountSum[] | null;
  readonly entered: number;
  readonly open: number;
  /** Touches that are expected; null: nobody says, or of nobody. */
  readonly norm: number | null;
  /** Working days without any touch, reached or not; null of nobody. */
  readonly idleDays: number | null;
}

export interface WorkInBuckets {
  /** In the order of buckets, then of rows. */
  readonly rows: readonly (Work & { readonly bucket: number })[];
  /** On an average of the buckets: the rows, then the team. */
  readonly means: readonly Work[];
}

/** Reckons the work of everybody who is in any of the buckets. */
export function measureWork(facts: WorkFacts): WorkInBuckets {
  const { buckets, touches, entered, open } = facts;
  const rows = [...new Set([...touches.rows, ...entered, ...open].map(({ row }) => row))].sort(compareRows);
  const find = findIn(touches.rows);
  const work = rows.map((row) => {
    const active = new Set(touches.days.flatMap((each) => (each.row === row ? each.day : [])));
    const [own, brought, standing, requested] = [
      find(row),
      sumContacts(entered, row),
      sumContacts(open, row),
      new Map(touches.sums.flatMap((each) => (each.row === row ? [[each.bucket, each.sums] as const] : []))),
    ];
    return buckets.map((bucket, index) => ({
      bucket: index,
      row,
      team: false,
      ...tellTouches(own.get(index), requested.get(index), facts),
      entered: brought.get(index) ?? 0,
      open: standing.get(index) ?? 0,
      norm: row === null ? null : expect(bucket, row, facts),
      idleDays: row === null ? null : listWorkingDays(bucket, facts).filter((day) => !active.has(day)).length,
    }));
  });
  const team = addTeam(work, facts);
  return {
    rows: buckets.flatMap((_, index) => work.map((own) => own[index]!)),
    means: [...work, ...(team.length === 0 ? [] : [team])].map(average),
  };
}

/** What a row's touches in a bucket were. */
function tellTouches(
  count: TouchCount | undefined,
  sums: readonly AmountSum[] | undefined,
  { touches: { recorded }, told }: WorkFacts,
) {
  const { touches = 0, contacts = 0, missed = 0, proposals = 0, requests = 0 } = count ?? {};
  return {
    touches,
    missed: recorded ? missed : null,
    contacts,
    perContact: contacts === 0 ? null : touches / contacts,
    proposals: told.proposals ? proposals : null,
    requests: told.requests ? requests : null,
    sums: told.requests && (requests === 0 || sums !== undefined) ? (sums ?? []) : null,
  };
}

/** The rows of a bucket together: a contact of two managers is one. */
function addTeam(work: readonly (readonly Work[])[], facts: WorkFacts): Work[] {
  if (work.length === 0) return [];
  const find = findIn(facts.touches.team)(null);
  return facts.buckets.map((_, index) => {
    const own = work.map((each) => each[index]!);
    const sums = createAmountSums();
    for (const each of own) for (const sum of each.sums ?? []) sums.merge(sum);
    const add = (read: (each: Work) => number | null): number =>
      own.reduce((sum, each) => sum + (read(each) ?? 0), 0);
    const normed = own.flatMap(({ norm }) => norm ?? []);
    // among people of no group nobody knows how many they are: their touches have no norm, and so have all
    const strayed = facts.people !== null && own.some(({ row, touches }) => row === null && touches > 0);
    return {
      row: null,
      team: true,
      ...tellTouches(find.get(index), sums.list().length === 0 ? undefined : sums.list(), facts),
      entered: add(({ entered }) => entered),
      open: add(({ open }) => open),
      norm: normed.length === 0 || strayed ? null : normed.reduce((sum, each) => sum + each, 0),
      idleDays: add(({ idleDays }) => idleDays),
    };
  });
}

/** The average bucket of a row: sums over the number of buckets, and touches over contacts of all of them. */
function average(own: readonly Work[]): Work {
  const mean = (read: (each: Work) => number | null): number | null => {
    const known = own.flatMap((each) => read(each) ?? []);
    return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / own.length;
  };
  const [touches, contacts] = [mean((each) => each.touches) ?? 0, mean((each) => each.contacts) ?? 0];
  const sums = createAmountSums();
  for (const each of own) for (const sum of each.sums ?? []) sums.merge(sum);
  const known = own.some((each) => each.sums !== null);
  return {
    ...{ row: own[0]!.row, team: own[0]!.team, touches, contacts },
    perContact: contacts === 0 ? null : touches / contacts,
    missed: mean(({ missed }) => missed),
    proposals: mean(({ proposals }) => proposals),
    requests: mean(({ requests }) => requests),
    sums: known ? sums.list().map((sum) => ({ ...sum, units: divide(sum.units, own.length) })) : null,
    entered: mean(({ entered }) => entered) ?? 0,
    open: mean(({ open }) => open) ?? 0,
    norm: mean(({ norm }) => norm),
    idleDays: mean(({ idleDays }) => idleDays),
  };
}

/** Half away from zero. */
function divide(units: bigint, parts: number): bigint {
  const [size, by] = [units < 0n ? -units : units, BigInt(parts)];
  const rounded = (2n * size + by) / (2n * by);
  return units < 0n ? -rounded : rounded;
}

/** Touches that a bucket's working days ask for, as far as they have come: a week is five of them. */
function expect(bucket: Bucket, row: string, facts: WorkFacts): number | null {
  const { norm, people } = facts;
  if (norm === null) return null;
  const days = countWorkingDays({ first: bucket.first, end: lastDay(bucket, facts) + 1 }, facts.holidays);
  const touches = norm.touches * days * (people?.get(row) ?? 1);
  return norm.per === 'day' ? touches : touches / 5;
}

function listWorkingDays(bucket: Bucket, facts: WorkFacts): LocalDay[] {
  const days = Array.from({ length: Math.max(0, lastDay(bucket, facts) - bucket.first + 1) }, (_, index) => {
    return bucket.first + index;
  });
  return days.filter((day) => isWorkingDay(day, facts.holidays));
}

const lastDay = ({ last }: Bucket, { today }: WorkFacts): LocalDay => Math.min(last, today);

/** Counts by row, then by bucket. */
function findIn(counts: readonly TouchCount[]): (row: string | null) => ReadonlyMap<number, TouchCount> {
  const rows = new Map<string | null, Map<number, TouchCount>>();
  for (const count of counts) {
    const own = rows.get(count.row) ?? new Map<number, TouchCount>();
    own.set(count.bucket, count);
    rows.set(count.row, own);
  }
  return (row) => rows.get(row) ?? new Map();
}

function sumContacts(counts: readonly StageCount[], wanted: string | null): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { row, bucket, contacts } of counts) {
    if (row === wanted) sums.set(bucket, (sums.get(bucket) ?? 0) + contacts);
  }
  return sums;
}
