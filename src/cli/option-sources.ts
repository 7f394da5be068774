import { languageOfEnvironment } from '../app/choose-language.ts';
import { COMMAND_NAMES } from '../app/commands.ts';
import type { Io } from '../app/io.ts';
import { OPTION_NAMES, OPTION_SPECS, type OptionSpec } from '../app/options/option-specs.ts';
import { LANGUAGES, type Language } from '../domain/text/language.ts';

/** Asked for alone, and not of a command. */
const ALONE = /^(-h|--help|-V|--version)$/;

/** Options may stand before the command, as is customary; what is the value of one of them is none. */
export function putCommandFirst(argv: readonly string[]): readonly string[] {
  const [first] = argv;
  if (!first?.startsWith('-') || ALONE.test(first)) return argv;
  const at = argv.findIndex(
    (each, index) => COMMAND_NAMES.some((name) => name === each) && !takesValue(argv[index - 1]),
  );
  return at === -1 ? argv : [argv[at]!, ...argv.slice(0, at), ...argv.slice(at + 1)];
}

function takesValue(word: string | undefined): boolean {
  const spec = OPTION_NAMES.map((name): OptionSpec => OPTION_SPECS[name]).find(
    ({ flags }) => word !== undefined && flags.split(/[ ,]+/).includes(word),
  );
  return spec?.flags.includes('<') ?? false;
}

/** The variable that a value comes from, where the command line does not have the option; undefined if none has it. */
export function findVariable(value: string, argv: readonly string[], env: Io['env']): string | undefined {
  const named = (flags: string): boolean =>
    flags.split(/[ ,]+/).some((flag) => argv.some((each) => each === flag || each.startsWith(`${flag}=`)));
  return OPTION_NAMES.map((name): OptionSpec => OPTION_SPECS[name]).find(
    (spec) => spec.env !== undefined && env[spec.env] === value && !named(spec.flags),
  )?.env;
}

/** The language of help and usage errors, which are printed before any option is read. */
export function languageOfArguments(argv: readonly string[], env: Io['env']): Language {
  const position = argv.findIndex((each) => each === '--lang' || each.startsWith('--lang='));
  const value = position === -1 ? undefined : (argv[position]?.split('=')[1] ?? argv[position + 1]);
  return LANGUAGES.find((each) => each === value?.toLowerCase()) ?? languageOfEnvironment(env);
}
