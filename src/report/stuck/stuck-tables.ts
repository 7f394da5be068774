import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** A contact that lies too long. */
export interface StuckContact {
  readonly contact: string;
  readonly company: string | null;
  readonly who: Name;
  /** The stage that it has not come to. */
  readonly stage: Name;
  /** When it entered the stage before; ISO 8601. */
  readonly since: string;
  /** Whole days since then. */
  readonly days: number;
  /** Days within which 80 percent of the team's conversions come. */
  readonly usual: number | null;
  /** ISO 8601. */
  readonly lastEvent: string | null;
  /** Exact decimal. */
  readonly amount: `${number}` | null;
  readonly currency: string | null;
}

/** The flat table (SPEC: who is still on the way): an interface; new columns go to the end only. */
export const STUCK = declareTable<StuckContact>()({
  contact_id: { type: 'text', read: ({ contact }) => contact },
  company: { type: 'text', absent: true, read: ({ company }) => company },
  manager: { type: 'name', read: ({ who }) => who, of: '(unassigned) is nobody' },
  stage: { type: 'name', read: ({ stage }) => stage, of: 'id of the stage that is waited for' },
  since: { type: 'text', read: ({ since }) => since, of: 'entry into the stage before; ISO 8601' },
  days: { type: 'count', read: ({ days }) => days, of: 'whole days since then' },
  usual: {
    type: 'amount',
    absent: true,
    read: ({ usual }) => usual,
    of: 'days within which 80 percent of the team’s conversions come',
  },
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
});

/** The same in words for people: days in place of moments, and money as it is written. */
export interface StuckLine extends StuckContact {
  readonly sinceDay: string;
  readonly lastDay: string | null;
  readonly money: string | null;
}

/** For people, of whom and of what it is first. */
export const PEOPLE_STUCK = declareTable<StuckLine>()({
  manager: STUCK.manager,
  contact_id: STUCK.contact_id,
  company: STUCK.company,
  stage: STUCK.stage,
  days: STUCK.days,
  usual: STUCK.usual,
  since: { type: 'text', read: ({ sinceDay }) => sinceDay },
  last_event: { type: 'text', absent: true, read: ({ lastDay }) => lastDay },
  amount: { type: 'text', absent: true, read: ({ money }) => money },
});
