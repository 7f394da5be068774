/** What `compare` says, in one language. */
export interface CompareTexts {
  readonly titles: { readonly compare: string };
}
