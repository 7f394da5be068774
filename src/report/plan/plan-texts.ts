/** What `plan` says, in one language. */
export interface PlanTexts {
  readonly titles: { readonly plan: string };
}
