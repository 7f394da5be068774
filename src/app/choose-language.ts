import { LANGUAGES, type Language } from '../domain/text/language.ts';
import type { Io } from './io.ts';

/** The first variable that says something of the language: ours, else those of the system in POSIX order. */
export function findLanguageVariable(env: Io['env']): string | undefined {
  return ['VORONKA_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => env[name]).find(Boolean);
}

/** The language that the environment asks for. */
export function languageOfEnvironment(env: Io['env']): Language {
  const value = findLanguageVariable(env)?.toLowerCase();
  return LANGUAGES.find((each) => value?.startsWith(each)) ?? 'en';
}
