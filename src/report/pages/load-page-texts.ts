import type { Language } from '../../domain/text/language.ts';
import type { PageTexts } from './document-texts.ts';

/** What pages and workbooks say in one language; nobody else loads it. */
export async function loadPageTexts(language: Language): Promise<PageTexts> {
  return language === 'ru' ? (await import('./page-ru.ts')).pageRu : (await import('./page-en.ts')).pageEn;
}
