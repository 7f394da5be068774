/** Norms of the base of clients (SPEC-CONTROL: base): fractions a year. */
export interface BaseRules {
  /** The largest share of clients that may leave in a year. */
  readonly churn: number;
  /** The share of the list that is to be renewed in a year. */
  readonly renewal: number;
  /** What puts a contact on the black list; null: nothing is known of one. */
  readonly blacklist:
    | { readonly column: string; readonly values: readonly string[] | null }
    | { readonly label: string }
    | null;
}

export const DEFAULT_BASE_RULES: BaseRules = { churn: 0.2, renewal: 0.2, blacklist: null };
