import type { Ask } from '../funnel/ask.ts';

export const askWhatif: Ask = async () => {
  throw new Error('not there yet');
};
