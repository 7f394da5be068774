import type { CommandName } from '../../app/commands.ts';
import type { OptionName } from '../../app/options/option-specs.ts';

export interface CommandHelp {
  readonly about: string;
  /** What may stand after the command without an option's name, where anything may. */
  readonly argument?: string;
  readonly examples: readonly string[];
}

/** All that `--help` says, in one language. */
export interface HelpTexts {
  readonly program: Omit<CommandHelp, 'argument'>;
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  readonly options: Readonly<Record<OptionName, string>>;
  /** Commander's English headings, and its words in the usage -> ours. */
  readonly titles: Readonly<Record<string, string>>;
  readonly exitStatus: string;
  readonly helpOption: string;
  readonly helpCommand: string;
  readonly versionOption: string;
}
