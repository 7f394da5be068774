import { buildVelocityReport } from '../../report/velocity/velocity-view.ts';
import type { Ask } from '../funnel/asking.ts';
import { openPages } from '../pages/open-pages.ts';
import { answerVelocity } from './answer-velocity.ts';

export const askVelocity: Ask = async (question, ground, texts) => {
  const velocity = await answerVelocity(question, ground);
  const report = buildVelocityReport(velocity, ground.answer, texts);
  const pages = await openPages(question, ground, texts);
  return pages === null ? report : pages.furnishVelocity(report, ground.answer, pages.words, velocity);
};
