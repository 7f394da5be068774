/** What `leads` says, in one language. */
export interface LeadsTexts {
  readonly titles: { readonly leads: string };
}
