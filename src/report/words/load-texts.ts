import type { Language } from '../../domain/text/language.ts';
import type { Texts } from './texts.ts';

/** The texts of one language; the other is not loaded. */
export async function loadTexts(language: Language): Promise<Texts> {
  return language === 'ru' ? (await import('./ru.ts')).ru : (await import('./en.ts')).en;
}
