import type { Doubt } from '../../domain/evidence/measure.ts';
import type { Pace } from '../../domain/velocity/velocity.ts';
import type { Range } from '../range.ts';
import type { CARD, CARD_FUNNEL, CARD_TIMES } from './card-tables.ts';

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
    readonly trend: string;
    readonly times: string;
  };
  readonly columns: Readonly<
    Record<Exclude<keyof typeof CARD, 'manager'> | keyof typeof CARD_FUNNEL | keyof typeof CARD_TIMES, string>
  >;
  /** What the bars and the columns of the weeks are. */
  readonly weeks: (scale: Range) => string;
  /** Beside how long a step takes. */
  readonly paces: Readonly<Record<Pace, string>>;
  /** How far his contacts came, beside the target and the team. */
  readonly headline: (facts: {
    entered: number;
    /** How many finished ones they are worth, where that is visibly less. */
    worth: number | null;
    converted: number;
    /** Those under way, where it is too early for more. */
    open: number | null;
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
  /** What the step would bring at its target: the change as `whatif` tells it, in the time that the report covers. */
  readonly worth: (facts: {
    target: number;
    change: string;
    rise: number | null;
    days: number | null;
  }) => string;
  /** So many more lie too long, and how to see them. */
  readonly moreStuck: (facts: { contacts: number; name: string; by: string }) => string;
  /** Every step that can be judged is at or above its floor. */
  readonly noStep: string;
}
