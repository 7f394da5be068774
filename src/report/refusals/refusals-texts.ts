/** What `refusals` says, in one language. */
export interface RefusalsTexts {
  readonly titles: { readonly refusals: string };
}
