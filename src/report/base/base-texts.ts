/** What `base` says, in one language. */
export interface BaseTexts {
  readonly titles: { readonly base: string };
}
