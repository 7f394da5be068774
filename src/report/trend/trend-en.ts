import type { TrendTexts } from './trend-texts.ts';

export const trendEn: TrendTexts = {
  titles: { trend: 'trend' },
};
