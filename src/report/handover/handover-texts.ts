import type { Span } from '../words/span.ts';
import type { HANDOVER, PEOPLE_STAGES, PEOPLE_TAKERS } from './handover-tables.ts';

/** What `handover` says, in one language. */
export interface HandoverTexts {
  readonly titles: {
    /** Of those who are named. */
    readonly named: (facts: { names: readonly string[]; contacts: number }) => string;
    readonly orphans: (facts: { contacts: number; span: Span }) => string;
    readonly stages: string;
    readonly takers: string;
    readonly list: string;
  };
  readonly columns: Readonly<
    Record<keyof typeof HANDOVER | keyof typeof PEOPLE_STAGES | keyof typeof PEOPLE_TAKERS, string>
  >;
  /** Of one of several, or of one that is silent: what he has, and when he was last seen at work; null: never. */
  readonly leaver: (facts: {
    name: string;
    contacts: number;
    last: { day: string; days: number } | null;
  }) => string;
  /** Amounts by currency, as texts, and how many of the contacts have none. */
  readonly sums: (facts: { sums: readonly string[]; without: number }) => string;
  /** What is to be expected of their contacts at the last stage until a day, and of everybody's. */
  readonly expected: (facts: { stage: string; day: string; own: number; team: number }) => string;
  /** The same where nobody knows how long the step takes. */
  readonly unexpected: (stage: string) => string;
  readonly nothing: (names: readonly string[]) => string;
  readonly noOrphans: (span: Span) => string;
  /** No event names a manager. */
  readonly unseen: string;
  readonly nobody: (contacts: number) => string;
  /** Colleagues who get nothing as they do nothing any more. */
  readonly passedOver: (facts: { names: readonly string[]; span: Span }) => string;
  readonly notes: {
    readonly stages: string;
    readonly takers: string;
    readonly untaken: (contacts: number) => string;
    readonly more: (contacts: number) => string;
    /** So many calls more than are shown. */
    readonly moreRecalls: (contacts: number) => string;
  };
}
