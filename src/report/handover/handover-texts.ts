/** What `handover` says, in one language. */
export interface HandoverTexts {
  readonly titles: { readonly handover: string };
}
