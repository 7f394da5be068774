import type { DoubtArgs, DoubtCode } from '../../domain/draft/doubt.ts';

/** What a label seems to be, as `init` shows it. */
export const LABEL_KINDS = ['stage', 'lost', 'ignored', 'typo'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** What `init` says, in one language. */
export interface InitTexts {
  readonly titles: {
    readonly files: string;
    readonly columns: string;
    readonly labels: string;
    readonly doubts: string;
    readonly next: string;
  };
  readonly kinds: Readonly<Record<LabelKind, string>>;
  /** Which CRM wrote a file, how that is known, and what its rows are. */
  readonly recognized: (facts: {
    file: string;
    crm: string;
    preset: string;
    shape: 'long' | 'wide' | 'snapshot';
    matched: readonly string[];
  }) => string;
  readonly zone: (zone: string) => string;
  readonly noLabels: string;
  readonly doubts: { readonly [C in DoubtCode]: (args: DoubtArgs[C]) => string };
  readonly noDoubts: string;
  /** What was done and is to do, then the commands; `option` is empty where the config is found by itself. */
  readonly next: (facts: { config: string; option: string; stages: number }) => readonly string[];
}
