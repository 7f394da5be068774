import type { SpreadTexts } from './spread-texts.ts';

export const spreadRu: SpreadTexts = {
  titles: { spread: 'spread' },
};
