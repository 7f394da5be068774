import type { COMMAND_ARGUMENTS, CommandName } from '../commands.ts';
import type { OptionName } from '../option-specs.ts';

/** All that `--help` says, in one language. */
export interface HelpTexts {
  readonly program: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  /** What may stand after a command without an option's name. */
  readonly arguments: Readonly<Record<keyof typeof COMMAND_ARGUMENTS, string>>;
  /** Commander's English headings -> ours. */
  readonly titles: Readonly<Record<string, string>>;
  readonly examples: Readonly<Record<CommandName | 'program', readonly string[]>>;
  readonly exitStatus: string;
  readonly helpOption: string;
  readonly helpCommand: string;
  readonly versionOption: string;
}
