import { DAY, type Micros } from '../calendar/micros.ts';

/** What a checked lead has: a column of the contacts that is filled, has one of some values, or at least a number. */
export interface LeadMark {
  readonly name: string;
  /** Header of a column of the contacts. */
  readonly column: string;
  readonly passes:
    | { readonly kind: 'filled' }
    | { readonly kind: 'equals'; readonly values: readonly string[] }
    | { readonly kind: 'atLeast'; readonly least: number };
}

/** What is held against leads (SPEC-CONTROL: leads). */
export interface LeadRules {
  /** Share of leads that may be rejected after the first contact, a fraction. */
  readonly norm: number;
  /** Lost within this time of the entry into stage 1 is rejected after the first contact; microseconds. */
  readonly within: Micros;
  /** Open contacts that a manager can work; null: to be found from the data. */
  readonly capacity: number | null;
  readonly marks: readonly LeadMark[];
}

export const DEFAULT_LEAD_RULES: LeadRules = { norm: 0.1, within: 3 * DAY, capacity: null, marks: [] };
