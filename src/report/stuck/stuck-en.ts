import type { StuckTexts } from './stuck-texts.ts';

export const stuckEn: StuckTexts = {
  titles: { stuck: 'stuck' },
};
