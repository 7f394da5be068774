import type { RefusalsTexts } from './refusals-texts.ts';

export const refusalsRu: RefusalsTexts = {
  titles: { refusals: 'refusals' },
};
