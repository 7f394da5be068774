import type { Ask } from '../funnel/asking.ts';

export const askLeads: Ask = async () => {
  throw new Error('not there yet');
};
