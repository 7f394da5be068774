import type { ChartSection, Section } from '../../report/model.ts';
import { drawPicture } from '../chart/draw-picture.ts';
import { html, type Markup, type Piece, trust } from './markup.ts';
import type { PageDesk } from './page-desk.ts';
import { writeLines } from './page-prose.ts';
import { writeTable } from './page-table.ts';

/** Tables of pictures up to so many rows are open at once. */
const SHORT = 16;

/** A section and what it is called by links. */
export interface Placed {
  readonly section: Section;
  readonly anchor: string;
}

/** One part of a page under its heading. */
export async function writeSection({ section, anchor }: Placed, desk: PageDesk): Promise<Markup> {
  const title = section.title !== null && html`<h2>${section.title}</h2>\n`;
  return html`<section id="${anchor}">${title}${await writeBody(section, desk)}</section>\n`;
}

/** What stands under the heading of a section. */
export async function writeBody(section: Section, desk: PageDesk): Promise<Piece> {
  if (section.kind === 'prose') return writeLines(section.lines);
  if (section.kind === 'chart') return writeChart(section, desk);
  return writeTable(section, desk);
}

/** A picture, what it means, and its numbers as a table: folded where there are many, never on paper. */
async function writeChart(section: ChartSection, desk: PageDesk): Promise<Markup> {
  const { notes = [], table, title } = section;
  const caption =
    notes.length > 0 && html`<figcaption>${notes.map((note) => html`<p>${note}</p>`)}</figcaption>`;
  const numbers = writeTable({ ...table, title: table.title ?? title }, desk);
  const open = table.rows.length <= SHORT && html` open`;
  return html`<figure><div class="picture" role="region" tabindex="0" aria-label="${title ?? desk.title}">${trust(await drawPicture(section, desk.words))}</div>${caption}</figure>
<details${open}><summary>${table.title !== title && table.title ? table.title : desk.texts.numbers}</summary>${numbers}</details>`;
}
