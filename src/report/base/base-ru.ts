import type { BaseTexts } from './base-texts.ts';

export const baseRu: BaseTexts = {
  titles: { base: 'base' },
};
