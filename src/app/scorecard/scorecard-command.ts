import type { Ask } from '../funnel/asking.ts';

export const askScorecard: Ask = async () => {
  throw new Error('not there yet');
};
