import type { Ask } from '../funnel/ask.ts';

export const askStuck: Ask = async () => {
  throw new Error('not there yet');
};
