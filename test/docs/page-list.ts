import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../../src/domain/text/language.ts';

export const ROOT = new URL('../../', import.meta.url);

/** A page that a user reads, and the language it is written in. */
export interface Page {
  /** Below the root: `docs/ru/trend.md`. */
  readonly file: string;
  readonly language: Language;
  readonly url: URL;
  readonly text: string;
}

/** The readmes, and all of `docs`, in both languages. */
export const PAGES: readonly Page[] = [
  'README.md',
  'README.ru.md',
  ...readdirSync(new URL('docs/', ROOT), { recursive: true, encoding: 'utf8' }).map(
    (file) => `docs/${file.replaceAll('\\', '/')}`,
  ),
]
  .filter((file) => file.endsWith('.md'))
  .map((file) => {
    const url = new URL(file, ROOT);
    const language = /^README\.ru|^docs\/ru\//.test(file) ? 'ru' : 'en';
    return { file, language, url, text: readFileSync(url, 'utf8') };
  });

/** The pages of a language. */
export function listPages(language: Language): readonly Page[] {
  return PAGES.filter((page) => page.language === language);
}
