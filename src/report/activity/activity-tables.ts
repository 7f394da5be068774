import type { Work } from '../../domain/activity/work.ts';
import { type AmountSum, writeUnits } from '../../domain/money/amount.ts';
import { declareTable } from '../column.ts';
import type { Name, Spark } from '../model.ts';

/** The work of a row in a bucket, or on an average of them, named. */
export interface WorkFacts extends Work {
  /** `mean` of an average. */
  readonly period: string;
  /** ISO days. */
  readonly first: string;
  readonly last: string;
  readonly who: Name;
  /** Whether it is an average. */
  readonly mean: boolean;
}

/** The one sum that there is: none where there are several currencies. */
export function readSum({ sums }: Pick<Work, 'sums'>): AmountSum | null {
  if (sums === null || sums.length > 1) return null;
  return sums[0] ?? { units: 0n, currency: null, rows: 0 };
}

const MEAN = 'of an average bucket need not be whole';

/** The flat table of the work (SPEC-CONTROL: work): an interface; new columns go to the end only. */
export const WORK = declareTable<WorkFacts>()({
  period: {
    type: 'text',
    read: ({ period }) => period,
    of: 'as --period takes it, cut or not; mean: an average bucket',
  },
  from: { type: 'text', read: ({ first }) => first, of: 'first day that counts' },
  to: { type: 'text', read: ({ last }) => last, of: 'last day that counts' },
  manager: { type: 'name', read: ({ who }) => who, of: '* is the team, (unassigned) nobody' },
  touches: { type: 'amount', read: ({ touches }) => touches, of: MEAN },
  missed: {
    type: 'amount',
    absent: true,
    read: ({ missed }) => missed,
    of: 'touches that reached nobody, not among the others',
  },
  contacts: { type: 'amount', read: ({ contacts }) => contacts, of: 'different contacts among the touches' },
  per_contact: {
    type: 'amount',
    absent: true,
    read: ({ perContact }) => perContact,
    of: 'touches / contacts',
  },
  proposals: { type: 'amount', absent: true, read: ({ proposals }) => proposals },
  requests: { type: 'amount', absent: true, read: ({ requests }) => requests },
  requests_sum: {
    type: 'amount',
    absent: true,
    read: (work) => {
      const sum = readSum(work);
      return sum === null ? null : Number(writeUnits(sum.units));
    },
    of: 'absent where it would be of several currencies',
  },
  entered: { type: 'amount', read: ({ entered }) => entered, of: 'contacts brought to stage 1' },
  open: {
    type: 'amount',
    read: ({ open }) => open,
    of: 'contacts at the end of the bucket, neither lost nor done',
  },
  norm: {
    type: 'amount',
    absent: true,
    read: ({ norm }) => norm,
    of: 'touches expected of the working days that have come',
  },
  idle_days: {
    type: 'amount',
    absent: true,
    read: ({ idleDays }) => idleDays,
    of: 'working days without any touch',
  },
  currency: {
    type: 'text',
    absent: true,
    read: (work) => readSum(work)?.currency ?? null,
    of: 'of requests_sum; ISO 4217',
  },
});

/** The same for people: a row a manager, of an average bucket. */
export interface WorkLine extends WorkFacts {
  readonly spark: Spark;
  /** Sums as they are written, of all buckets. */
  readonly money: string | null;
  /** Touches against the norm, a fraction. */
  readonly reached: number | null;
  /** Working days without a touch in all buckets. */
  readonly idle: number | null;
  /** Contacts that are open at the end. */
  readonly standing: number;
}

export const PEOPLE_WORK = declareTable<WorkLine>()({
  manager: WORK.manager,
  spark: { type: 'spark', read: ({ spark }) => spark },
  touches: WORK.touches,
  reached: { type: 'fraction', absent: true, read: ({ reached }) => reached },
  missed: WORK.missed,
  per_contact: WORK.per_contact,
  proposals: WORK.proposals,
  requests: WORK.requests,
  requests_sum: { type: 'text', absent: true, read: ({ money }) => money },
  entered: WORK.entered,
  open: { type: 'count', read: ({ standing }) => standing },
  idle_days: { type: 'count', absent: true, read: ({ idle }) => idle },
});
