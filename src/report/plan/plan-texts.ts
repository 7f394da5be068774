import type { PlanSource } from '../../domain/plan/plan-sources.ts';
import type { DaysOfPlan } from '../../domain/plan/progress.ts';
import type { PEOPLE_PLANS, PLANS } from './plan-tables.ts';

/** A stage at which somebody is behind. */
export interface BehindStage {
  readonly stage: string;
  readonly behind: number;
  /** Null where no working day is left. */
  readonly needed: number | null;
}

/** Why there is no forecast: too few conversions for a curve; ages are not asked for; the input has present stages only. */
export type NoForecast = 'few' | 'off' | 'present';

/** What `plan` says, in one language. */
export interface PlanTexts {
  readonly columns: Readonly<
    Record<keyof typeof PLANS | keyof typeof PEOPLE_PLANS | 'share' | 'week', string>
  >;
  /** The title of a page; `days` are null where nothing has a time or several periods are shown. */
  readonly scope: (facts: {
    periods: readonly string[];
    asOfDay: string | null;
    days: DaysOfPlan | null;
  }) => string;
  readonly titles: {
    /** Of what goals ask for: `61 → Payment`. */
    readonly goal: (goals: readonly { stage: string; count: string }[]) => string;
    readonly managers: string;
    readonly facts: (period: string) => string;
    readonly behind: string;
    readonly weeks: string;
  };
  /** What a goal was reckoned by, the coefficients of the steps in order. */
  readonly reckoned: (facts: {
    from: PlanSource;
    steps: readonly { stage: string; coefficient: number }[];
  }) => string;
  readonly behind: (facts: { who: string; stages: readonly BehindStage[] }) => string;
  readonly onPlan: string;
  readonly notes: {
    readonly rounded: string;
    /** The plan is everybody's, what has come is a segment's. */
    readonly partial: string;
    readonly forecast: string;
    /** Steps whose duration nobody knows, or asked for. */
    readonly noForecast: (facts: { stages: readonly string[]; why: NoForecast }) => string;
    readonly weeks: string;
    /** Managers are shown at the stages of the goal alone. */
    readonly shortened: string;
    /** The team's plan is that of some, what has come is everybody's. */
    readonly unplanned: string;
  };
}
