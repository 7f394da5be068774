/** How the rows of `activities` are understood (SPEC-CONTROL: work). Texts compare without regard to case. */
export interface ActivityRules {
  /** Kinds that are proposals to many, and proposals or requests of one client. */
  readonly proposals: readonly string[];
  readonly requests: readonly string[];
  /** Results of a touch that says something; null: every touch does, but for those that are known to say nothing. */
  readonly substantive: readonly string[] | null;
  /** How many touches are expected of a manager; null: nobody says. */
  readonly norm: { readonly touches: number; readonly per: 'day' | 'week' } | null;
}
