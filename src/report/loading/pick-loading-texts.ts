import type { Language } from '../../domain/text/language.ts';
import type { LoadingTexts } from './loading-texts.ts';

/** The texts of `load` in one language, which no other command needs. */
export async function pickLoadingTexts(language: Language): Promise<LoadingTexts> {
  return language === 'ru'
    ? (await import('./loading-ru.ts')).loadingRu
    : (await import('./loading-en.ts')).loadingEn;
}
