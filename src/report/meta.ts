import type { Basis, Credit, Maturity } from '../domain/evidence/funnel.ts';
import type { StepMaturity } from '../domain/evidence/maturity.ts';
import type { Losses } from '../domain/evidence/terms.ts';
import type { AccountedTable } from '../domain/tables.ts';

/** One input file and the fate of its rows: `rows = used + rejected`, always. */
export interface FileAccount {
  readonly table: AccountedTable;
  /** As the user wrote it. */
  readonly file: string;
  readonly rows: number;
  readonly used: number;
  readonly rejected: number;
  /** Of the used ones, those of other pipelines or outside the config's `where`: they change nothing. */
  readonly aside: number;
  /** Lines that are no rows: above the header, between groups, behind the last record. Not among `rows`. */
  readonly passedOver: number;
}

/** The span that a report covers; moments are ISO 8601 with the zone's offset, days those of the zone. */
export interface PeriodMeta {
  readonly start: string | null;
  /** Excluded. */
  readonly end: string | null;
  readonly firstDay: string | null;
  /** Included. */
  readonly lastDay: string | null;
}

/** What is known of the time that a step takes, or the whole way. */
export interface CurveMeta extends Pick<StepMaturity, 'from' | 'conversions' | 'rising'> {
  /** Id of the stage that the step ends in; null for the whole way. */
  readonly stage: string | null;
  /** Hours after which a contact counts as finished; null where age plays no part. */
  readonly horizon: number | null;
}

/** What was read and how it was looked at: the head of every report. */
export interface Meta {
  readonly command: string;
  readonly files: readonly FileAccount[];
  readonly contacts: number;
  /** Those who entered a step in the period, of the segments asked for. */
  readonly participants: number;
  /** Contacts whose entry into stage 0 has no time; left out where a period is asked for. */
  readonly undated: number;
  readonly period: PeriodMeta | null;
  /** Whole days that the report covers as of then; null where nothing has a time. */
  readonly days: number | null;
  readonly asOf: string | null;
  /** The last day that has (partly) happened as of then. */
  readonly asOfDay: string | null;
  /** The newest used event or creation, whatever as-of; ISO 8601. */
  readonly newest: string | null;
  readonly timezone: string;
  readonly credit: Credit;
  readonly basis: Basis;
  readonly maturity: Maturity;
  /** The whole way, then the steps in order; empty where nobody's age matters. */
  readonly curves: readonly CurveMeta[];
  readonly losses: Losses;
  /** Whether events without the proof of their stage count for nothing. */
  readonly requireProof: boolean;
  /** Contacts lost at an unknown stage, whatever the report leaves out. */
  readonly unknownLosses: number;
  readonly by: string;
  readonly segments: readonly string[];
  readonly managers: readonly string[];
  /** Columns of the contacts by which lists are made alike; empty where nobody asked. */
  readonly adjust: readonly string[];
  readonly confidence: number;
  readonly alpha: number;
  readonly minEntered: number;
  readonly stages: readonly { readonly id: string; readonly name: string }[];
}
