import type { BaseTexts } from './base-texts.ts';

export const baseEn: BaseTexts = {
  titles: { base: 'base' },
};
