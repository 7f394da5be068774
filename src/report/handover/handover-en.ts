import type { HandoverTexts } from './handover-texts.ts';

export const handoverEn: HandoverTexts = {
  titles: { handover: 'handover' },
};
