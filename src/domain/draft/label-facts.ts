/** What the transitions tell about one stage label. */
export interface LabelFacts {
  /** Its commonest spelling, normalised. */
  readonly name: string;
  /** What the rows have, where that is more than its name. */
  readonly label?: string;
  readonly rows: number;
  /** Contacts with a dated event of it. */
  readonly contacts: number;
  /** Those of them who have an event of another label after their last one of this. */
  readonly followed: number;
  /** Who wrote most of its rows; null: a row without a manager is the commonest. */
  readonly performer: string | null;
  /** `places[d]`: contacts of whom it is the distinct label number d (from 0) in time. */
  readonly places: readonly number[];
}

/** Labels by index, and contacts by pairs of labels; first occurrences count, equal times do not. */
export interface LabelSurvey {
  /** The commonest first; equal ones in code-point order. */
  readonly labels: readonly LabelFacts[];
  /** `before[a][b]`: contacts who had label a before label b. */
  readonly before: readonly (readonly number[])[];
  /** `leads[a][b]`: contacts of whom a is the last distinct label before b. */
  readonly leads: readonly (readonly number[])[];
  /** Rows that carry any label. */
  readonly rows: number;
  /** Contacts with any dated event. */
  readonly contacts: number;
  /** Labels too rare to be among `labels`, and their rows. */
  readonly omitted: { readonly labels: number; readonly rows: number };
}
