import type { VelocityTexts } from './velocity-texts.ts';

export const velocityRu: VelocityTexts = {
  titles: { velocity: 'velocity' },
};
