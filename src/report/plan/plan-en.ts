import type { PlanTexts } from './plan-texts.ts';

export const planEn: PlanTexts = {
  titles: { plan: 'plan' },
};
