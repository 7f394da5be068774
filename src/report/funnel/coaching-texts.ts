import type { Coachee } from '../../domain/coaching/coaching.ts';
import type { Losses } from '../../domain/evidence/terms.ts';

/** A step of a coaching sentence, its numbers still numbers. */
export interface StepFacts
  extends Readonly<
    Record<'coefficient' | 'entered' | 'mature' | 'target' | 'short' | 'low' | 'high' | 'confidence', number>
  > {
  /** As it stands in a sentence. */
  readonly stage: string;
  /** Of the whole way, what the input tells of where on it contacts were lost; null of a step. */
  readonly whole: Losses | null;
  readonly p: number | null;
  readonly q: number | null;
  readonly confirmed: boolean;
  /** Conversions into the last stage that it would bring. */
  readonly worth: { readonly value: number; readonly least: number; readonly most: number } | null;
  readonly mentor: { readonly name: string; readonly coefficient: number } | null;
}

/** Conversions into the last stage, as they are and were every weak step at its target. */
export type PotentialFacts = Pick<Coachee, 'final' | 'potential' | 'potentialLeast' | 'potentialMost'> & {
  readonly stage: string;
};

/** What the coaching list says, in one language. */
export interface CoachingTexts {
  /** A step, and how sure it is that it is below its floor. */
  readonly finding: (facts: StepFacts) => string;
  /** The first line of one manager: name, step, how sure. */
  readonly heading: (name: string, facts: StepFacts) => string;
  readonly further: (facts: StepFacts) => string;
  readonly shortfall: (facts: StepFacts) => string;
  /** Interval, p and q. */
  readonly evidence: (facts: StepFacts) => string;
  /** What it would bring, and in what time: as long as the report covers, in days. */
  readonly worth: (facts: NonNullable<StepFacts['worth']> & { days: number | null; stage: string }) => string;
  readonly teacher: (facts: StepFacts) => string;
  /** What has to be reached at the stage, and what proves it: sentences of the config, or a column that is filled. */
  readonly purpose: (sentence: string) => string;
  readonly proof: (sentence: string) => string;
  readonly proofColumn: (header: string) => string;
  readonly also: (stages: readonly string[]) => string;
  readonly potential: (facts: PotentialFacts) => string;
  /** What the first step would bring, in what time, and to how many that leads; the other steps, where there are any. */
  readonly gain: (
    facts: PotentialFacts & {
      worth: NonNullable<StepFacts['worth']>;
      days: number | null;
      also: readonly string[];
    },
  ) => string;
  /** What "new" means. */
  readonly fresh: string;
  /**
   * What the team is weak at; `shared` where that is not the doing of a few, `young` where many who entered are still
   * under way.
   */
  readonly team: (
    steps: readonly { stage: string; coefficient: number; floor: number }[],
    how: { readonly shared: boolean; readonly young: boolean },
  ) => string;
  readonly watched: (
    people: readonly {
      name: string;
      steps: readonly { stage: string; mature: number; needed: number | null }[];
    }[],
    more: number,
    /** No number of contacts would prove it by these data. */
    unprovable: boolean,
  ) => string;
  readonly below: (facts: {
    name: string;
    stage: string;
    coefficient: number;
    mature: number;
    target: number;
  }) => string;
  readonly unteachable: (by: string) => string;
  readonly swap: (facts: { a: string; b: string; aTeaches: string[]; bTeaches: string[] }) => string;
}
