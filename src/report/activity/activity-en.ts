import type { ActivityTexts } from './activity-texts.ts';

export const activityEn: ActivityTexts = {
  titles: { activity: 'activity' },
};
