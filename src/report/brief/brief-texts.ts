import type { WarningTexts } from '../funnel/funnel-texts.ts';
import type { Meta } from '../meta.ts';

/** A step in one line: whose, how many of how many finished ones, and what it is held to. */
export interface BriefStep {
  readonly name: string;
  readonly stage: string;
  readonly coefficient: number;
  readonly converted: number;
  readonly mature: number;
  readonly target: number;
}

/** What `report --brief` says, in one language: every sentence is made for one line of 80 columns. */
export interface BriefTexts {
  /** What is said in full on the whole page. */
  readonly warnings: WarningTexts;
  /** So many more warnings. */
  readonly moreWarnings: (count: number) => string;
  readonly counts: (
    facts: Pick<Meta, 'participants'> & { open: number | null; lost: number | null },
  ) => string;
  /** How many came to the last stage. */
  readonly final: (facts: {
    stage: string;
    converted: number;
    coefficient: number | null;
    target: number | null;
  }) => string;
  /** The team's step that is furthest below its target; `below` where its number says that it is below its floor. */
  readonly weakest: (facts: {
    stage: string;
    coefficient: number;
    target: number;
    below: 'sure' | 'young' | null;
  }) => string;
  readonly titles: {
    /** What the plus and the name mean in its lines. */
    readonly coaching: (facts: { stage: string; days: number | null }) => string;
  };
  /** A coefficient that has changed beyond chance: from what to what, of how many finished ones. */
  readonly shift: (facts: {
    name: string;
    stage: string;
    /** The week that has changed; null where the title says when. */
    when: string | null;
    before: number;
    now: number;
    converted: number;
    mature: number;
  }) => string;
  /** Whom to coach on what, what it would bring, and who can teach it. */
  readonly coachee: (step: BriefStep & { worth: number | null; mentor: string | null }) => string;
  /** The same of what is no people. */
  readonly below: (step: BriefStep) => string;
  /** So many more, and the command that lists them. */
  readonly more: (count: number, command: string) => string;
  /** So many managers are below a floor on too little evidence. */
  readonly watched: (managers: number) => string;
}
