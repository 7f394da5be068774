import type { SpreadTexts } from './spread-texts.ts';

export const spreadEn: SpreadTexts = {
  titles: { spread: 'spread' },
};
