/** Why the rows of a table leave their database. `uncounted`: nothing counts such rows where they lie. */
export const TRAVEL_REASONS = ['uncounted'] as const;
export type TravelReason = (typeof TRAVEL_REASONS)[number];
