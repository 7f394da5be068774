import type { Ask } from '../funnel/asking.ts';

export const askRefusals: Ask = async () => {
  throw new Error('not there yet');
};
