import type { Doubt } from '../../domain/evidence/measure.ts';
import type { CARD_FUNNEL } from './card-tables.ts';

/** A step and its coefficient, as a sentence needs them. */
export interface ToldStep {
  readonly stage: string;
  readonly coefficient: number;
  readonly target: number;
}

/** What `scorecard` says, in one language. */
export interface ScorecardTexts {
  readonly titles: {
    readonly card: (name: string) => string;
    readonly good: string;
    readonly step: string;
    readonly funnel: string;
  };
  readonly columns: Readonly<Record<keyof typeof CARD_FUNNEL, string>>;
  /** How far his contacts came, beside the target and the team. */
  readonly headline: (facts: {
    entered: number;
    /** How many finished ones they are worth, where that is visibly less. */
    worth: number | null;
    converted: number;
    coefficient: number | null;
    target: number | null;
    team: number | null;
    /** The last stage. */
    stage: string;
  }) => string;
  /** Nothing of his is in the report. */
  readonly nothing: string;
  /** Steps with too few finished contacts to judge. */
  readonly few: (steps: readonly { stage: string; mature: number }[]) => string;
  readonly met: (steps: readonly ToldStep[]) => string;
  readonly near: (steps: readonly ToldStep[]) => string;
  /** Whom he can teach what. */
  readonly teaches: (lessons: readonly { stage: string; whom: readonly string[] }[]) => string;
  /** A step that may be below its floor by chance. */
  readonly tentative: (stage: string) => string;
  /** How many finished contacts it takes to be sure. */
  readonly needs: (facts: { mature: number; needed: number }) => string;
  /** Why more contacts would not make it sure. */
  readonly doubts: Readonly<Record<Doubt, string>>;
  /** Every step that can be judged is at or above its floor. */
  readonly noStep: string;
}
