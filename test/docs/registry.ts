import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandSpec } from '../../src/app/command-spec.ts';
import { COMMANDS } from '../../src/app/commands.ts';
import { OPTION_SPECS, type OptionName, type OptionSpec } from '../../src/app/options/option-specs.ts';
import { helpEn } from '../../src/cli/help/help-en.ts';
import { helpRu } from '../../src/cli/help/help-ru.ts';
import type { HelpTexts } from '../../src/cli/help/help-texts.ts';
import { DEFAULT_ANALYSIS } from '../../src/domain/evidence/funnel.ts';
import type { Language } from '../../src/domain/text/language.ts';
import { DEFAULTS_RU, VARIABLES_RU, WORDS_RU } from './registry-ru.ts';

/** What the docs are held to, read from the registries here and nowhere else under `test/docs`. */
export interface DocumentedOption {
  /** `--as-of` */
  readonly long: string;
  /** `-o, --output <file>` */
  readonly flags: string;
  readonly about: string;
  readonly choices: readonly string[];
  readonly default: string;
  /** Its environment variable. */
  readonly env?: string;
  /** Commands that take it, in the order of the help. */
  readonly commands: readonly string[];
}

export interface DocumentedCommand {
  readonly name: string;
  readonly argument: string;
  readonly about: string;
  readonly options: readonly string[];
}

/** Headings of the tables, and what stands in them for many commands. */
const WORDS: Readonly<Record<keyof typeof WORDS_RU, string>> = {
  command: 'command',
  option: 'option',
  about: 'what it does',
  values: 'values',
  default: 'default',
  variable: 'variable',
  commands: 'commands',
  all: 'all',
  allBut: 'all but',
};

/** All that the pages of options say, in one language. */
export interface Lists {
  readonly commands: readonly DocumentedCommand[];
  readonly options: readonly DocumentedOption[];
  readonly variables: Readonly<Record<string, string>>;
  readonly words: typeof WORDS;
}

/** Defaults that the help has no room for; those after `default:` in its texts need no entry. */
const DEFAULTS: Partial<Readonly<Record<OptionName, string>>> = {
  contacts: 'the config’s',
  transitions: 'the config’s',
  preset: 'the config’s',
  pipeline: 'the config’s',
  period: 'all time',
  by: '`manager`',
  manager: 'all',
  segment: 'all',
  basis: `the config’s, else \`${DEFAULT_ANALYSIS.basis}\``,
  credit: `the config’s, else \`${DEFAULT_ANALYSIS.credit}\``,
  adjust: 'the config’s, else none',
  maturity: `the config’s, else \`${DEFAULT_ANALYSIS.maturity}\``,
  output: 'standard output; `init`: `voronka.yaml`',
  lang: 'the config’s, else the environment’s',
  history: 'none: `track` must be told',
  target: 'none: `load` must be told',
};

/** Options that the program has by itself. */
export const COMMON_OPTIONS = ['-h, --help', '-V, --version'] as const;

/** Variables that are no option's, and what they do. Those of Node are read by it, the others by us. */
export const OTHER_VARIABLES = {
  LC_ALL:
    'language of texts where neither `--lang`, nor `VORONKA_LANG`, nor the config says: `ru…` is Russian, all else English',
  LC_MESSAGES: 'the same, where `LC_ALL` is empty',
  LANG: 'the same, where both are empty',
  NO_COLOR: 'no colour, where it is not empty',
  FORCE_COLOR:
    'colour also where standard output is no terminal, where it is neither empty nor `0`; `NO_COLOR` goes before it',
  CLICOLOR_FORCE: 'the same',
  TERM: '`dumb`: no colour, no progress line, no pager and no links; `linux`: no links',
  VORONKA_PAGER:
    'the program that shows a report longer than the screen, with its options; empty or `cat`: none; default: `PAGER`, else `less`',
  VORONKA_SOURCE_PASSWORD:
    'the password for the servers of `source` in the config; it goes before `passwordFile`',
  PAGER: 'the same, where `VORONKA_PAGER` is not set',
  LESS: '`less`: its options; default: `FRX`, which lets colours pass',
  PATH: '`chart`: where programs are looked for that make a PNG of a picture',
  HOME: 'completion: what `~` stands for in the name of a config',
  SHELL: '`completion`: the shell, where none is named',
  COLUMNS: 'width of tables where standard output is no terminal; default: as wide as they are',
  TZ: 'Node: the machine’s time zone, for configs without `timezone`',
  TMPDIR: 'Node: where unpacked and rewritten inputs lie while a run needs them; Windows: `TEMP`, `TMP`',
} as const;

export const LISTS: Readonly<Record<Language, Lists>> = {
  en: {
    commands: listCommands(helpEn),
    options: listOptions(helpEn, DEFAULTS, /[;,] default: ([^;]+)/),
    variables: OTHER_VARIABLES,
    words: WORDS,
  },
  ru: {
    commands: listCommands(helpRu),
    options: listOptions(helpRu, DEFAULTS_RU, /[;,] обычно(?: —)? ([^;]+)/),
    variables: VARIABLES_RU,
    words: WORDS_RU,
  },
};
export const { commands: COMMAND_LIST, options: OPTION_LIST } = LISTS.en;

const READ_BY_NODE: readonly string[] = ['TZ', 'TMPDIR'];

/** The variables of {@link OTHER_VARIABLES} that stand in our code. */
export const OWN_VARIABLES = Object.keys(OTHER_VARIABLES).filter((name) => !READ_BY_NODE.includes(name));

/** Every variable that `src` asks the environment for: `env.NAME`, and names in quotes where `env` is spoken of. */
export function listVariablesInCode(): string[] {
  const folder = join(import.meta.dirname, '../../src');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const found = texts.flatMap((text) => [
    ...[...text.matchAll(/\benv\.([A-Z][A-Z_]+)\b/g)].map(([, name = '']) => name),
    ...(/\benv\b/.test(text) ? [...text.matchAll(/'([A-Z][A-Z_]{3,})'/g)] : [])
      .map(([, name = '']) => name)
      // error codes of the system, and the end of a PNG
      .filter((name) => !/^E[A-Z]+$/.test(name) && !/^SIG/.test(name) && name !== 'IEND'),
  ]);
  return [...new Set(found)].sort();
}

function listCommands(help: HelpTexts): DocumentedCommand[] {
  return COMMANDS.map((spec) => {
    const { name, argument = '', options }: CommandSpec<typeof spec.name> = spec;
    return { name, argument, about: help.commands[name].about, options: options.map(longOf) };
  });
}

/** @param inHelp where a text of the help says the default */
function listOptions(
  help: HelpTexts,
  defaults: Partial<Readonly<Record<OptionName, string>>>,
  inHelp: RegExp,
): DocumentedOption[] {
  return (Object.keys(OPTION_SPECS) as OptionName[]).map((name) => {
    const spec: OptionSpec = OPTION_SPECS[name];
    const [said = '', fallback = ''] = inHelp.exec(help.options[name]) ?? [];
    return {
      long: longOf(name),
      flags: spec.flags,
      about: help.options[name].replace(said, ''),
      choices: spec.choices ?? [],
      default: defaults[name] ?? fallback,
      env: spec.env,
      commands: COMMANDS.filter(({ options }: CommandSpec) => options.includes(name)).map(
        (spec) => spec.name,
      ),
    };
  });
}

function longOf(name: OptionName): string {
  return /--[a-z-]+/.exec(OPTION_SPECS[name].flags)?.[0] ?? name;
}
