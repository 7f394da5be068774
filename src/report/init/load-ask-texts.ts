import type { Language } from '../../domain/text/language.ts';
import type { AskTexts } from './ask-texts.ts';

/** The questions of one language, which no other run needs. */
export async function loadAskTexts(language: Language): Promise<AskTexts> {
  return language === 'ru' ? (await import('./ask-ru.ts')).askRu : (await import('./ask-en.ts')).askEn;
}
