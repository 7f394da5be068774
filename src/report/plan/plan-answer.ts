import type { DaySpan } from '../../domain/calendar/day-span.ts';
import type { Goal } from '../../domain/plan/carry-goal.ts';
import type { PlanRow } from '../../domain/plan/plan-rows.ts';
import type { PlanSource } from '../../domain/plan/plan-sources.ts';
import type { ManagerShare } from '../../domain/plan/share-out.ts';

/** A plan and how it stands, and what its days are called. */
export interface NamedPlan extends PlanRow {
  /** As a period is written: `2026-12`, `2026-W49`. A week that a longer period cuts keeps its name. */
  readonly period: string;
}

/** What a plan was made of. */
export interface GoalAnswer {
  readonly goals: readonly Goal[];
  readonly from: PlanSource;
  readonly span: DaySpan;
  /** k_1..k_n; one that no goal has to pass may be absent. */
  readonly coefficients: readonly (number | null)[];
  /** Of the stages 0..n, not rounded. */
  readonly counts: readonly number[];
  readonly shares: readonly ManagerShare[];
}

/** What `plan` found out. */
export interface PlanAnswer {
  /** Null where the config's plan is shown. */
  readonly goal: GoalAnswer | null;
  /** By days, managers in code-point order, the team last; stages in their order. */
  readonly rows: readonly NamedPlan[];
  /** The same shared out over the weeks of their days. */
  readonly weeks: readonly NamedPlan[];
  /** Whether any of the days have happened. */
  readonly begun: boolean;
}
