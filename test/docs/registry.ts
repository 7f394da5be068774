import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandSpec } from '../../src/app/command-spec.ts';
import { COMMANDS } from '../../src/app/commands.ts';
import { OPTION_SPECS, type OptionName, type OptionSpec } from '../../src/app/options/option-specs.ts';
import { helpEn } from '../../src/cli/help/help-en.ts';
import { DEFAULT_ANALYSIS } from '../../src/domain/evidence/funnel.ts';

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
};

export const COMMAND_LIST: readonly DocumentedCommand[] = COMMANDS.map((spec) => {
  const { name, argument = '', options }: CommandSpec<typeof spec.name> = spec;
  return { name, argument, about: helpEn.commands[name].about, options: options.map(longOf) };
});

export const OPTION_LIST: readonly DocumentedOption[] = (Object.keys(OPTION_SPECS) as OptionName[]).map(
  (name) => {
    const spec: OptionSpec = OPTION_SPECS[name];
    const [about = '', fallback = ''] = splitDefault(helpEn.options[name]);
    return {
      long: longOf(name),
      flags: spec.flags,
      about,
      choices: spec.choices ?? [],
      default: DEFAULTS[name] ?? fallback,
      env: spec.env,
      commands: COMMANDS.filter(({ options }: CommandSpec) => options.includes(name)).map(
        (spec) => spec.name,
      ),
    };
  },
);

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
  PAGER: 'the same, where `VORONKA_PAGER` is not set',
  LESS: '`less`: its options; default: `FRX`, which lets colours pass',
  HOME: 'completion: what `~` stands for in the name of a config',
  SHELL: '`completion`: the shell, where none is named',
  COLUMNS: 'width of tables where standard output is no terminal; default: as wide as they are',
  TZ: 'Node: the machine’s time zone, for configs without `timezone`',
  TMPDIR: 'Node: where unpacked and rewritten inputs lie while a run needs them; Windows: `TEMP`, `TMP`',
} as const;

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
      // error codes of the system
      .filter((name) => !/^E[A-Z]+$/.test(name) && !/^SIG/.test(name)),
  ]);
  return [...new Set(found)].sort();
}

/** `what it does`, `its default`. */
function splitDefault(text: string): string[] {
  const found = /[;,] default: ([^;]+)/.exec(text);
  return found ? [text.replace(found[0], ''), found[1] ?? ''] : [text];
}

function longOf(name: OptionName): string {
  return /--[a-z-]+/.exec(OPTION_SPECS[name].flags)?.[0] ?? name;
}
