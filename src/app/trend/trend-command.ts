import type { Ask } from '../funnel/ask.ts';

export const askTrend: Ask = async () => {
  throw new Error('not there yet');
};
