import type { Ask } from '../funnel/ask.ts';

export const askSpread: Ask = async () => {
  throw new Error('not there yet');
};
