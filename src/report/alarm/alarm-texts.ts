import type { ALARMS } from './alarm-table.ts';

/** What is said of a manager whose funnel dries up at the top. */
export interface AlarmFacts {
  readonly name: string;
  /** Names of stage 1 and of the last one. */
  readonly first: string;
  readonly last: string;
  /** A week, need not be whole: of late, and before. */
  readonly top: { readonly recent: number; readonly before: number };
  readonly bottom: { readonly recent: number; readonly before: number };
  /** Final conversions that it will cost; null where nobody can say. */
  readonly cost: number | null;
}

/** What the alarm says, in one language. */
export interface AlarmTexts {
  readonly columns: Readonly<Record<keyof typeof ALARMS, string>>;
  readonly title: string;
  readonly line: (facts: AlarmFacts) => string;
  /** The same in a few words, the number that tells most first. */
  readonly short: (facts: AlarmFacts) => string;
  /** So many more. */
  readonly more: (rows: number) => string;
  /** What it rests on, and what to do: first day of all weeks, first of the recent ones, last day. */
  readonly about: (weeks: { first: string; recent: string; last: string }) => string;
  /** Looked for, and nobody was found among so many. */
  readonly quiet: (rows: number) => string;
  /** Nobody has brought enough before to be told. */
  readonly few: string;
  /** A list of present stages does not tell when contacts came to earlier ones. */
  readonly present: string;
  /** Why the gate is closed. */
  readonly gate: (facts: { names: readonly string[]; more: number }) => string;
}
