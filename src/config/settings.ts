import type { ActivityRules } from '../domain/activity/activity-rules.ts';
import type { BaseRules } from '../domain/base/base-rules.ts';
import type { DaySpan } from '../domain/calendar/day-span.ts';
import type { Analysis, Funnel } from '../domain/evidence/funnel.ts';
import type { LeadRules } from '../domain/leads/lead-rules.ts';
import type { ManagerAttributes } from '../domain/managers/manager-attributes.ts';
import type { PlanLine } from '../domain/plan/plan-line.ts';
import type { FixedShare } from '../domain/plan/share-out.ts';
import type { Place, Problem } from '../domain/problem.ts';
import type { RefusalReason } from '../domain/refusals/refusal-reason.ts';
import type { TableName } from '../domain/tables.ts';
import type { Language } from '../domain/text/language.ts';
import type { PlanFileOptions } from '../ingest/tables/plan-file.ts';
import type { InputSettings } from '../ingest/tables/table-rules.ts';
import type { TeamFileOptions } from '../ingest/tables/team-file.ts';
import type { WeekStart } from './schema.ts';

/** How `track` reads a list of deals: a row a deal, with its current stage. The command line names the file. */
export type TrackSettings = Omit<InputSettings, 'files' | 'table' | 'times' | 'shape' | 'entries'>;

/** A file of managers and their attributes, its path seen from the working directory. */
export type TeamFile = Omit<TeamFileOptions, 'spool' | 'convert'>;

/** A file of a plan, its path seen from the working directory. */
export type PlanFile = Omit<PlanFileOptions, 'spool' | 'convert'>;

/** Where the tables lie that the config names. */
export interface SourceSettings {
  /** Addresses of database servers that share no contact: one at least. */
  readonly addresses: readonly GivenValue<string>[];
  /** A file whose first line is the password; seen from the working directory. */
  readonly passwordFile?: string;
  /** A file of certificates that are trusted beside the usual ones. */
  readonly authority?: string;
}

/** A report that the config keeps under a name, as it stands there: which options there are, the commands know. */
export interface SavedView {
  readonly name: string;
  /** Of its name. */
  readonly place: Place;
  readonly command: GivenValue<string>;
  /** Files to be written, seen from the working directory. */
  readonly outputs: readonly GivenValue<string>[];
  readonly given: readonly GivenOption[];
}

/** A value, and where in the config it stands. */
export interface GivenValue<T> {
  readonly value: T;
  readonly place: Place;
}

export interface GivenOption extends GivenValue<string | number | boolean | readonly (string | number)[]> {
  readonly key: string;
  readonly keyPlace: Place;
}

/** The name that a manager's spelling stands for. */
export function resolveAlias(aliases: Settings['aliases'], name: string): string {
  return Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name;
}

/** A config file, understood: percentages are fractions, windows and periods microseconds. Each table has its files. */
export interface Settings extends Readonly<Record<TableName, InputSettings>> {
  /** The config file, as named by the user or found. */
  readonly file: string;
  readonly language?: Language;
  readonly timezone: string;
  readonly weekStart: WeekStart;
  readonly funnel: Funnel;
  readonly source?: SourceSettings;
  readonly track: TrackSettings;
  /** Spelling found in the files -> the manager's name. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Users of the CRM that sell nothing: what they do, and what they own, is nobody's. */
  readonly system: readonly string[];
  /** Teams and other attributes of managers, where the config itself has them. */
  readonly teams?: ManagerAttributes;
  /** The file that has them, where another one does. */
  readonly teamFile?: TeamFile;
  /** What part of a plan managers have, where that is fixed: fractions, together at most 1. */
  readonly shares: readonly FixedShare[];
  /** What is planned, where the config itself says it. */
  readonly plan: readonly PlanLine[];
  /** The file that says it, where another one does. */
  readonly planFile?: PlanFile;
  /** Why clients say no: reasons of the config, then the built-in ones that it does not name. */
  readonly refusals: readonly RefusalReason[];
  /** Whether the config itself names any. */
  readonly ownReasons: boolean;
  readonly activity: ActivityRules;
  readonly leads: LeadRules;
  readonly base: BaseRules;
  /** Days on which nobody works, beside Saturdays and Sundays. */
  readonly holidays: readonly DaySpan[];
  /** Reports that are kept under a name, in the order of the config. */
  readonly reports: readonly SavedView[];
  readonly analysis: Analysis;
  /** Columns of the contacts that lists are compared by where the command line names none. */
  readonly adjust: readonly string[];
  /** What stands in the config and was most likely not meant, in its order: to be told, and no reason to stop. */
  readonly warnings: readonly Problem[];
}
