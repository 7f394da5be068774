import type { Analysis, Funnel } from '../domain/evidence/funnel.ts';
import type { ManagerAttributes } from '../domain/managers/manager-attributes.ts';
import type { Language } from '../domain/text/language.ts';
import type { PresetName, RowFilter, Shape } from '../ingest/crm/preset.ts';
import type { WeekStart } from './schema.ts';

/** A column of times that is the entry into a stage, or a loss. */
export interface EntrySettings {
  /** The label that an entry counts as. */
  readonly label: string;
  /** Header names of the column: the first that the file has. */
  readonly columns: readonly string[];
  /** The column counts only in rows that match. */
  readonly where: RowFilter;
}

/** How one input table is read, as the config says it; the command line overrides the files. */
export interface InputSettings {
  /** Paths, resolved against the config file's folder. */
  readonly files: readonly string[];
  /** Logical column -> header. */
  readonly columns: Readonly<Record<string, string>>;
  /** What the config leaves open is as this CRM exports it. */
  readonly preset?: PresetName;
  /** A file that this CRM did not write is read all the same: the preset was meant for the other table. */
  readonly presetOptional?: boolean;
  /** Default: that of the preset's layout, else long. */
  readonly shape?: Shape;
  readonly entries?: readonly EntrySettings[];
  /** Every row is a contact of its own, known by its number: for files without any id. */
  readonly numbered?: boolean;
  /** Only rows that match all of these count. */
  readonly where: RowFilter;
  /** The pipeline whose rows count; `*` is all of them. */
  readonly pipeline?: string;
  /** Texts that mean nothing; default: those that exports are known to use. */
  readonly blanks?: readonly string[];
  readonly dates?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** How `track` reads a list of deals: a row a deal, with its current stage. The command line names the file. */
export type TrackSettings = Omit<InputSettings, 'files' | 'shape' | 'entries'>;

/** A file of managers and their attributes. */
export interface TeamFile {
  /** Path, seen from the working directory. */
  readonly file: string;
  /** `manager`, or the name of an attribute -> header. */
  readonly columns: Readonly<Record<string, string>>;
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
  readonly track: TrackSettings;
  /** Spelling found in the files -> the manager's name. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Users of the CRM that sell nothing: what they do, and what they own, is nobody's. */
  readonly system: readonly string[];
  /** Teams and other attributes of managers, where the config itself has them. */
  readonly teams?: ManagerAttributes;
  /** The file that has them, where another one does. */
  readonly teamFile?: TeamFile;
  readonly analysis: Analysis;
}
