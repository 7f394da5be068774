import { VERDICT_MARKS, type Verdict } from '../../domain/evidence/verdict.ts';
import { cleanForPeople } from '../../report/clean-text.ts';
import type { Cell } from '../../report/model.ts';
import type { Texts } from '../../report/words/texts.ts';
import type { Tone } from './painter.ts';

/** The words and numbers of a reader's language, which the report's texts have. */
export type Words = Pick<Texts, 'numbers' | 'verdicts' | 'foci' | 'absent'>;

/** A cell in the reader's language, not laid out yet. */
export type CellText =
  /** May be wrapped. */
  | { readonly kind: 'text'; readonly text: string; readonly tone: Tone | null }
  /** Never wrapped or cut. Mark and counts are empty where there are none. */
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly tone: Tone | null;
      readonly mark: string;
      readonly counts: string;
    }
  | { readonly kind: 'bar'; readonly share: number };

export type CellReader = (cell: Cell) => CellText;

/**
 * Makes the function that puts cells into words.
 *
 * @param marked whether coefficients carry the mark of their verdict: needless beside a column of verdicts
 */
export function createCellReader(words: Words, marked: boolean): CellReader {
  const { numbers, absent } = words;
  const number = (
    value: number | null,
    write: (value: number) => string,
    verdict: Verdict | null = null,
    counts = '',
  ): CellText =>
    value === null || !Number.isFinite(value)
      ? { kind: 'number', text: absent, tone: 'muted', mark: '', counts }
      : {
          kind: 'number',
          text: write(value),
          tone: verdict,
          mark: marked && verdict !== null ? VERDICT_MARKS[verdict] : '',
          counts,
        };
  const writeFraction = (
    value: number | null,
    { verdict, range }: Extract<Cell, { type: 'fraction' | 'rate' }>,
    counts = '',
  ): CellText =>
    value === null && range
      ? {
          kind: 'number',
          text: numbers.wholePercentRange(range.low, range.high),
          tone: null,
          mark: '',
          counts,
        }
      : number(value, numbers.percent, verdict, counts);
  return (cell) => {
    switch (cell.type) {
      case 'text':
      case 'name': {
        const text = cleanForPeople((cell.type === 'name' ? cell.text : cell.value) ?? '');
        return { kind: 'text', text, tone: cell.strong ? 'strong' : null };
      }
      case 'verdict':
        return { kind: 'text', text: cell.value ? words.verdicts[cell.value] : '', tone: cell.value };
      case 'focus':
        return { kind: 'text', text: cell.value ? words.foci[cell.value] : '', tone: null };
      case 'bar':
        return { kind: 'bar', share: cell.value };
      case 'count':
      case 'points':
      case 'amount':
      case 'probability':
        return number(cell.value, numbers[cell.type]);
      case 'fraction':
        return writeFraction(cell.value, cell);
      case 'rate': {
        const { converted, entered, worth = null } = cell;
        const counts = `${numbers.count(converted)}/${numbers.count(entered)}`;
        return writeFraction(
          cell.coefficient,
          cell,
          counts + (worth === null ? '' : `≈${numbers.contacts(worth)}`),
        );
      }
    }
  };
}
