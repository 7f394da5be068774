import type { Ask } from '../funnel/asking.ts';

export const askActivity: Ask = async () => {
  throw new Error('not there yet');
};
