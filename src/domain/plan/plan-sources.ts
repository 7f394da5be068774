/** What a goal is carried through the funnel by: the coefficients that are planned, or those that were reached. */
export const PLAN_SOURCES = ['targets', 'actual'] as const;
export type PlanSource = (typeof PLAN_SOURCES)[number];
