import type { DealTest, LeadQuality } from '../../domain/leads/deal-leads.ts';
import type { JudgedRejections } from '../../domain/leads/judge-rejections.ts';
import type { CapacityAnswer } from './capacity-answer.ts';
import type { MarksAnswer } from './marks-answer.ts';

/** Of rows of one kind: how many are surely above the norm, and what lies above it there. */
export interface ExcessOf {
  readonly rows: number;
  /** Their names, in code-point order. */
  readonly names: readonly string[];
  /** Rejected leads above the norm, need not be whole. */
  readonly contacts: number;
  /** Of all rejected leads; null where nobody is. */
  readonly share: number | null;
}

/** Whose the excess is (SPEC-CONTROL: leads): that of sources speaks of marketing, that of managers of first treatment. */
export interface ExcessAnswer {
  readonly sources: ExcessOf;
  readonly managers: ExcessOf;
  /** Which of them explains clearly more; null where nobody is surely above the norm. */
  readonly speaks: 'sources' | 'managers' | 'both' | null;
}

/** What leads are: rejected or worked, dealt out alike or not, too many or not, and as good as the config asks. */
export interface LeadsAnswer {
  /** Whether rows are sources: they stand in their own column. */
  readonly bySource: boolean;
  /** Fraction. */
  readonly norm: number;
  /** Days after the first contact within which a loss is a rejection; need not be whole. */
  readonly days: number;
  /** Every row, the team last. */
  readonly rejections: readonly JudgedRejections[];
  /** Every row and the team, under `null` with `team`. */
  readonly qualities: readonly (LeadQuality & { readonly team: boolean })[];
  /** Null where contacts have no source. */
  readonly excess: ExcessAnswer | null;
  /** Null where there is nothing to compare, and where rows are no people. */
  readonly dealing: DealTest | null;
  /** Whether the mix is surely different, and not by a little. */
  readonly uneven: boolean;
  /** Columns of the contacts that make leads alike; none: quality says nothing. */
  readonly strata: readonly string[];
  /** Whether anybody is lost at all: else nobody can be known to be rejected. */
  readonly losses: boolean;
  /** Whether the input is a list of present stages: a loss at an unknown stage is no rejection. */
  readonly snapshot: boolean;
  readonly capacity: CapacityAnswer | null;
  readonly marks: MarksAnswer | null;
}
