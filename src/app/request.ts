import type { Basis, Credit } from '../domain/evidence/funnel.ts';
import type { Gate } from '../domain/evidence/gate.ts';
import { normalizeText } from '../domain/text/label.ts';
import type { Language } from '../domain/text/language.ts';
import type { PresetName } from '../ingest/crm/preset.ts';
import type { Format } from '../render/formats.ts';

/** What the user asked for, checked: choices are among the known ones, the rest is text as given. */
export interface Options {
  readonly config?: string;
  readonly contacts: readonly string[];
  readonly transitions: readonly string[];
  readonly period?: string;
  readonly since?: string;
  readonly until?: string;
  readonly asOf?: string;
  readonly by?: string;
  readonly manager: readonly string[];
  readonly segment: readonly string[];
  readonly basis?: Basis;
  readonly credit?: Credit;
  /** Given, or by the ending of `-o`. */
  readonly format?: Format;
  readonly output?: string;
  readonly lang?: Language;
  readonly strict: boolean;
  readonly rejects?: string;
  readonly failOn?: Gate;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly force: boolean;
  /** What stands after the command without an option's name. */
  readonly files: readonly string[];
  readonly history?: string;
  readonly at?: string;
  /** Seconds to wait for another run. */
  readonly wait?: number;
  readonly dryRun: boolean;
  readonly preset?: PresetName;
  readonly pipeline?: string;
}

/** `manager`, or the contacts' column that stands in its place. */
export function chooseDimension(options: Options): string {
  return options.by === undefined || normalizeText(options.by).toLowerCase() === 'manager'
    ? 'manager'
    : options.by;
}
