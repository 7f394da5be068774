import type { Ask } from '../funnel/ask.ts';

export const askCompare: Ask = async () => {
  throw new Error('not there yet');
};
