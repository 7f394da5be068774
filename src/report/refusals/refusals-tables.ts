import { REFUSAL_FLAGS, type RefusalShare } from '../../domain/refusals/share-refusals.ts';
import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** A reason among somebody's refusals, in words. */
export interface RefusalFacts {
  readonly who: Name;
  readonly reason: Name;
  readonly stage: Name;
  readonly own: RefusalShare;
}

/** The flat table (SPEC: refusals): an interface; new columns go to the end only. */
export const REFUSALS = declareTable<RefusalFacts>()({
  reason: {
    type: 'name',
    read: ({ reason }) => reason,
    of: 'id of the reason, or the label that no reason has; (none): nothing was recorded',
  },
  manager: { type: 'name', read: ({ who }) => who, of: '* is the team, (unassigned) nobody' },
  stage: {
    type: 'name',
    read: ({ stage }) => stage,
    of: 'id of the first stage that was not reached; *: of all; empty: lost after the last one; (unknown): not told',
  },
  lost: { type: 'count', read: ({ own }) => own.lost },
  share: { type: 'fraction', read: ({ own }) => own.share, of: 'of the manager’s losses, of the stage' },
  cumulative: {
    type: 'fraction',
    read: ({ own }) => own.cumulative,
    of: 'with all commoner reasons of the manager',
  },
  team_share: {
    type: 'fraction',
    absent: true,
    read: ({ own }) => own.teamShare,
    of: 'the colleagues’ share, the manager left out',
  },
  low: { type: 'points', absent: true, read: ({ own }) => own.low, of: 'of share - team_share' },
  high: { type: 'points', absent: true, read: ({ own }) => own.high, of: 'of share - team_share' },
  flag: {
    type: 'text',
    absent: true,
    read: ({ own }) => own.flag,
    choices: REFUSAL_FLAGS,
    of: 'excuse, more: surely more often than with the colleagues; unrecorded: over 10 percent without a reason',
  },
});

/** A reason of the team, and the longest bar of all. */
export interface TeamRefusal extends RefusalFacts {
  readonly most: number;
}

const { stage, reason, lost, share, cumulative } = REFUSALS;

/** The team's for people: the Pareto. */
export const TEAM_REFUSALS = declareTable<TeamRefusal>()({
  stage,
  reason,
  lost,
  share,
  cumulative,
  bar: { type: 'bar', read: ({ own, most }) => own.lost / most },
});

/** What somebody's refusals are mostly. */
export interface RowRefusals {
  readonly who: Name;
  readonly lost: number;
  /** The commonest reason. */
  readonly first: RefusalFacts;
  /** Without a reason, of all of them. */
  readonly unrecorded: number;
}

/** A line a row, for people. */
export const ROW_REFUSALS = declareTable<RowRefusals>()({
  manager: { type: 'name', read: ({ who }) => who },
  lost: { type: 'count', read: (row) => row.lost },
  reason: { type: 'name', read: ({ first }) => first.reason },
  share: { type: 'fraction', read: ({ first }) => first.own.share },
  team_share: { type: 'fraction', absent: true, read: ({ first }) => first.own.teamShare },
  unrecorded: { type: 'fraction', read: ({ unrecorded }) => unrecorded },
});

/** A lost contact that is to be called again. */
export interface RecallFacts {
  readonly contact: string;
  readonly company: string | null;
  readonly who: Name;
  readonly reason: Name;
  /** ISO 8601. */
  readonly due: string;
  readonly lostAt: string;
  readonly overdueDays: number;
}

/** The flat table of calls (SPEC: refusals): an interface; new columns go to the end only. */
export const RECALL = declareTable<RecallFacts>()({
  due: { type: 'text', read: ({ due }) => due, of: 'loss and the recall of its reason; ISO 8601' },
  contact_id: { type: 'text', read: ({ contact }) => contact },
  company: { type: 'text', absent: true, read: ({ company }) => company },
  manager: { type: 'name', read: ({ who }) => who, of: '(unassigned) is nobody' },
  reason: { type: 'name', read: (row) => row.reason, of: 'id of the reason' },
  lost_at: { type: 'text', read: ({ lostAt }) => lostAt, of: 'ISO 8601' },
  overdue_days: { type: 'count', read: ({ overdueDays }) => overdueDays, of: 'whole days since it was due' },
});

/** The same for people: whose it is first, and days in place of moments. */
export interface RecallLine extends RecallFacts {
  readonly dueDay: string;
  readonly lostDay: string;
}

export const PEOPLE_RECALL = declareTable<RecallLine>()({
  manager: RECALL.manager,
  due: { type: 'text', read: ({ dueDay }) => dueDay },
  contact_id: RECALL.contact_id,
  company: RECALL.company,
  reason: RECALL.reason,
  lost_at: { type: 'text', read: ({ lostDay }) => lostDay },
  overdue_days: RECALL.overdue_days,
});
