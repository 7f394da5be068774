import { LANGUAGES, type Language } from '../domain/text/language.ts';

/** The language that the environment asks for: `VORONKA_LANG`, else LC_ALL, LC_MESSAGES, LANG in POSIX order. */
export function languageOfEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  for (const name of ['VORONKA_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const value = env[name];
    if (value) return LANGUAGES.find((each) => value.toLowerCase().startsWith(each)) ?? 'en';
  }
  return 'en';
}

/** The language of help and usage errors, which are printed before any option is parsed. */
export function languageOfArguments(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const position = argv.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const value = position === -1 ? undefined : (argv[position]?.split('=')[1] ?? argv[position + 1]);
  return LANGUAGES.find((each) => each === value?.toLowerCase()) ?? languageOfEnvironment(env);
}
