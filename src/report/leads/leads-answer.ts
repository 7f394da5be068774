import type { DealTest, LeadQuality } from '../../domain/leads/deal-leads.ts';
import type { JudgedRejections } from '../../domain/leads/judge-rejections.ts';
import type { CapacityAnswer } from './capacity/capacity-answer.ts';
import type { MarksAnswer } from './marks/marks-answer.ts';

/** Rejected leads above the norm, by one thing that leads are told apart by. */
export interface Excess {
  /** Contacts above the norm at the rows whose share is surely above it; need not be whole. */
  readonly contacts: number;
  /** These rows with their shares, the most above the norm first. */
  readonly rows: readonly { readonly row: string; readonly share: number }[];
}

/** How leads are treated, dealt out and worked (SPEC-CONTROL: leads). */
export interface LeadsAnswer {
  /** A fraction. */
  readonly norm: number;
  /** Time after the first contact within which a loss is a rejection, microseconds. */
  readonly within: number;
  /** Rows in code-point order, the team last; empty of a list of present stages, which does not tell when. */
  readonly rejections: readonly JudgedRejections[];
  readonly present: boolean;
  /** Whether anybody is known to be lost: else nobody can be seen to be rejected. */
  readonly losses: boolean;
  /** What explains the excess: null where rows are something else, or contacts have no source. */
  readonly excess: { readonly managers: Excess; readonly sources: Excess } | null;
  /** Rows in code-point order. */
  readonly given: readonly LeadQuality[];
  /** Columns that tell leads apart; none: nobody can say what they are worth. */
  readonly strata: readonly string[];
  /** Null where there is nothing to compare, and where rows are no people. */
  readonly deal: DealTest | null;
  readonly capacity: CapacityAnswer | null;
  readonly marks: MarksAnswer | null;
  /** Whether rows stand for sources: their column in flat tables. */
  readonly bySource: boolean;
}
