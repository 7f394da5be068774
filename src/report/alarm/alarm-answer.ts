import type { SqueezeTest } from '../../domain/activity/squeeze.ts';

/** A row whose funnel was looked at. */
export interface Alarm extends SqueezeTest {
  /** Final conversions that the missing entries will cost at the row's own coefficients; null: nobody can say. */
  readonly cost: number | null;
}

/** Whether anybody's funnel dries up at the top. */
export interface AlarmAnswer {
  /** All rows that could be tested; `squeezed` ones ring. */
  readonly alarms: readonly Alarm[];
  /** First day of all weeks, first of the recent ones, last day of all, ISO; null where nobody was looked at. */
  readonly weeks: { readonly first: string; readonly recent: string; readonly last: string } | null;
}

export const NO_ALARMS: AlarmAnswer = { alarms: [], weeks: null };
