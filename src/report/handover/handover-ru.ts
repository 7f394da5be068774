import type { HandoverTexts } from './handover-texts.ts';

export const handoverRu: HandoverTexts = {
  titles: { handover: 'handover' },
};
