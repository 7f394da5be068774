/** What `whatif` says, in one language. */
export interface WhatifTexts {
  readonly titles: { readonly whatif: string };
}
