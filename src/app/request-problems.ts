import type { BucketUnit } from '../domain/calendar/local-day.ts';
import type {} from '../domain/problem.ts';
import type { ForeignCause, ForeignIds, IdCounts } from '../domain/quality/foreign-ids.ts';
import type { IdMatch } from '../domain/quality/id-form.ts';

declare module '../domain/problem.ts' {
  /** What can be wrong with what was asked for. */
  interface ProblemArgs {
    /** `init` has no config to find files in. */
    'input-none': { command?: 'init' };
    'input-stdin-twice': Record<never, never>;
    'option-unknown': { option: string; nearest?: string; command: string };
    'option-value': { option: string; choices: readonly string[]; nearest?: string };
    'option-argument': { option: string };
    'option-date': { option: string };
    'option-period': { nearest?: string; examples: readonly string[] };
    'option-conflict': { option: string; other: string };
    'option-order': Record<never, never>;
    'command-unknown': { nearest?: string; known: readonly string[] };
    /** The argument may be meant for a file. */
    'argument-excess': { command: string; file: string };
    'config-ending': Record<never, never>;
    'dimension-many': { by: string; rows: number; most: number };
    /** No completion is made for it; or nothing tells which shell this is. */
    'shell-unknown': { nearest?: string; known: readonly string[] };
    'manager-unknown': { nearest?: string; known: readonly string[] };
    'segment-unknown': { nearest?: string; known: readonly string[] };
    'segment-absent': Record<never, never>;
    'dimension-unknown': { nearest?: string; known: readonly string[]; option: string };
    /** `cure`: the form that makes them match. */
    'ids-foreign': {
      counts: IdCounts;
      examples: ForeignIds;
      causes: readonly ForeignCause[];
      cure: IdMatch | null;
    };
    /** The column stands in a history alone. */
    'dimension-history': { option: string };
    /** The period is shorter than any bucket of that unit; days are ISO. */
    'bucket-long': { every: BucketUnit; first: string; last: string; days: number };
    'buckets-many': { every: BucketUnit; most: number };
    'trend-large': { every: BucketUnit; buckets: number; rows: number; most: number };
    /** The column is an attribute of managers: all contacts of one have the same value. */
    'adjust-manager': { option: string };
    /** What rows are made of, and what they are to be compared within, is the same column. */
    'adjust-by': Record<never, never>;
    'adjust-many': { option: string; strata: number; contacts: number };
    'option-required': { option: string; command: string };
    'option-seconds': { option: string };
    'option-whole': { option: string };
    /** Nobody is named whose card is meant; `known` are the rows that have one, `example` one as a shell takes it. */
    'scorecard-whose': { known: readonly string[]; example: string | undefined };
    /** Contacts of nobody. */
    'scorecard-nobody': Record<never, never>;
    /** Nobody is named whose contacts are to be handed over. */
    'handover-whose': { known: readonly string[]; example: string | undefined };
    /** Contacts are handed over by managers, not by what else stands in their place. */
    'handover-dimension': Record<never, never>;
    /** `--require-proof`, and no stage has a column that proves it. */
    'proof-none': Record<never, never>;
    'option-duration': { option: string };
    /** What has to stand after a command, such as the two sides of a comparison. */
    'argument-missing': { command: string; argument: string };
    /** Not of the form name=header, or no logical column. */
    'option-column': { known: readonly string[]; nearest?: string };
    /** A header that none of the files has. */
    'option-column-header': { column: string; header: string; found: readonly string[]; nearest?: string };
    'output-input': { option: string };
    /** A name in braces; `known` is empty where the command writes one file only. */
    'output-placeholder': { name: string; known: readonly string[]; nearest?: string };
    'output-format': { known: readonly string[] };
    'ask-terminal': Record<never, never>;
    'output-exists': Record<never, never>;
    /** Bytes were to be shown by a terminal. */
    'output-binary': { command: string; format: string };
    /** Nothing that makes pixels of a picture is installed; `platform` is Node's name of the system. */
    'picture-converter': { platform: string };
    /** What was there to make pixels of a picture has failed. */
    'picture-failed': { program: string; reason: string };
  }
}
