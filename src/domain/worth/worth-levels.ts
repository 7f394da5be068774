/** What coefficients can be raised to, in a question what that would be worth. */
export const WORTH_LEVELS = ['target', 'best', 'mentor', 'team'] as const;
export type WorthLevel = (typeof WORTH_LEVELS)[number];
