import type { PictureWords } from '../chart/draw-picture.ts';
import type { Words } from '../terminal/cell-text.ts';
import { CAPTIONS } from './page-captions.ts';

export type PageWords = Words & PictureWords;

/** What every part of a page is written with. */
export interface PageDesk {
  readonly words: PageWords;
  readonly texts: (typeof CAPTIONS)['en'];
  /** What the page is called: of a part that has no name of its own, too. */
  readonly title: string;
}

export function openPageDesk(words: PageWords, title: string): PageDesk {
  return { words, title, texts: CAPTIONS[words.language] };
}
