import type { Cell, TableSection } from '../../report/model.ts';
import { html, type Markup, nameInCell, type Piece } from './markup.ts';
import { liesOnSide, measureTable } from './measure-table.ts';
import { createCellWriter, hasMark, sortKey } from './page-cell.ts';
import type { PageDesk } from './page-desk.ts';

/** So many rows are looked at. */
const MOST_ROWS = 1000;
/** A table of so many rows stands on one sheet. */
const WHOLE = 16;

/**
 * A table in a frame that scrolls where it is too wide, its notes beneath. Rows between rules are a body each: only the
 * first is ever sorted, totals and targets stay where they are.
 */
export function writeTable(whole: TableSection, desk: PageDesk): Markup {
  const table = dropBlank(cutRows(whole, desk));
  const { columns, rows, empty } = table;
  const notes = (table.notes ?? []).map((note) => html`<p>${note}</p>`);
  const below = notes.length > 0 && html`<div class="notes">${notes}</div>`;
  if (rows.length === 0) return html`${empty !== undefined && html`<p class="muted">${empty}</p>`}${below}`;
  const size = measureTable(table, desk.words);
  const frame = ['scroll', liesOnSide(size) && 'wide', rows.length <= WHOLE && 'whole']
    .filter(Boolean)
    .join(' ');
  return html`<div class="${frame}" role="region" tabindex="0" aria-label="${table.title ?? desk.title}"><table${size !== '' && html` class="${size}"`}>
<thead><tr>${columns.map(writeHeading)}</tr></thead>
${writeBodies(table, desk)}</table></div>${below}`;
}

/** A table without the rows that nobody reads on a page; totals and targets, which stand below a rule, stay. */
function cutRows(table: TableSection, { texts, words }: PageDesk): TableSection {
  const { rows, rules = [], notes = [] } = table;
  const end = rules.find((rule) => rule > 0) ?? rows.length;
  const cut = end - MOST_ROWS;
  if (cut <= 0) return table;
  const { count } = words.numbers;
  return {
    ...table,
    rows: [...rows.slice(0, MOST_ROWS), ...rows.slice(end)],
    rules: rules.map((rule) => (rule > 0 ? rule - cut : rule)),
    notes: [texts.rowsLeft({ shown: count(MOST_ROWS), all: count(end) }), ...notes],
  };
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

/** A table without the columns that have neither a heading nor anything in them. */
function dropBlank(table: TableSection): TableSection {
  const { columns, rows } = table;
  const keep = columns.map(({ title }, index) => title !== '' || rows.some((row) => !isBlank(row[index]!)));
  if (!keep.includes(false)) return table;
  const pick = <T>(list: readonly T[]): T[] => list.filter((_, index) => keep[index]);
  return { ...table, columns: pick(columns), rows: rows.map(pick) };
}

function isBlank(cell: Cell): boolean {
  if (cell.type === 'name') return cell.text === '';
  if (cell.type === 'signal' || cell.type === 'text') return (cell.value ?? '') === '';
  return false;
}
