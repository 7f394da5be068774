import type { Ask } from '../funnel/ask.ts';

export const askPlan: Ask = async () => {
  throw new Error('not there yet');
};
