import type { Ask } from '../funnel/asking.ts';

export const askHandover: Ask = async () => {
  throw new Error('not there yet');
};
