import type { Ask } from '../funnel/ask.ts';

export const askScorecard: Ask = async () => {
  throw new Error('not there yet');
};
