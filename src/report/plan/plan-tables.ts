import { roundUp } from '../../domain/plan/carry-goal.ts';
import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';
import type { NamedPlan } from './plan-answer.ts';

/** A plan, how it stands, and what its manager and stage are called. */
export interface PlannedStage {
  readonly who: Name;
  readonly stage: Name;
  readonly row: NamedPlan;
}

/** The flat table of plans (SPEC: plan and fact): an interface; new columns go to the end only. */
export const PLANS = declareTable<PlannedStage>()({
  period: {
    type: 'text',
    read: ({ row }) => row.period,
    of: 'as periods are written; a week that a longer period cuts has the days that are left of it',
  },
  manager: { type: 'name', read: ({ who }) => who, of: '* is the team' },
  stage: { type: 'name', read: ({ stage }) => stage, of: 'id of the stage' },
  plan: { type: 'amount', read: ({ row }) => row.count, of: 'contacts that are to enter the stage' },
  fact: { type: 'count', read: ({ row }) => row.fact, of: 'contacts that entered it, up to as-of' },
  due: {
    type: 'amount',
    absent: true,
    read: ({ row }) => row.due,
    of: 'plan × working days passed / working days of the period',
  },
  behind: { type: 'amount', absent: true, read: ({ row }) => row.behind, of: 'what of due has not come' },
  pace: { type: 'fraction', absent: true, read: ({ row }) => row.pace, of: 'fact / due' },
  needed: {
    type: 'amount',
    absent: true,
    read: ({ row }) => row.needed,
    of: 'what is missing to the plan, for each working day that is left',
  },
  forecast: {
    type: 'amount',
    absent: true,
    read: ({ row }) => row.forecast,
    of: 'fact, and what is to be expected in the rest of the period of those who are open in the step',
  },
});

/** The same for people: contacts that are planned are whole, and a bar shows how far a plan is fulfilled. */
export const PEOPLE_PLANS = declareTable<PlannedStage>()({
  manager: PLANS.manager,
  stage: PLANS.stage,
  plan: { type: 'count', read: ({ row }) => roundUp(row.count) },
  fact: PLANS.fact,
  bar: { type: 'bar', read: ({ row }) => (row.count > 0 ? Math.min(1, row.fact / row.count) : 0) },
  due: PLANS.due,
  behind: PLANS.behind,
  pace: PLANS.pace,
  needed: PLANS.needed,
  forecast: PLANS.forecast,
});
