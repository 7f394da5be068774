import type { Ask } from '../funnel/ask.ts';

export const askVelocity: Ask = async () => {
  throw new Error('not there yet');
};
