/** What `velocity` says, in one language. */
export interface VelocityTexts {
  readonly titles: { readonly velocity: string };
}
