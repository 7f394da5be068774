/** Norms of the base of clients (SPEC-CONTROL: base): fractions. */
export interface BaseRules {
  /**
   * The largest share of clients that may leave from one bucket of time to the next; null where the config says nothing:
   * {@link YEARLY_CHURN} then holds for years, and nothing for shorter buckets, in which many do not buy anyway.
   */
  readonly churn: number | null;
  /** The share of the list that is to be renewed in a year. */
  readonly renewal: number;
  /** What puts a contact on the black list; null: nothing is known of one. */
  readonly blacklist: Blacklist | null;
}

/** A column of the contacts that says something, or one of some texts; or the label of an event. */
export type Blacklist =
  | { readonly column: string; readonly values: readonly string[] | null }
  | { readonly label: string };

/** As many clients leave in a usual year at most. */
export const YEARLY_CHURN = 0.2;

export const DEFAULT_BASE_RULES: BaseRules = { churn: null, renewal: 0.2, blacklist: null };
