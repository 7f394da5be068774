import { parseDuration } from '../../domain/calendar/duration.ts';
import { InputError, problem } from '../../domain/problem.ts';
import { DEFAULT_FORMAT, FORMATS } from '../../render/formats.ts';
import { buildStuckReport } from '../../report/stuck/stuck-view.ts';
import type { Ask } from '../funnel/asking.ts';
import type { Options } from '../options/option-specs.ts';
import { openPages } from '../pages/open-pages.ts';
import { answerStuck, type StuckRequest } from './answer-stuck.ts';

/** So many contacts are a page; the rest is told in numbers. */
const PAGE = 50;

export const askStuck: Ask = async (question, ground, texts) => {
  const { options } = question;
  const stuck = await answerStuck(question, ground, readRequest(options));
  const report = buildStuckReport(stuck, ground.answer, texts, options.top ?? PAGE);
  const pages = await openPages(question, ground, texts);
  return pages === null ? report : pages.furnishPlain(report, ground.answer, pages.words);
};

/** @throws InputError option-duration */
function readRequest({ olderThan: text, top, format = DEFAULT_FORMAT }: Options): StuckRequest {
  const span = text === undefined ? null : parseDuration(text);
  if (text !== undefined && span === null) {
    throw new InputError([problem('option-duration', { option: '--older-than' }, { text })]);
  }
  const page = FORMATS[format].shows.includes('people') ? PAGE : null;
  return { olderThan: span, limit: top ?? page };
}
