import type { Settings } from '../config/settings.ts';
import type { Language } from '../domain/text/language.ts';
import type { Invocation, Start } from './invocation.ts';
import type { FilePlaceholder, OptionName, Options, OutputKind } from './options/option-specs.ts';
import type { Outcome } from './outcome.ts';
import type { KnownSources } from './read/open-files.ts';

/** A command, declared: its name, what it takes and needs, and how it runs. It loads what it runs when it does. */
export interface CommandSpec<Name extends string = string> {
  readonly name: Name;
  readonly options: readonly OptionName[];
  /** What may stand after the command without an option's name: `[deals]`, `[a] [b]`; `[files...]` are several. */
  readonly argument?: string;
  /**
   * What `-o` names: the report, or a picture of it, whose format its ending decides; or a config, on which the report
   * goes to people.
   */
  readonly outputIs: OutputKind;
  /** Names in braces that `-o` may hold: of each value comes a file. */
  readonly placeholders?: readonly FilePlaceholder[];
  /** Of a command that asks the engine: whether it will ask where rows stand, which costs. */
  readonly engine?: (options: Options) => { readonly ordered: boolean };
  /**
   * The first phase of a run: finds the config, whatever stands for it, and with it the language.
   *
   * @throws InputError, told in the language of the options or the environment
   */
  readonly prepare: (start: Start) => Promise<Prepared>;
}

/** The second phase of a run. What a config says of the options will come from here as well. */
export interface Prepared {
  /** That of the config, or of what stands in the files, where the options name none. */
  readonly language?: Language;
  /** @throws InputError, told in the language that was settled */
  readonly answer: (invocation: Invocation) => Promise<Outcome>;
}

/** A config that was found and is not understood yet. */
export interface FoundConfig {
  readonly language?: Language;
  /** Files that were looked at while it was looked for. */
  readonly sources: KnownSources;
  /**
   * Its settings, as the command line changes them.
   *
   * @throws InputError with everything that is wrong with the config; preset-unclear
   */
  readonly read: () => Promise<Settings>;
}
