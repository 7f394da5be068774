import type { DoubtArgs, DoubtCode } from '../../domain/draft/doubt.ts';
import type { DOUBTS, FILES, HEADERS, LABELS, LabelKind, RecognizedFile } from './init-tables.ts';

type ColumnName = keyof typeof FILES | keyof typeof HEADERS | keyof typeof LABELS | keyof typeof DOUBTS;

/** What `init` says, in one language. */
export interface InitTexts {
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly titles: Readonly<Record<'files' | 'columns' | 'labels' | 'doubts' | 'next', string>>;
  readonly kinds: Readonly<Record<LabelKind, string>>;
  /** Which CRM wrote a file, how that is known, and what its rows are. */
  readonly recognized: (found: RecognizedFile) => string;
  readonly zone: (zone: string) => string;
  readonly noLabels: string;
  readonly doubts: { readonly [C in DoubtCode]: (args: DoubtArgs[C]) => string };
  readonly noDoubts: string;
  /** What was done and is to do, then the commands; `option` is empty where the config is found by itself. */
  readonly next: (facts: { config: string; option: string; stages: number }) => readonly string[];
}
