import type { ChartSection } from '../../report/model.ts';
import { drawPicture } from '../chart/draw-picture.ts';
import { html, type Markup, type Piece, trust } from './markup.ts';
import type { PageDesk } from './page-desk.ts';
import { isFolded, type Placed } from './page-places.ts';
import { writeLines } from './page-prose.ts';
import { writeTable } from './page-table.ts';

/** Tables of pictures up to so many rows and columns are open at once. */
const OPEN = { rows: 16, columns: 12 } as const;

/** One part of a page under its heading. */
export async function writeSection(placed: Placed, desk: PageDesk): Promise<Markup> {
  const { section, anchor, within, anew } = placed;
  const { title } = section;
  if (isFolded(section)) {
    return html`<section id="${anchor}" class="folded"><details><summary>${title ?? desk.texts.numbers}</summary>${writeTable({ ...section, title: title ?? desk.title }, desk)}</details></section>\n`;
  }
  const heading = title !== null && (within ? html`<h3>${title}</h3>\n` : html`<h2>${title}</h2>\n`);
  return html`<section id="${anchor}"${anew && html` class="anew"`}>${heading}${await writeBody(placed, desk)}</section>\n`;
}

/** What stands under the heading of a section. */
export async function writeBody({ section, anchor }: Placed, desk: PageDesk): Promise<Piece> {
  if (section.kind === 'prose') return writeLines(section.lines);
  if (section.kind === 'chart') return writeChart(section, anchor, desk);
  return writeTable(section, desk);
}

/** A picture, what it means, and its numbers as a table: folded where it is large, on paper too. */
async function writeChart(section: ChartSection, anchor: string, desk: PageDesk): Promise<Markup> {
  const { notes = [], table, title } = section;
  const caption =
    notes.length > 0 && html`<figcaption>${notes.map((note) => html`<p>${note}</p>`)}</figcaption>`;
  const numbers = writeTable({ ...table, title: table.title ?? title }, desk);
  const open = table.rows.length <= OPEN.rows && table.columns.length <= OPEN.columns && html` open`;
  // ids within a picture begin with the name of its section
  const picture = await drawPicture({ ...section, id: anchor }, desk.words);
  return html`<figure><div class="picture" role="region" tabindex="0" aria-label="${title ?? desk.title}">${trust(picture)}</div>${caption}</figure>
<details${open}><summary>${table.title !== title && table.title ? table.title : desk.texts.numbers}</summary>${numbers}</details>`;
}
