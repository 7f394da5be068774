import type { UsualStage } from '../../domain/draft/stage-words.ts';

interface Answer<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** What `init --ask` asks, in one language. */
export interface AskTexts {
  readonly intro: readonly string[];
  readonly yesNo: readonly Answer<'yes' | 'no'>[];
  readonly noYes: readonly Answer<'yes' | 'no'>[];
  readonly rows: (rows: number) => string;
  /** @param name of the logical column */
  readonly column: (name: string) => string;
  /** Of a database: which table the changes of stages are in. */
  readonly table: string;
  readonly pipeline: string;
  readonly dates: (file: string) => string;
  /** A text of the file, and the day that it would be: `2026-11-05`. */
  readonly dated: (text: string, day: string) => string;
  readonly zone: string;
  readonly zoneUnknown: string;
  readonly older: (facts: { pattern: string; others: readonly string[] }) => string;
  readonly kinds: Readonly<Record<'stage' | 'lost' | 'ignored', string>>;
  /** How many contacts came to it and how many went on, where that speaks for what it is. */
  readonly kind: (facts: { label: string; contacts?: number; followed?: number }) => string;
  readonly typo: (facts: { label: string; near: string; rows: number }) => string;
  readonly order: string;
  readonly orderWrong: (stages: number) => string;
  readonly list: (facts: { listed: number; entered: number; label: string }) => string;
  readonly alike: string;
  readonly targets: string;
  readonly targetsWhen: readonly Answer<'now' | 'later'>[];
  readonly target: (facts: { stage: string; usual: UsualStage | null }) => string;
  readonly shareWrong: string;
  readonly floor: (facts: { stage: string; target: string }) => string;
  readonly floorWrong: (target: string) => string;
}
