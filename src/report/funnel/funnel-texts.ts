import type { Basis, Credit } from '../../domain/evidence/funnel.ts';
import type { Focus, Verdict } from '../../domain/evidence/verdict.ts';
import type { FileAccount } from '../meta.ts';
import type { COACHING, SWAPS } from './coaching-tables.ts';
import type { GAPS } from './gap-table.ts';
import type { LEVELS } from './level-table.ts';

type ColumnName = keyof typeof GAPS | keyof typeof LEVELS | keyof typeof COACHING | keyof typeof SWAPS;

/** A step of a coaching sentence, its numbers still numbers. */
export interface StepFacts {
  readonly stage: string;
  readonly verdict: Verdict;
  readonly focus: Focus | null;
  readonly coefficient: number;
  readonly entered: number;
  readonly target: number;
  readonly floor: number;
  readonly gap: number;
  readonly short: number;
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
  readonly q: number | null;
  readonly impact: number | null;
  readonly mentor: { readonly name: string; readonly coefficient: number } | null;
}

export interface HeadFacts {
  readonly contacts: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly asOf: string | null;
  readonly timezone: string;
  readonly credit: Credit;
  readonly basis: Basis;
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
    readonly scope: (facts: HeadFacts) => string;
    readonly filters: (filters: { segments: readonly string[]; managers: readonly string[] }) => string;
    readonly undatedLeftOut: (contacts: number) => string;
    readonly performerWarning: string;
    readonly flowWarning: string;
    readonly rejectedHint: string;
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
    readonly potential: (facts: {
      final: number;
      potential: number;
      rise: number | null;
      stage: string;
    }) => string;
    readonly swap: (facts: { a: string; b: string; aTeaches: string[]; bTeaches: string[] }) => string;
  };
}
