/** What `activity` says, in one language. */
export interface ActivityTexts {
  readonly titles: { readonly activity: string };
}
