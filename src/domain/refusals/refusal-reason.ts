import type { Micros } from '../calendar/micros.ts';

/** Why clients say no, as a head of sales counts it: several labels of the CRM may be one reason. */
export interface RefusalReason {
  readonly id: string;
  /** Null: that of the built-in reason in the language of the report, else the id. */
  readonly name: string | null;
  /** What the CRM calls it; compared without regard to case. Its id is one of them, whether it stands here or not. */
  readonly labels: readonly string[];
  /** Whether it is what clients say who were not convinced: much of it at one manager speaks of the manager. */
  readonly excuse: boolean;
  /** How long after the loss to call again, microseconds; null: never. */
  readonly recall: Micros | null;
}

/** The reason of losses of which nobody has recorded any. A label that reads so says no more than a blank one. */
export const NO_REASON = '(none)';
