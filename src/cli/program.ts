import { Command, Option } from 'commander';
import { InputError, problem } from '../domain/problem.ts';
import { COMMAND_ARGUMENTS, COMMAND_NAMES, COMMANDS, type CommandName } from './commands.ts';
import type { HelpTexts } from './help/help-texts.ts';
import { OPTION_SPECS, type OptionName, type OptionSpec } from './option-specs.ts';

/** What to do when a command was chosen. */
export type Execute = (name: CommandName, given: Readonly<Record<string, unknown>>) => Promise<void>;

/**
 * A fresh commander program over the registry of commands: options, help with examples in one language, no process.
 * Usage errors are thrown, never printed.
 *
 * @param help its texts, where help is asked for
 */
export function createProgram(
  version: string,
  help: HelpTexts | null,
  write: (text: string) => void,
  execute: Execute,
): Command {
  const program = new Command('voronka');
  const configure = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({ writeOut: write, writeErr: () => {}, outputError: () => {} })
      .configureHelp({
        styleTitle: (title) => help?.titles[title] ?? title,
        helpWidth: 80,
        sortSubcommands: false,
      })
      .helpOption('-h, --help', help?.helpOption)
      .showSuggestionAfterError(false);
  configure(program)
    .description(help?.program ?? '')
    .version(version, '-V, --version', help?.versionOption)
    .helpCommand('help [command]', help?.helpCommand)
    .addHelpText('after', help ? `${formatExamples(help, 'program')}\n\n${help.exitStatus}` : '');
  for (const name of COMMAND_NAMES) {
    const command = configure(program.command(name))
      .description(help?.commands[name] ?? '')
      .allowExcessArguments()
      .addHelpText('after', help ? formatExamples(help, name) : '');
    for (const option of COMMANDS[name].options) command.addOption(makeOption(option, help));
    const taken = takeArgument(command, name, help);
    command.action(async () => {
      const excess = command.args[taken];
      const given = { ...command.opts(), files: command.args };
      if (excess === undefined) return execute(name, given);
      throw new InputError([problem('argument-excess', { command: name }, { text: excess })]);
    });
  }
  return program;
}

/** @returns how many arguments the command takes */
function takeArgument(command: Command, name: CommandName, help: HelpTexts | null): number {
  if (!(name === 'track' || name === 'init')) return 0;
  const argument = COMMAND_ARGUMENTS[name];
  command.argument(argument, help?.arguments[name] ?? '');
  return argument.endsWith('...]') ? Number.POSITIVE_INFINITY : 1;
}

function formatExamples(help: HelpTexts, name: CommandName | 'program'): string {
  return `\n${help.titles['Examples:']}\n${help.examples[name].join('\n')}`;
}

function makeOption(name: OptionName, help: HelpTexts | null): Option {
  const spec: OptionSpec = OPTION_SPECS[name];
  const choices = spec.choices ? ` (${spec.choices.join(', ')})` : '';
  const env = spec.env ? ` [${spec.env}]` : '';
  const option = new Option(spec.flags, `${help?.options[name] ?? ''}${choices}${env}`);
  option.attributeName = () => name;
  return option;
}
