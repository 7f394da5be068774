import type { ActivityTexts } from './activity-texts.ts';

export const activityRu: ActivityTexts = {
  titles: { activity: 'activity' },
};
