import { parseDuration } from '../../domain/calendar/duration.ts';
import { DEFAULT_SILENCE } from '../../domain/handover/silence.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { buildHandoverReport } from '../../report/handover/handover-view.ts';
import type { Ground, Question } from '../funnel/answer.ts';
import type { Ask } from '../funnel/asking.ts';
import { openPages } from '../pages/open-pages.ts';
import { quoteArgument } from '../read/quote-argument.ts';
import { answerHandover, type HandoverRequest } from './answer-handover.ts';

export const askHandover: Ask = async (question, ground, texts) => {
  const handover = await answerHandover(question, ground, await readRequest(question, ground));
  const report = buildHandoverReport(handover, ground.answer, texts, question.options.top ?? null);
  const pages = await openPages(question, ground, texts);
  return pages === null ? report : pages.furnishPlain(report, ground.answer, pages.words);
};

/** @throws InputError option-duration; handover-whose where nobody is named and no orphans are wanted */
async function readRequest({ options, engine }: Question, { settled }: Ground): Promise<HandoverRequest> {
  const { orphans = false, silent: text } = options;
  const silence = text === undefined ? DEFAULT_SILENCE : parseDuration(text);
  if (silence === null)
    throw new InputError([problem('option-duration', { option: '--silent' }, { text: text! })]);
  if (settled.rows.length === 0 && !orphans) {
    const known = await engine.listNames('managers');
    const example = known[0] === undefined ? undefined : quoteArgument(known[0]);
    throw new InputError([problem('handover-whose', { known, example })]);
  }
  return { orphans, silence };
}
