import { FOCI, VERDICT_MARKS, type Verdict } from '../../domain/evidence/verdict.ts';
import type { Cell } from '../../report/model.ts';
import { type CellText, createCellReader } from '../terminal/cell-text.ts';
import { html, type Markup, nameInCell, type Piece } from './markup.ts';
import type { PageDesk } from './page-desk.ts';
import { drawBar, drawSpark } from './small-pictures.ts';

/** Verdicts as they are sorted: what calls for work first. */
const URGENCY: readonly Verdict[] = ['coach', 'watch', 'near', 'met', 'too-few', 'no-data'];

/** What is in a cell, and the classes of the cell. */
export interface WrittenCell {
  readonly classes: readonly string[];
  /** What it is sorted by, where that is not its text; null where it is absent. */
  readonly value: number | null | undefined;
  readonly inner: Piece;
}

export type CellWriter = (cell: Cell, marked: boolean) => WrittenCell;

/**
 * Makes the function that writes what stands in cells.
 *
 * @param judged whether a column tells verdicts in words: coefficients then need no marks
 */
export function createCellWriter({ words, texts }: PageDesk, judged: boolean): CellWriter {
  const read = createCellReader(words, !judged);
  return (cell, marked) => {
    const value = sortValue(cell);
    const said = read(cell);
    switch (said.kind) {
      case 'bar':
        return { classes: ['g'], value, inner: drawBar(said.from, said.share) };
      case 'spark':
        return { classes: ['g'], value, inner: drawSpark(said.points, words.numbers, texts) };
      case 'text':
        return {
          classes: [...(cell.type === 'verdict' ? ['v'] : []), ...(said.tone ? [said.tone] : [])],
          value,
          inner: writeText(cell, said.text),
        };
      case 'number':
        return {
          classes: ['n', ...(said.tone ? [said.tone] : [])],
          value,
          inner: writeNumber(said, cell, marked),
        };
    }
  };

  function writeText(cell: Cell, text: string): Piece {
    if (cell.type === 'signal' && cell.value)
      return html`<span title="${texts.signals[cell.value]}">${text}</span>`;
    if (cell.type !== 'verdict' || !cell.value) return nameInCell(text);
    const mark = VERDICT_MARKS[cell.value];
    return [mark !== '' && html`<b class="k" aria-hidden="true">${mark}</b> `, text];
  }

  /** A number, what marks it, and beneath it the counts that it is made of. */
  function writeNumber({ text, mark, counts }: NumberText, cell: Cell, marked: boolean): Piece {
    return [
      text,
      marked && html`<b class="k">${nameMark(mark, cell)}</b>`,
      counts !== '' && html`<small>${counts}</small>`,
    ];
  }

  /** The mark, which says its verdict and its change in words where it is pointed at, and to whoever cannot see it. */
  function nameMark(mark: string, cell: Cell): Piece {
    if (mark === '' || (cell.type !== 'rate' && cell.type !== 'fraction')) return mark;
    const names = [cell.verdict && words.verdicts[cell.verdict], cell.signal && texts.signals[cell.signal]];
    return html`<abbr title="${names.filter(Boolean).join(', ')}">${mark}</abbr>`;
  }
}

type NumberText = Extract<CellText, { kind: 'number' }>;

/** Whether a number of this column has a mark: then all of them leave room for one, and stand under one another. */
export function hasMark(cell: Cell): boolean {
  if (cell.type === 'amount') return (cell.mark ?? '') !== '';
  return (cell.type === 'rate' || cell.type === 'fraction') && (cell.verdict != null || cell.signal != null);
}

/** A number to sort a cell by; undefined where its text does. */
function sortValue(cell: Cell): number | null | undefined {
  switch (cell.type) {
    case 'text':
    case 'name':
    case 'spark':
      return undefined;
    case 'rate':
      return cell.coefficient;
    case 'verdict':
      return cell.value === null ? null : URGENCY.indexOf(cell.value);
    case 'focus':
      return cell.value === null ? null : FOCI.indexOf(cell.value);
    case 'signal':
      return cell.value === null ? null : cell.value === 'up' ? 1 : 0;
    default:
      return cell.value;
  }
}

/** An attribute for whoever sorts; nothing where the text does, or where nothing is known. */
export function sortKey(value: number | null | undefined): Markup | false {
  if (value === undefined) return false;
  const known = value !== null && Number.isFinite(value);
  return html` data-v="${known ? Number(value.toPrecision(6)) : ''}"`;
}
