/** What `trend` says, in one language. */
export interface TrendTexts {
  readonly titles: { readonly trend: string };
}
