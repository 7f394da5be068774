import { VERDICT_MARKS, type Verdict } from '../../domain/evidence/verdict.ts';
import type { Signal } from '../../domain/trend/signals.ts';
import { cleanText } from '../../report/clean-text.ts';
import type { Cell } from '../../report/model.ts';
import type { Words } from '../terminal/cell-text.ts';

/** What stands in a cell of a sheet; null: nothing. */
export interface SheetCell {
  readonly value: string | number | null;
  /** How a number is written; text has none. */
  readonly format?: string;
  /** The mark of its verdict, to stand at the other end of the cell. */
  readonly mark?: string;
  /** What a number is judged to be, where no column says so. */
  readonly verdict?: Verdict | null;
  readonly strong?: boolean;
}

export type CellWriter = (cell: Cell) => SheetCell;

/** A cell holds no more characters. */
const LONGEST = 32_767;

const FORMATS = {
  count: '#,##0',
  fraction: '0.0%',
  points: '+0.0;-0.0;0.0',
  /** Small ones as powers of ten: four decimals would make nothing of them. */
  probability: '[=0]0;[<0.0001]0.0E+00;0.0000',
  amount: '#,##0.0',
} as const;

/** From here on sums are told without hundredths. */
const LARGE_SUM = 100;

const ARROWS: Readonly<Record<Signal, string>> = { up: '↑', down: '↓' };

/**
 * Makes the function that puts cells into sheets: numbers as numbers, differences in points as their heading says, verdicts
 * in words. What is absent is nothing.
 *
 * @param marked whether coefficients carry the mark of their verdict: needless beside a column of verdicts
 */
export function createCellWriter(words: Words, marked: boolean): CellWriter {
  return (cell) => {
    switch (cell.type) {
      case 'text':
        return { value: writeText(cell.value), ...(cell.strong && { strong: true }) };
      case 'name':
        return { value: writeText(cell.text), ...(cell.strong && { strong: true }) };
      case 'verdict':
        return { value: cell.value && words.verdicts[cell.value] };
      case 'focus':
        return { value: cell.value && words.foci[cell.value] };
      case 'signal':
        return { value: cell.value && ARROWS[cell.value] };
      case 'count':
      case 'probability':
      case 'amount':
        return { value: finite(cell.value), format: FORMATS[cell.type] };
      case 'points':
        return { value: inPoints(cell.value), format: FORMATS.points };
      case 'money':
        return { value: finite(cell.value), format: formatMoney(cell.value, cell.currency, words) };
      case 'bar':
        return { value: finite(cell.value), format: FORMATS.fraction };
      case 'fraction':
        return judge(cell.value, cell.verdict ?? null, marked);
      case 'rate':
        return judge(cell.coefficient, cell.verdict ?? null, marked);
      case 'spark':
        return { value: null };
    }
  };
}

function judge(value: number | null, verdict: Verdict | null, marked: boolean): SheetCell {
  const known = finite(value);
  const mark = marked && known !== null && verdict !== null ? VERDICT_MARKS[verdict] : '';
  return { value: known, format: FORMATS.fraction, ...(marked && { mark, verdict }) };
}

/** The format of a number with a mark: that to the left, the number to the right, and between them whatever room there is. */
export function addMark(format: string, mark: string): string {
  return mark === '' ? format : `"${mark}"* ${format}`;
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

/** Percentage points, without what multiplying leaves behind the twelfth digit. */
function inPoints(value: number | null): number | null {
  const known = finite(value);
  return known === null ? null : Number((known * 100).toPrecision(12));
}

/** A sum with the sign of its currency, on the side where the language has it. */
function formatMoney(value: number | null, currency: string | null, { numbers }: Words): string {
  const whole = value === null || Math.abs(value) >= LARGE_SUM || Number.isInteger(value);
  const digits = whole ? '#,##0' : '#,##0.00';
  if (currency === null) return digits;
  // how the language writes it, the digits taken out
  const [before = '', after = ''] = numbers.price(1, currency).split(/\d[\d.,]*/);
  const quote = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`);
  return `${quote(before)}${digits}${quote(after)}`;
}

/** Text as a cell may hold it: nothing that XML has no place for, and no `_x0041_`, which Excel would read as a letter. */
function writeText(text: string | null): string | null {
  const clean = cleanText(text ?? '')
    .replace(/[\ufffe\uffff]/g, '')
    .trimEnd()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  if (clean === '') return null;
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
