import type { PlanTexts } from './plan-texts.ts';

export const planRu: PlanTexts = {
  titles: { plan: 'plan' },
};
