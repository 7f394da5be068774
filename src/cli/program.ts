import { Command, Help, Option } from 'commander';
import { GROUP_OF_COMMAND } from '../app/command-groups.ts';
import type { CommandSpec } from '../app/command-spec.ts';
import { COMMANDS } from '../app/commands.ts';
import { groupOptions } from '../app/options/option-groups.ts';
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
 * @param end what stands below the help of the whole program
 * @param width of the terminal; undefined where there is none
 * @param execute what to do when a command was chosen
 */
export function createProgram(
  version: string,
  help: HelpTexts | null,
  end: string,
  width: number | undefined,
  write: (text: string) => void,
  execute: (command: CommandSpec, given: Given) => Promise<void>,
): Command {
  const program = new Command('voronka');
  const configure = (command: Command, texts: Omit<CommandHelp, 'argument'> | undefined): Command =>
    command
      .exitOverride()
      .configureOutput({ writeOut: write, writeErr: () => {}, outputError: () => {} })
      .configureHelp({
        styleTitle: (title) => help?.titles[title] ?? title,
        styleUsage: (usage) => usage.replace(/\[\w+\]/g, (word) => help?.titles[word] ?? word),
        helpWidth: Math.min(Math.max(width ?? 80, 60), 120),
        sortSubcommands: false,
        // all of them have some
        subcommandTerm: (each) => new Help().subcommandTerm(each).replace(' [options]', ''),
      })
      .helpOption('-h, --help', help?.helpOption)
      .showSuggestionAfterError(false)
      .summary(texts?.about ?? '')
      // examples first: they say soonest what it is for
      .description(
        texts ? `${texts.about}\n\n${help?.titles['Examples:']}\n${texts.examples.join('\n')}` : '',
      );
  configure(program, help?.program)
    .addHelpText('after', end && `\n${end}`)
    .version(version, '-V, --version', help?.versionOption)
    .commandsGroup(help?.commandGroups.tool ?? '')
    .helpCommand('help [command]', help?.helpCommand);
  for (const spec of COMMANDS) {
    const { name, options, argument }: CommandSpec<typeof spec.name> = spec;
    const texts = help?.commands[name];
    const formats = listFormats(spec);
    const command = configure(program.command(name), texts).allowExcessArguments();
    command.helpGroup(help?.commandGroups[GROUP_OF_COMMAND[name]] ?? '');
    for (const [group, names] of groupOptions(options)) {
      for (const option of names) {
        command.addOption(makeOption(option, help, formats).helpGroup(help?.optionGroups[group] ?? ''));
      }
    }
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
