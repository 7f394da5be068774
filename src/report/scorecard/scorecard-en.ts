import type { ScorecardTexts } from './scorecard-texts.ts';

export const scorecardEn: ScorecardTexts = {
  titles: { scorecard: 'scorecard' },
};
