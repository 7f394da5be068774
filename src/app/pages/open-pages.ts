import { DEFAULT_FORMAT, FORMATS, isDocument } from '../../render/formats.ts';
import { suitTexts } from '../../report/funnel/head.ts';
import type { Texts } from '../../report/words/texts.ts';
import type { Ground, Question } from '../funnel/answer.ts';

/** What furnishes a report as a document, and its words: loaded where one is asked for, and nowhere else; null there. */
export async function openPages({ options }: Question, { answer }: Ground, texts: Texts) {
  if (!isDocument(options.format)) return null;
  const [furnish, pages] = await Promise.all([
    import('./furnishers.ts'),
    import('../../report/pages/load-page-texts.ts').then(({ loadPageTexts }) =>
      loadPageTexts(texts.language),
    ),
  ]);
  const { shows } = FORMATS[options.format ?? DEFAULT_FORMAT];
  const audience = shows.includes('workbooks') ? ('workbooks' as const) : ('pages' as const);
  return { ...furnish, words: { texts: suitTexts(answer.meta, texts), pages, audience } };
}
