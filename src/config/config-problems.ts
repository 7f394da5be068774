import type {} from '../domain/problem.ts';
import type { WrongAlias } from './wrong-aliases.ts';

/** What a text can have that is no YAML. */
export type SyntaxFault =
  | 'tab'
  | 'indent'
  | 'colon'
  | 'space'
  | 'twice'
  | 'asterisk'
  | 'sign'
  | 'escape'
  | 'several'
  | 'unclosed'
  | 'other';

declare module '../domain/problem.ts' {
  /** What can be wrong with a config. */
  interface ProblemArgs {
    'config-absent': Record<never, never>;
    /** `detail`: the parser's own words. */
    'config-syntax': { fault: SyntaxFault; detail: string };
    /** The file is a text or a list. */
    'config-keyless': Record<never, never>;
    /** A decimal comma that YAML takes for the end of a value. */
    'config-comma': { text: string };
    'config-alias': { name: string; reason: WrongAlias['reason'] };
    'config-key-unknown': { key: string; nearest?: string; known: readonly string[] };
    'config-missing': { key: string };
    'config-type': { key: string; expected: readonly string[] };
    'config-choice': { key: string; choices: readonly string[]; nearest?: string };
    'config-range': { key: string };
    'config-percent': { key: string };
    /** A warning: such a config is used as it stands. */
    'config-target-certain': Record<never, never>;
    'config-floor': { target: number; floor: number };
    'config-stages-few': Record<never, never>;
    'config-target-first': Record<never, never>;
    'config-floor-alone': Record<never, never>;
    'config-stage-twice': { stage: string };
    'config-label-twice': { label: string; other: string };
    /** Of reasons of refusals. */
    'config-reason-twice': { reason: string };
    /** An id that says no reason: a blank one, or `(none)`. */
    'config-reason-none': { id: string };
    'config-recall': Record<never, never>;
    'config-stage-unknown': { nearest?: string; known: readonly string[] };
    'config-window': Record<never, never>;
    'config-entry': Record<never, never>;
    'config-entry-stage': { nearest?: string; known: readonly string[] };
    'config-entries-long': Record<never, never>;
    'config-numbered-long': Record<never, never>;
    'config-zone': { nearest?: string };
    'config-period': Record<never, never>;
    'config-dates': Record<never, never>;
    /** A holiday that is no day, and no range of days. */
    'config-holiday': Record<never, never>;
    'config-delimiter': Record<never, never>;
    /** A source that names no server. */
    'config-source-none': Record<never, never>;
    /** A source that names one address and a list of them. */
    'config-source-twice': Record<never, never>;
    /** A source, and no table that lies there. */
    'config-source-idle': Record<never, never>;
    /** A table and a file in one section. */
    'config-table-file': { section: string };
    /** A table without a source. */
    'config-table-nowhere': { table: string };
    /** A key of files beside a table, or the other way round. */
    'config-table-key': { key: string; table: boolean };
  }
}
