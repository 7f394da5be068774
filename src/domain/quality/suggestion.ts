import type { IdMatch } from './id-form.ts';

/** What `check` would write into the config. */
export const SUGGESTION_KINDS = ['ids', 'alias', 'system', 'label'] as const;

export type Suggestion =
  /** The form in which the ids of the two tables match: `ids`. */
  | ({ readonly kind: 'ids' } & IdMatch)
  /** Two spellings of one manager: `managers.aliases`. */
  | { readonly kind: 'alias'; readonly from: string; readonly to: string; readonly rows: number }
  /** A user that makes events and sells nothing: `managers.system`. */
  | { readonly kind: 'system'; readonly from: string; readonly rows: number }
  /** A label that another one carries on: it belongs into the same stage's `labels`. */
  | {
      readonly kind: 'label';
      readonly from: string;
      /** Id of the stage whose labels it joins. */
      readonly to: string;
      /** Labels of that stage with all that are suggested for it. */
      readonly labels: readonly string[];
      /** The label before or after which it was used. */
      readonly near: string;
      /** Id of the stage that has the label now and would give it up; null where the config does not know it. */
      readonly held: string | null;
      readonly rows: number;
    };
