import type { VelocityTexts } from './velocity-texts.ts';

export const velocityEn: VelocityTexts = {
  titles: { velocity: 'velocity' },
};
