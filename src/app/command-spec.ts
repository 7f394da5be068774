import type { Settings } from '../config/settings.ts';
import type { Language } from '../domain/text/language.ts';
import type { Report } from '../report/model.ts';
import type { Invocation, Start } from './invocation.ts';
import type { FilePlaceholder, OptionName, Options } from './options/option-specs.ts';
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
  readonly outputIs: 'report' | 'picture' | 'config';
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

/** A report that goes into a file of its own. */
export interface FiledReport {
  /** Its folder is made where there is none. */
  readonly file: string;
  readonly report: Report<object>;
}

/** What a command did. */
export type Outcome = {
  /** Whether the `--fail-on` gate or anything else changes the exit status. */
  readonly status: 0 | 1 | 2 | 3;
  /** Why the gate is closed: told on standard error, also under `--quiet`. */
  readonly reason?: string;
} & (
  | {
      /** What it found out, to be written in the format that was asked for. */
      readonly report: Report<object>;
    }
  | {
      /** Several of them, each in its own file. */
      readonly files: readonly FiledReport[];
    }
  | {
      /** A text for standard output as it stands, and remarks to follow it. */
      readonly text: string;
      readonly remarks: readonly string[];
    }
);

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
