import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** An open contact of somebody who leaves. */
export interface HandoverContact {
  readonly contact: string;
  readonly company: string | null;
  readonly who: Name;
  /** Where it stands. */
  readonly stage: Name;
  /** The stage that it has not come to. */
  readonly next: Name;
  /** When it entered its stage, ISO 8601, and whole days since then; null where that has no time. */
  readonly since: string | null;
  readonly days: number | null;
  /** ISO 8601. */
  readonly lastEvent: string | null;
  /** Exact decimal. */
  readonly amount: `${number}` | null;
  readonly currency: string | null;
  /** Days within which half of the team's conversions of the step come, and 80 percent. */
  readonly median: number | null;
  readonly usual: number | null;
  /** To whom it could go. */
  readonly toWhom: string | null;
}

/** The flat table (SPEC-CONTROL: people leave): an interface; new columns go to the end only. */
export const HANDOVER = declareTable<HandoverContact>()({
  contact_id: { type: 'text', read: ({ contact }) => contact },
  company: { type: 'text', absent: true, read: ({ company }) => company },
  manager: { type: 'name', read: ({ who }) => who, of: '(unassigned) is nobody' },
  stage: { type: 'name', read: ({ stage }) => stage, of: 'id of the stage where it stands' },
  since: { type: 'text', absent: true, read: ({ since }) => since, of: 'entry into that stage; ISO 8601' },
  days: { type: 'count', absent: true, read: ({ days }) => days, of: 'whole days since then' },
  last_event: {
    type: 'text',
    absent: true,
    read: ({ lastEvent }) => lastEvent,
    of: 'the newest of any stage or loss; ISO 8601',
  },
  amount: {
    type: 'amount',
    absent: true,
    read: ({ amount }) => (amount === null ? null : Number(amount)),
    of: 'of the newest event that has one',
  },
  currency: { type: 'text', absent: true, read: ({ currency }) => currency, of: 'ISO 4217' },
  next: { type: 'name', read: ({ next }) => next, of: 'id of the stage that is waited for' },
  median: {
    type: 'amount',
    absent: true,
    read: ({ median }) => median,
    of: 'days within which half of the team’s conversions of that step come',
  },
  usual: {
    type: 'amount',
    absent: true,
    read: ({ usual }) => usual,
    of: 'days within which 80 percent of the team’s conversions of that step come',
  },
  to: {
    type: 'text',
    absent: true,
    read: ({ toWhom }) => toWhom,
    of: 'the colleague who could take it over',
  },
});

/** The same in words for people. */
export interface HandoverLine extends HandoverContact {
  readonly lastDay: string | null;
  readonly money: string | null;
}

/** For people, of whom and of what it is first. */
export const PEOPLE_HANDOVER = declareTable<HandoverLine>()({
  manager: HANDOVER.manager,
  contact_id: HANDOVER.contact_id,
  company: HANDOVER.company,
  stage: HANDOVER.stage,
  days: HANDOVER.days,
  usual: HANDOVER.usual,
  last_event: { type: 'text', absent: true, read: ({ lastDay }) => lastDay },
  amount: { type: 'text', absent: true, read: ({ money }) => money },
  to: HANDOVER.to,
});

/** What stands at one stage, for people. */
export interface HandoverStageLine {
  readonly stage: Name;
  readonly next: Name;
  readonly contacts: number;
  readonly money: string | null;
  readonly median: number | null;
  readonly usual: number | null;
  readonly expected: number | null;
  /** Of the team's, a fraction. */
  readonly share: number | null;
}

export const PEOPLE_STAGES = declareTable<HandoverStageLine>()({
  stage: { type: 'name', read: ({ stage }) => stage },
  contacts: { type: 'count', read: ({ contacts }) => contacts },
  sums: { type: 'text', absent: true, read: ({ money }) => money },
  next: { type: 'name', read: ({ next }) => next },
  median: { type: 'amount', absent: true, read: ({ median }) => median },
  usual: { type: 'amount', absent: true, read: ({ usual }) => usual },
  expected: { type: 'amount', absent: true, read: ({ expected }) => expected },
  share: { type: 'fraction', absent: true, read: ({ share }) => share },
});

/** A colleague who could take contacts over. */
export interface HandoverTaker {
  readonly row: string;
  /** Open contacts that he has now. */
  readonly load: number;
  readonly takes: number;
}

export const PEOPLE_TAKERS = declareTable<HandoverTaker>()({
  to: { type: 'text', read: ({ row }) => row },
  load: { type: 'count', read: ({ load }) => load },
  takes: { type: 'count', read: ({ takes }) => takes },
  after: { type: 'count', read: ({ load, takes }) => load + takes },
});
