import type { TableSection } from '../../report/model.ts';
import { html, type Markup, nameInCell, type Piece } from './markup.ts';
import type { PageDesk } from './page-desk.ts';
import { createCellWriter, hasMark, sortKey } from './write-cell.ts';

/** From so many columns on, type is smaller on paper; from so many, the paper lies on its side. */
const MANY = 7;
const WIDE = 9;
const WIDEST = 15;

/** Whether a table needs paper that lies on its side. */
export function isWide({ columns, rows }: TableSection): boolean {
  return columns.length >= WIDE && rows.length > 0;
}

/**
 * A table in a frame that scrolls where it is too wide, its notes beneath. Rows between rules are a body each: only the
 * first is ever sorted, totals and targets stay where they are.
 */
export function writeTable(table: TableSection, desk: PageDesk): Markup {
  const { columns, rows, empty } = table;
  const notes = (table.notes ?? []).map((note) => html`<p>${note}</p>`);
  const below = notes.length > 0 && html`<div class="notes">${notes}</div>`;
  if (rows.length === 0) return html`${empty !== undefined && html`<p class="muted">${empty}</p>`}${below}`;
  const size =
    columns.length >= WIDEST ? ' c3' : columns.length >= WIDE ? ' c2' : columns.length >= MANY ? ' c1' : '';
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${table.title ?? desk.title}"><table class="t${size}">
<thead><tr>${columns.map(writeHeading)}</tr></thead>
${writeBodies(table, desk)}</table></div>${below}`;
}

function writeHeading({ title, align }: TableSection['columns'][number]): Piece {
  const side = align === 'right' && html` class="n"`;
  return title === '' ? html`<td></td>` : html`<th scope="col"${side}>${nameInCell(title)}</th>`;
}

function writeBodies({ columns, rows, rules = [] }: TableSection, desk: PageDesk): Piece {
  const judged = rows[0]?.some(({ type }) => type === 'verdict') === true;
  const write = createCellWriter(desk, judged);
  const marked = columns.map((_, index) => !judged && rows.some((row) => hasMark(row[index]!)));
  const written = rows.map((row) => {
    const cells = row.map((cell, index): Piece => {
      const { classes, value, inner } = write(cell, marked[index]!);
      const strong = (cell.type === 'text' || cell.type === 'name') && cell.strong === true;
      // a cell without a number under a heading of numbers stands like them
      const side = columns[index]?.align === 'right' && !classes.includes('n') ? ['n'] : [];
      const all = [...classes.filter((each) => each !== 'strong'), ...side];
      const attributes = [all.length > 0 && html` class="${all.join(' ')}"`, sortKey(value)];
      const content = strong ? html`<b>${inner}</b>` : inner;
      const names = index === 0 && (cell.type === 'text' || cell.type === 'name');
      return names && content !== ''
        ? html`<th scope="row"${attributes}>${content}</th>`
        : html`<td${attributes}>${content}</td>`;
    });
    return html`<tr>${cells}</tr>\n`;
  });
  const starts = [0, ...rules.filter((rule) => rule > 0 && rule < rows.length)];
  return starts.map((start, index) => html`<tbody>${written.slice(start, starts[index + 1])}</tbody>\n`);
}
