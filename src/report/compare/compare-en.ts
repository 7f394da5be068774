import type { CompareTexts } from './compare-texts.ts';

export const compareEn: CompareTexts = {
  titles: { compare: 'compare' },
};
