import type { Language } from '../../domain/text/language.ts';
import type { WorkbookTexts } from './workbook-texts.ts';

/** The texts of workbooks in one language; the other is not loaded. */
export async function loadWorkbookTexts(language: Language): Promise<WorkbookTexts> {
  return language === 'ru'
    ? (await import('./workbook-ru.ts')).workbookRu
    : (await import('./workbook-en.ts')).workbookEn;
}
