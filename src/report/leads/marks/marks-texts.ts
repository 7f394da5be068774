import type { MARKED, NUMBERS, PASSED } from './marks-tables.ts';

/** What is said of marks, in one language. */
export interface MarksTexts {
  readonly titles: {
    readonly marks: string;
    readonly passed: string;
    readonly numbers: string;
    /** @param head what stands in the rows */
    readonly rows: (head: string) => string;
    readonly sources: string;
  };
  readonly source: string;
  readonly noSource: string;
  readonly passed: Readonly<Record<keyof typeof PASSED, string>>;
  readonly numbers: Readonly<Record<keyof typeof NUMBERS, string>>;
  /** @param from the fewest marks that are most of them */
  readonly marked: (from: number) => Readonly<Record<keyof typeof MARKED, string>>;
  readonly mean: (facts: { mean: number; marks: number; leads: number }) => string;
  readonly contrast: (facts: {
    from: number;
    stage: string;
    many: number;
    few: number;
    than: 'better' | 'worse' | 'alike';
  }) => string;
  /** Nobody has had the time yet, or all leads are of one sort. */
  readonly unknown: string;
  /** Whose leads pass fewer marks than all others'. */
  readonly fewOfSource: (facts: { name: string; mean: number; rest: number }) => string;
  readonly fewOfRow: (facts: { name: string; mean: number; rest: number }) => string;
  readonly fewOfColumn: (facts: { name: string; mean: number; rest: number }) => string;
  readonly more: (rows: number) => string;
  readonly none: string;
  readonly about: (stage: string) => string;
}
