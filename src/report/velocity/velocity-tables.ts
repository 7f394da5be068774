import { toDays } from '../../domain/velocity/step-times.ts';
import type { VelocityStep } from '../../domain/velocity/velocity.ts';
import { declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** A step of one row, and what the two are called. */
export interface VelocityFacts {
  readonly who: Name;
  /** The stage that the step ends in. */
  readonly stage: Name;
  readonly own: VelocityStep;
}

type Duration = 'median' | 'p80' | 'p95' | 'horizon';

/** A number of hours as days. */
function takeDays(key: Duration, of: string) {
  return {
    type: 'amount',
    absent: true,
    read: ({ own }: VelocityFacts) => (own[key] === null ? null : toDays(own[key])),
    of,
  } as const;
}

/** The flat table (SPEC: how long a step takes): an interface; new columns go to the end only. */
export const VELOCITY = declareTable<VelocityFacts>()({
  manager: { type: 'name', read: ({ who }) => who, of: '* is the team, (unassigned) nobody' },
  stage: { type: 'name', read: ({ stage }) => stage, of: 'id of the stage that the step ends in' },
  entered: { type: 'count', read: ({ own }) => own.entered },
  converted: { type: 'count', read: ({ own }) => own.converted },
  lost: { type: 'count', absent: true, read: ({ own }) => own.lost, of: 'absent in the flow basis' },
  open: { type: 'count', absent: true, read: ({ own }) => own.open, of: 'absent in the flow basis' },
  eventual: {
    type: 'fraction',
    absent: true,
    read: ({ own }) => own.eventual,
    of: 'what the step comes to: the coefficient of gaps',
  },
  median: takeDays('median', 'days within which half of the conversions come'),
  p80: takeDays('p80', 'the same of 80 percent'),
  p95: takeDays('p95', 'the same of 95 percent'),
  horizon: takeDays('horizon', 'days beyond which nothing is counted'),
});

/** A step of the team, and where its bar stands. */
export interface TeamFacts extends VelocityFacts {
  /** The longest of all bars, hours. */
  readonly longest: number;
}

const { stage, converted, eventual, median, p80, p95 } = VELOCITY;

/** The team's for people: a bar from the time of half of the conversions to that of 95 percent. */
export const PEOPLE_VELOCITY = declareTable<TeamFacts>()({
  stage,
  converted,
  eventual,
  median,
  p80,
  p95,
  bar: {
    type: 'bar',
    read: ({ own, longest }) => (own.p95 ?? 0) / longest,
    from: ({ own, longest }) => (own.median ?? 0) / longest,
  },
});
