import type { Language } from '../../domain/text/language.ts';
import type { HelpTexts } from './help-texts.ts';

/** The help of one language; the other is not loaded. */
export async function loadHelp(language: Language): Promise<HelpTexts> {
  return language === 'ru' ? (await import('./help-ru.ts')).helpRu : (await import('./help-en.ts')).helpEn;
}
