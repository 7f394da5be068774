import type { Ask } from '../funnel/asking.ts';

export const askBase: Ask = async () => {
  throw new Error('not there yet');
};
