import type { ScorecardTexts } from './scorecard-texts.ts';

export const scorecardRu: ScorecardTexts = {
  titles: { scorecard: 'scorecard' },
};
