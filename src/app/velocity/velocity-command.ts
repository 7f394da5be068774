import { buildVelocityReport } from '../../report/velocity/velocity-view.ts';
import type { Ask } from '../funnel/asking.ts';
import { answerVelocity } from './answer-velocity.ts';

export const askVelocity: Ask = async (question, ground, texts) =>
  buildVelocityReport(await answerVelocity(question, ground), ground.answer, texts);
