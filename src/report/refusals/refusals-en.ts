import type { RefusalsTexts } from './refusals-texts.ts';

export const refusalsEn: RefusalsTexts = {
  titles: { refusals: 'refusals' },
};
