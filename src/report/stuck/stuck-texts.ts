import type { Span } from '../words/span.ts';
import type { STUCK } from './stuck-tables.ts';

/** What `stuck` says, in one language. */
export interface StuckTexts {
  readonly titles: {
    readonly stuck: (contacts: number) => string;
    /** The same where the user says what is long. */
    readonly older: (facts: { contacts: number; span: Span }) => string;
    /** By row. */
    readonly share: string;
  };
  readonly columns: Readonly<Record<keyof typeof STUCK, string>>;
  /** A row, how many it has, and at which stages. */
  readonly row: (facts: {
    name: string;
    contacts: number;
    stages: readonly { stage: string; contacts: number }[];
  }) => string;
  readonly notes: {
    /** What is long. */
    readonly usual: string;
    /** So many more than are shown. */
    readonly more: (contacts: number) => string;
    readonly none: string;
    /** Nothing is known of how long these steps usually take. */
    readonly unusual: (stages: readonly string[]) => string;
    /** Lists of present stages: nobody is stuck unless the user says what is long. */
    readonly present: string;
    /** The same where he did: what a date of such a list is. */
    readonly presentSince: string;
  };
}
