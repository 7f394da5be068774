import type { TrendTexts } from './trend-texts.ts';

export const trendRu: TrendTexts = {
  titles: { trend: 'trend' },
};
