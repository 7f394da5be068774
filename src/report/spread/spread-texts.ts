/** What `spread` says, in one language. */
export interface SpreadTexts {
  readonly titles: { readonly spread: string };
}
