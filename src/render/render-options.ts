import type { Texts } from '../report/words/texts.ts';

/** The words and numbers of a reader's language, which the report's texts have. */
export type Words = Pick<Texts, 'numbers' | 'verdicts' | 'foci' | 'absent'>;

export interface RenderOptions {
  readonly words: Words;
  /** Columns of the terminal; left out where nobody knows. */
  readonly width?: number | undefined;
  /** Whether to write the sixteen basic colours. */
  readonly color: boolean;
  /** Whether csv and tsv begin with a byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean | undefined;
}
