import type { Coachee } from '../../domain/coaching/coaching.ts';
import type { GapRow } from '../../domain/coaching/gaps.ts';
import type { Gate, Verdict } from '../../domain/evidence/verdict.ts';
import type { IdCounts } from '../../domain/quality/foreign-ids.ts';
import type { FileAccount, Meta } from '../meta.ts';
import type { Caveats, EmptyPeriod } from './funnel-answer.ts';
import type { COACHING, GAPS, LEVELS, SWAPS } from './funnel-tables.ts';

type ColumnName = keyof typeof GAPS | keyof typeof LEVELS | keyof typeof COACHING | keyof typeof SWAPS;

/** A step of a coaching sentence, its numbers still numbers. */
export interface StepFacts
  extends Pick<GapRow, 'focus' | 'entered' | 'q' | 'impact'>,
    Readonly<Record<'coefficient' | 'target' | 'floor' | 'gap' | 'short' | 'low' | 'high', number>> {
  readonly stage: string;
  readonly verdict: Verdict;
  readonly confidence: number;
  readonly mentor: { readonly name: string; readonly coefficient: number } | null;
}

/** What `report`, `gaps` and `coach` say, in one language. */
export interface FunnelTexts {
  readonly unassigned: string;
  readonly team: string;
  readonly targetRow: string;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly titles: {
    readonly funnel: string;
    readonly matrix: (dimension: string) => string;
    readonly coaching: string;
    readonly swaps: string;
  };
  /** The value of `by` in a title: a manager, or another dimension. */
  readonly dimension: (by: string) => string;
  /** The same as the heading of its column; not asked for managers. */
  readonly dimensionName: (by: string) => string;
  readonly head: {
    readonly title: string;
    readonly file: (account: FileAccount) => string;
    readonly scope: (meta: Meta) => string;
    readonly filters: (meta: Meta) => string;
    readonly undatedLeftOut: (contacts: number) => string;
    readonly performerWarning: string;
    readonly flowWarning: string;
    readonly rejectedHint: string;
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
    readonly emptyPeriod: (facts: EmptyPeriod) => string;
    readonly stale: (facts: NonNullable<Caveats['stale']>) => string;
  };
  readonly notes: {
    readonly legend: (marks: Readonly<Record<Verdict, string>>) => string;
    readonly immature: (contacts: number) => string;
    readonly noRows: string;
    readonly noCoaching: string;
    readonly tooFew: string;
    readonly noCoachingFlow: string;
    readonly noTargets: string;
  };
  readonly coaching: {
    /** The heading of one manager: name, focus stage, how sure. */
    readonly focus: (name: string, facts: StepFacts) => string;
    readonly evidence: (facts: StepFacts) => string;
    readonly remedy: (facts: StepFacts) => string;
    readonly further: (facts: StepFacts) => string;
    readonly alsoBelow: (stages: readonly string[]) => string;
    readonly potential: (facts: Omit<Coachee, 'row' | 'steps'> & { stage: string }) => string;
    readonly swap: (facts: { a: string; b: string; aTeaches: string[]; bTeaches: string[] }) => string;
  };
}
