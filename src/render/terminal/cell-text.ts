import { VERDICT_MARKS } from '../../domain/evidence/verdict.ts';
import type { Signal } from '../../domain/trend/signals.ts';
import { cleanForPeople } from '../../report/clean-text.ts';
import type { Cell, Spark } from '../../report/model.ts';
import type { Texts } from '../../report/words/texts.ts';
import type { Tone } from './painter.ts';

/** The words and numbers of a reader's language, which the report's texts have. */
export type Words = Pick<Texts, 'language' | 'numbers' | 'verdicts' | 'foci' | 'absent'>;

/** Never wrapped or cut. Mark and counts are empty where there are none. */
interface NumberText {
  readonly kind: 'number';
  readonly text: string;
  readonly tone: Tone | null;
  readonly mark: string;
  readonly counts: string;
}

/** A cell in the reader's language, not laid out yet. */
export type CellText =
  /** May be wrapped. */
  | { readonly kind: 'text'; readonly text: string; readonly tone: Tone | null }
  | NumberText
  | { readonly kind: 'bar'; readonly share: number; readonly from: number }
  | { readonly kind: 'spark'; readonly points: Spark };

/** How a change beyond chance is marked. */
const ARROWS: Readonly<Record<Signal, string>> = { up: '↑', down: '↓' };

export type CellReader = (cell: Cell) => CellText;

/**
 * Makes the function that puts cells into words.
 *
 * @param marked whether coefficients carry the mark of their verdict: needless beside a column of verdicts
 */
export function createCellReader(words: Words, marked: boolean): CellReader {
  const { numbers } = words;
  const { number, fraction } = createNumberWriters(words, marked);
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
      case 'signal':
        return { kind: 'text', text: cell.value ? ARROWS[cell.value] : '', tone: cell.value };
      case 'bar':
        return { kind: 'bar', share: cell.value, from: cell.from ?? 0 };
      case 'spark':
        return { kind: 'spark', points: cell.value };
      case 'count':
      case 'points':
      case 'probability':
        return number(cell.value, numbers[cell.type]);
      case 'amount': {
        const { value, mark = '', of } = cell;
        const counts = of === undefined ? '' : numbers.count(of);
        return { ...number(value, numbers.amount), mark, counts };
      }
      case 'money':
        return number(cell.value, (value) => numbers.price(value, cell.currency));
      case 'fraction':
        return fraction(cell.value, cell);
      case 'rate': {
        const { converted, entered, worth = null } = cell;
        const counts = `${numbers.count(converted)}/${numbers.count(entered)}`;
        return fraction(
          cell.coefficient,
          cell,
          counts + (worth === null ? '' : `≈${numbers.contacts(worth)}`),
        );
      }
    }
  };
}

type Judged = Extract<Cell, { type: 'fraction' | 'rate' }>;

/** Numbers, and the fractions among them: with the mark of their verdict, or as a range where only that is known. */
function createNumberWriters({ numbers, absent }: Words, marked: boolean) {
  const number = (
    value: number | null,
    write: (value: number) => string,
    { verdict = null, signal = null }: Pick<Judged, 'verdict' | 'signal'> = {},
    counts = '',
  ): NumberText => {
    const known = value !== null && Number.isFinite(value);
    const mark = known && marked && verdict !== null ? VERDICT_MARKS[verdict] : '';
    const arrow = known && signal !== null ? ARROWS[signal] : '';
    // what too few have done is told by their counts: a share of three would only look like one
    const text = !known ? absent : mark !== '' && verdict === 'too-few' ? '' : write(value);
    return {
      kind: 'number',
      text,
      tone: known ? verdict : 'muted',
      mark: [mark, arrow].filter(Boolean).join(' '),
      counts,
    };
  };
  const fraction = (value: number | null, judged: Judged, counts = ''): CellText => {
    if (value !== null || !judged.range) return number(value, numbers.percent, judged, counts);
    const text = numbers.wholePercentRange(judged.range.low, judged.range.high);
    return { kind: 'number', text, tone: null, mark: '', counts };
  };
  return { number, fraction };
}
