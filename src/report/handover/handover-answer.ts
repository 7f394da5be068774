import type { Micros } from '../../domain/calendar/micros.ts';
import type { ExpectedConversions } from '../../domain/handover/expected-conversions.ts';
import type { RecallAnswer } from '../refusals/recall-view.ts';
import type { HandoverContact, HandoverTaker } from './handover-tables.ts';

/** Somebody whose contacts are handed over. */
export interface Leaver {
  /** Null: nobody, whose contacts can be dealt out as well. */
  readonly row: string | null;
  readonly contacts: number;
  /** When he was last seen at work, ISO 8601, and whole days since then; null where he never was. */
  readonly lastEvent: string | null;
  readonly silentDays: number | null;
}

/** What amounts of one currency come to. */
export interface SumOfMoney {
  /** ISO 4217; null where nothing says. */
  readonly currency: string | null;
  /** Exact decimal. */
  readonly sum: `${number}`;
  readonly contacts: number;
}

/** The open contacts of the leavers that stand at one stage. */
export interface HandoverStage {
  /** The step that they wait in, 1..n. */
  readonly step: number;
  readonly contacts: number;
  readonly amounts: readonly SumOfMoney[];
  /** Days within which half of the team's conversions come, and 80 percent; null where nobody knows. */
  readonly median: number | null;
  readonly usual: number | null;
  /** What is to be expected of them until the end of the month, and of everybody's; null where nobody can say. */
  readonly expected: ExpectedConversions | null;
}

/** What would leave with somebody, and to whom it could go. */
export interface HandoverAnswer {
  /** Whether those were looked for who do nothing any more. */
  readonly orphans: boolean;
  /** In the order of a report. */
  readonly leavers: readonly Leaver[];
  /** By leaver, the last step first, who waits longest first. */
  readonly contacts: readonly (Omit<HandoverContact, 'who' | 'stage' | 'next' | 'toWhom'> & {
    readonly row: string | null;
    readonly step: number;
    /** Null where nobody knows the step well enough. */
    readonly to: string | null;
  })[];
  /** What all of their amounts come to, by currency, those without one last. */
  readonly sums: readonly SumOfMoney[];
  /** Every step 1..n. */
  readonly stages: readonly HandoverStage[];
  /** Lost contacts of theirs that are to be called again, until when. */
  readonly recalls: Pick<RecallAnswer, 'contacts' | 'until'>;
  /** Who takes any, most first, and who could have. */
  readonly takers: readonly HandoverTaker[];
  /** The last day that is expected for, ISO; null where nothing has a time. */
  readonly until: string | null;
  /** Open contacts of nobody, which are no leaver's. */
  readonly nobody: number;
  /** How long a manager does nothing before his contacts are orphans. */
  readonly silence: Micros;
  /** Colleagues with open contacts who are passed over as they do nothing any more. */
  readonly silent: readonly string[];
  /** Whether any event names a manager: without that nobody knows who works. */
  readonly seen: boolean;
}
