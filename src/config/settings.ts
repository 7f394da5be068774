import type { Analysis, Funnel } from '../domain/funnel.ts';
import type { Language } from '../domain/language.ts';
import type { WeekStart } from './schema.ts';

/** How one input table is read, as the config says it; the command line overrides the files. */
export interface InputSettings {
  /** Paths, resolved against the config file's folder. */
  readonly files: readonly string[];
  /** Logical column -> header. */
  readonly columns: Readonly<Record<string, string>>;
  readonly dates?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** The name that a manager's spelling stands for. */
export function resolveAlias(aliases: Settings['aliases'], name: string): string {
  return Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name;
}

/** A config file, understood: percentages are fractions, windows and periods microseconds. */
export interface Settings {
  /** The config file, as named by the user or found. */
  readonly file: string;
  readonly language?: Language;
  readonly timezone: string;
  readonly weekStart: WeekStart;
  readonly funnel: Funnel;
  readonly contacts: InputSettings;
  readonly transitions: InputSettings;
  /** Spelling found in the files -> the manager's name. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly analysis: Analysis;
}
