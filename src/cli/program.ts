import { Command, Option } from 'commander';
import type { CommandSpec } from '../app/command-spec.ts';
import { COMMANDS } from '../app/commands.ts';
import { OPTION_SPECS, type OptionName, type OptionSpec } from '../app/options/option-specs.ts';
import { listFormats } from '../app/options/read-options.ts';
import { InputError, problem } from '../domain/problem.ts';
import type { CommandHelp, HelpTexts } from './help/help-texts.ts';

/** What stands on a command line beside the command's name. */
export interface Given {
  /** By the names of options. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What stands there without an option's name. */
  readonly files: readonly string[];
}

/**
 * A fresh commander program over the list of commands: options, help with examples in one language, no process. Usage
 * errors are thrown, never printed.
 *
 * @param help its texts, where help is asked for
 * @param width of the terminal; undefined where there is none
 * @param execute what to do when a command was chosen
 */
export function createProgram(
  version: string,
  help: HelpTexts | null,
  width: number | undefined,
  write: (text: string) => void,
  execute: (command: CommandSpec, given: Given) => Promise<void>,
): Command {
  const program = new Command('voronka');
  const configure = (command: Command, texts: CommandHelp | undefined, end: string): Command =>
    command
      .exitOverride()
      .configureOutput({ writeOut: write, writeErr: () => {}, outputError: () => {} })
      .configureHelp({
        styleTitle: (title) => help?.titles[title] ?? title,
        styleUsage: (usage) => usage.replace(/\[\w+\]/g, (word) => help?.titles[word] ?? word),
        helpWidth: Math.min(Math.max(width ?? 80, 60), 120),
        sortSubcommands: false,
      })
      .helpOption('-h, --help', help?.helpOption)
      .showSuggestionAfterError(false)
      .description(texts?.about ?? '')
      .addHelpText(
        'after',
        texts ? `\n${help?.titles['Examples:']}\n${texts.examples.join('\n')}${end}` : '',
      );
  configure(program, help?.program, `\n\n${help?.exitStatus}`)
    .version(version, '-V, --version', help?.versionOption)
    .helpCommand('help [command]', help?.helpCommand);
  for (const spec of COMMANDS) {
    const { name, options, argument }: CommandSpec<typeof spec.name> = spec;
    const texts = help?.commands[name];
    const formats = listFormats(spec);
    const command = configure(program.command(name), texts, '').allowExcessArguments();
    for (const option of options) command.addOption(makeOption(option, help, formats));
    for (const each of argument?.split(' ') ?? []) command.argument(each, texts?.argument ?? '');
    command.action(async () => {
      const excess = command.args[countTaken(argument)];
      if (excess === undefined) return execute(spec, { options: command.opts(), files: command.args });
      throw new InputError([problem('argument-excess', { command: name, file: excess }, { text: excess })]);
    });
  }
  return program;
}

/** How many arguments a command takes. */
function countTaken(argument: string | undefined): number {
  if (argument === undefined) return 0;
  return argument.endsWith('...]') ? Number.POSITIVE_INFINITY : argument.split(' ').length;
}

function makeOption(name: OptionName, help: HelpTexts | null, formats: readonly string[]): Option {
  const spec: OptionSpec = OPTION_SPECS[name];
  const choices = spec.choices ? ` (${(name === 'format' ? formats : spec.choices).join(', ')})` : '';
  const env = spec.env ? ` [${spec.env}]` : '';
  const option = new Option(spec.flags, `${help?.options[name] ?? ''}${choices}${env}`);
  option.attributeName = () => name;
  if (spec.kind === 'repeated') {
    option.argParser((value: string, before: readonly string[] = []) => [...before, value]);
  }
  return option;
}
