import type { CommandGroup } from '../../app/command-groups.ts';
import type { CommandName } from '../../app/commands.ts';
import type { HelpTopic } from '../../app/help-topics.ts';
import type { OptionGroup } from '../../app/options/option-groups.ts';
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
  /** Headings of commands and of options. */
  readonly commandGroups: Readonly<Record<CommandGroup, string>>;
  readonly optionGroups: Readonly<Record<OptionGroup, string>>;
  /** What each topic explains, in a few words. */
  readonly topics: Readonly<Record<HelpTopic, string>>;
  /** Stands before the list of topics, and before the page that says more. */
  readonly topicsTitle: string;
  readonly moreTitle: string;
  /** The page of the package that says more. */
  readonly page: string;
  /** Commander's English headings, and its words in the usage -> ours. */
  readonly titles: Readonly<Record<string, string>>;
  readonly exitStatus: string;
  readonly helpOption: string;
  readonly helpCommand: string;
  readonly versionOption: string;
}

/** A topic of the help, explained. */
export interface TopicHelp {
  readonly text: string;
  /** The page of the package that says more. */
  readonly page: string;
}
