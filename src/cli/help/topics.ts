/** What `voronka help` explains beside commands. */
export const TOPICS = ['targets', 'windows', 'maturity', 'credit', 'dates', 'formats'] as const;
export type Topic = (typeof TOPICS)[number];
