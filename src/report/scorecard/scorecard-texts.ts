/** What `scorecard` says, in one language. */
export interface ScorecardTexts {
  readonly titles: { readonly scorecard: string };
}
