import { DEFAULT_FORMAT, FORMATS } from '../../render/formats.ts';
import { buildBaseReport } from '../../report/base/base-view.ts';
import type { Ask } from '../funnel/asking.ts';
import { openPages } from '../pages/open-pages.ts';
import { answerBase } from './answer-base.ts';

/** So many clients are a page; the rest is told in a number. */
const PAGE = 50;

export const askBase: Ask = async (question, ground, texts) => {
  const { reactivate = false, top, format = DEFAULT_FORMAT } = question.options;
  const people = FORMATS[format].shows.includes('people');
  const limit = top ?? (people ? PAGE : null);
  const base = await answerBase(question, ground, { reactivate, limit });
  const report = buildBaseReport(base, ground.answer, texts, limit ?? PAGE);
  const pages = await openPages(question, ground, texts);
  return pages === null ? report : pages.furnishPlain(report, ground.answer, pages.words);
};
