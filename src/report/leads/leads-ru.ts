import type { LeadsTexts } from './leads-texts.ts';

export const leadsRu: LeadsTexts = {
  titles: { leads: 'leads' },
};
