import type { LeadsTexts } from './leads-texts.ts';

export const leadsEn: LeadsTexts = {
  titles: { leads: 'leads' },
};
