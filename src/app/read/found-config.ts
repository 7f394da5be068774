import type { Settings } from '../../config/settings.ts';
import type { Language } from '../../domain/text/language.ts';
import type { KnownSources } from './open-files.ts';

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
