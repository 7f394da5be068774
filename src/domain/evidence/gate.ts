/** The verdicts that can close the gate. */
export const GATES = ['coach', 'watch'] as const;
export type Gate = (typeof GATES)[number];
