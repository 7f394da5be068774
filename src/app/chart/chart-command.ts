import type { Ask } from '../funnel/asking.ts';

export const askChart: Ask = async (_, { answer: { meta } }) => ({ meta, sections: [], data: {} });
