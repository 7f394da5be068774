import type { StuckTexts } from './stuck-texts.ts';

export const stuckRu: StuckTexts = {
  titles: { stuck: 'stuck' },
};
