import { languageOfEnvironment } from '../app/choose-language.ts';
import type { CommandSpec } from '../app/command-spec.ts';
import type { Io } from '../app/io.ts';
import { OPTION_SPECS, type OptionSpec } from '../app/options/option-specs.ts';
import type { OptionSource } from '../app/options/read-options.ts';
import { LANGUAGES, type Language } from '../domain/text/language.ts';

/** What commander collected, and the variables that stand in for options that were not given; the nearest first. */
export function listSources(
  given: Readonly<Record<string, unknown>>,
  env: Io['env'],
  { outputIs }: CommandSpec,
): OptionSource[] {
  const variables: OptionSource = (name) => {
    const spec: OptionSpec = OPTION_SPECS[name];
    // the variable is about reports: that on a config is for people, unless the command line says otherwise
    if (spec.env === undefined || (name === 'format' && outputIs === 'config')) return undefined;
    return env[spec.env] || undefined;
  };
  return [(name) => given[name], variables];
}

/** The language of help and usage errors, which are printed before any option is read. */
export function languageOfArguments(argv: readonly string[], env: Io['env']): Language {
  const position = argv.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const value = position === -1 ? undefined : (argv[position]?.split('=')[1] ?? argv[position + 1]);
  return LANGUAGES.find((each) => each === value?.toLowerCase()) ?? languageOfEnvironment(env);
}
