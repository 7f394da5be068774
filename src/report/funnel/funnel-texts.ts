import type { Gate, Verdict } from '../../domain/evidence/verdict.ts';
import type { IdCounts } from '../../domain/quality/foreign-ids.ts';
import type { FaultyIds } from '../../domain/quality/id-faults.ts';
import type { FileAccount, Meta } from '../meta.ts';
import type { CoachingTexts } from './coaching-texts.ts';
import type { Caveats, EmptyPeriod, PlaceholderDates, UnprovenStage } from './funnel-answer.ts';
import type { COACHING, GAPS, LEVELS, MIX, PEOPLE_LEVELS, SWAPS } from './funnel-tables.ts';

type ColumnName =
  | keyof typeof GAPS
  | keyof typeof MIX
  | keyof typeof LEVELS
  | keyof typeof PEOPLE_LEVELS
  | keyof typeof COACHING
  | keyof typeof SWAPS;

/** Sentences about several steps. */
type OfSteps = (stages: readonly string[]) => string;

/** What `report`, `gaps` and `coach` say, in one language. */
export interface FunnelTexts {
  readonly unassigned: string;
  /** The row of contacts of which a dimension other than the manager is not known. */
  readonly unstated: string;
  readonly team: string;
  readonly targetRow: string;
  /** From the list to the last stage: as a heading, and in a sentence. */
  readonly wholeWay: string;
  readonly way: string;
  /** The name of a stage in a sentence. */
  readonly quoted: (stage: string) => string;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly titles: {
    readonly funnel: string;
    readonly matrix: (dimension: string) => string;
    readonly coaching: string;
    /** In its place, where rows are no people. */
    readonly below: string;
    readonly swaps: string;
  };
  /** The value of `by` in a title: a manager, or another dimension. */
  readonly dimension: (by: string) => string;
  /** The same as the heading of its column; not asked for managers. */
  readonly dimensionName: (by: string) => string;
  readonly head: {
    /** What time it is about, and the day that it is seen from. */
    readonly covers: (meta: Pick<Meta, 'period' | 'asOfDay'>) => string;
    /** The title of a page: what it covers. */
    readonly scope: (
      meta: Pick<Meta, 'period' | 'asOfDay' | 'participants'> & { open: number | null; lost: number | null },
    ) => string;
    readonly filters: (meta: Meta) => string;
    readonly lossesUnknown: (meta: Pick<Meta, 'unknownLosses' | 'contacts'>) => string;
    readonly lossesKept: string;
    readonly rising: OfSteps;
    readonly undatedLeftOut: (contacts: number) => string;
    readonly performerWarning: string;
    readonly flowWarning: string;
    readonly rejected: (rows: number) => string;
    /** Beside how many were rejected of which file. */
    readonly rejectedHint: string;
  };
  readonly foot: {
    readonly file: (account: FileAccount) => string;
    readonly rules: (meta: Pick<Meta, 'credit' | 'basis' | 'timezone'>) => string;
  };
  /** Who closes the gate, and at which steps; so many more rows do. */
  readonly gate: (facts: {
    gate: Gate;
    rows: readonly { name: string; steps: readonly { stage: string; verdict: Verdict | null }[] }[];
    more: number;
  }) => string;
  /** What has to be known before any number. */
  readonly caveats: {
    readonly ids: (counts: IdCounts) => string;
    /** Rows with ids that a spreadsheet has rounded. */
    readonly idsRounded: (rows: FaultyIds) => string;
    /** Ids that the config's form makes the same. */
    readonly idsMerged: (ids: FaultyIds) => string;
    readonly emptyPeriod: (facts: EmptyPeriod) => string;
    readonly stale: (facts: NonNullable<Caveats['stale']>) => string;
    readonly unassigned: (facts: NonNullable<Caveats['unassigned']>) => string;
    readonly grouped: (files: readonly string[]) => string;
    readonly joined: (names: readonly string[]) => string;
    readonly placeholders: (columns: readonly PlaceholderDates[]) => string;
    /** Proof is required: how many events did not count for want of it, by stage; none: all have it. */
    readonly unproven: (stages: readonly UnprovenStage[]) => string;
  };
  readonly notes: {
    readonly legend: (marks: Readonly<Record<Verdict, string>>) => string;
    /** What the numbers of a cell are where those who entered are worth fewer finished ones: one as an example. */
    readonly worth: (cell: { converted: number; entered: number; mature: number }) => string;
    /** What stands below a range. */
    readonly ranged: string;
    /** Where a step has too few contacts: so many it takes for any verdict, and so many to be sure of a gap in points. */
    readonly fewest: (facts: {
      mark: string;
      minEntered: number;
      points: number;
      needed: { least: number; most: number } | null;
    }) => string;
    /** Steps whose contacts are worth fewer finished ones. */
    readonly mature: (steps: readonly { stage: string; entered: number; mature: number }[]) => string;
    readonly curveless: OfSteps;
    readonly windowed: OfSteps;
    readonly maturityOff: string;
    readonly immature: (contacts: number) => string;
    /** Stages into which some came later than their window. */
    readonly late: OfSteps;
    readonly noRows: string;
    readonly noCoaching: string;
    readonly nobodySurely: string;
    /** The same of what is no people. */
    readonly nothingSurely: string;
    readonly tooFew: string;
    readonly noCoachingFlow: string;
    readonly noCoachingPerformer: string;
    readonly noTargets: string;
  };
  readonly coaching: CoachingTexts;
}

/** What is said of everything that a reader must not overlook. */
export interface WarningTexts extends Pick<FunnelTexts, 'caveats'> {
  readonly head: Pick<
    FunnelTexts['head'],
    | 'lossesUnknown'
    | 'lossesKept'
    | 'rising'
    | 'undatedLeftOut'
    | 'performerWarning'
    | 'flowWarning'
    | 'rejected'
  >;
}
