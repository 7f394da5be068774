import { DEFAULT_FORMAT, FORMATS, isDocument } from '../../render/formats.ts';
import type { PageWords } from '../../report/charts/caption.ts';
import { suitTexts } from '../../report/funnel/head.ts';
import type { Texts } from '../../report/words/texts.ts';
import type { Ground, Question } from '../funnel/answer.ts';

/** What furnishes a report as a document, and its words: loaded where one is asked for, and nowhere else; null there. */
export async function openPages({ options }: Question, ground: Ground, texts: Texts): Promise<Pages | null> {
  if (!isDocument(options.format)) return null;
  const { shows } = FORMATS[options.format ?? DEFAULT_FORMAT];
  return loadPages(shows.includes('workbooks') ? 'workbooks' : 'pages', ground, texts);
}

export type Pages = Awaited<ReturnType<typeof loadPages>>;

/** The same for a document that is known to be one. */
export async function loadPages(audience: PageWords['audience'], { answer }: Ground, texts: Texts) {
  const [furnish, { loadPageTexts }] = await Promise.all([
    import('./furnishers.ts'),
    import('../../report/pages/load-page-texts.ts'),
  ]);
  const words: PageWords = {
    texts: suitTexts(answer.meta, texts),
    pages: await loadPageTexts(texts.language),
    audience,
  };
  return { ...furnish, words };
}
