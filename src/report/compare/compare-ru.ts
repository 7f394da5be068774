import type { CompareTexts } from './compare-texts.ts';

export const compareRu: CompareTexts = {
  titles: { compare: 'compare' },
};
