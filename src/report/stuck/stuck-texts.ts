/** What `stuck` says, in one language. */
export interface StuckTexts {
  readonly titles: { readonly stuck: string };
}
