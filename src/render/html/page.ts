import { createHash } from 'node:crypto';
import type { Report, Section } from '../../report/model.ts';
import { selectSections } from '../for-readers.ts';
import { html, type Markup, type Piece, trust } from './markup.ts';
import { liesOnSide, measureTable } from './measure-table.ts';
import { openPageDesk, type PageDesk, type PageWords } from './page-desk.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { type Placed, writeBody, writeSection } from './page-section.ts';
import { PAGE_STYLE, WIDE_PAPER } from './page-style.ts';

/** From so many headings on, a page begins with a list of them. */
const LISTED = 4;

/**
 * Writes a report as one page that needs nothing else: no network, and no script to be read. Its policy forbids every
 * request and every script but the one that sorts tables. Same report, same bytes.
 */
export async function renderPage(report: Report, { words }: { words: PageWords }): Promise<string> {
  const sections = selectSections(report, ['people', 'pages']).filter(hasContent);
  const [first] = sections;
  const opening = first?.kind === 'prose' ? first.title : null;
  const title = report.title ?? opening ?? nameCommand(report);
  const desk = openPageDesk(words, title);
  const placed = placeSections(sections);
  const opens = first?.kind === 'prose' ? placed.shift() : undefined;
  const written: Markup[] = [];
  for (const each of placed) written.push(await writeSection(each, desk));
  const page = html`<!doctype html>
<html lang="${words.language}">
<head>
${writeHead(
  title,
  sections.some((section) => needsWidth(section, words)),
)}</head>
<body>
<main>
${await writeOpening(opens, desk)}${writeContents(placed, desk)}${written}</main>
<script>${trust(PAGE_SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}

function writeHead(title: string, wide: boolean): Markup {
  const digest = createHash('sha256').update(PAGE_SCRIPT).digest('base64');
  // pictures bring styles of their own: nothing that a style could load is allowed
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${trust(policy)}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trust(wide ? PAGE_STYLE + WIDE_PAPER : PAGE_STYLE)}</style>
`;
}

/** What the page is called and, where its first section is prose, what has to be known first. */
async function writeOpening(opening: Placed | undefined, desk: PageDesk): Promise<Markup> {
  const own = opening?.section.title;
  const lead = own && own !== desk.title && html`<p class="lead">${own}</p>\n`;
  const body = opening !== undefined && (await writeBody(opening.section, desk));
  return html`<header>
<h1>${desk.title}</h1>
${lead || null}${body}</header>
`;
}

function writeContents(placed: readonly Placed[], { texts }: PageDesk): Piece {
  const titled = placed.filter(({ section }) => section.title !== null);
  if (titled.length < LISTED) return null;
  const links = titled.map(
    ({ section, anchor }) => html`<li><a href="#${anchor}">${section.title}</a></li>\n`,
  );
  return html`<nav aria-label="${texts.contents}"><ul>
${links}</ul></nav>
`;
}

/** Sections under ids of their own: several may be called the same. */
function placeSections(sections: readonly Section[]): Placed[] {
  const taken = new Map<string, number>();
  return sections.map((section) => {
    const id = section.id.replace(/[^\w-]/g, '-');
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return { section, anchor: times === 1 ? id : `${id}-${times}` };
  });
}

function hasContent(section: Section): boolean {
  if (section.kind === 'chart' || section.title !== null) return true;
  if (section.kind === 'prose') return section.lines.some(({ text }) => text.trim() !== '');
  return section.rows.length > 0 || section.empty !== undefined || (section.notes ?? []).length > 0;
}

/** Whether a section has a table for which paper has to lie on its side: then all of it does. */
function needsWidth(section: Section, words: PageWords): boolean {
  const table = section.kind === 'chart' ? section.table : section;
  return table.kind === 'table' && liesOnSide(measureTable(table, words));
}

function nameCommand({ meta }: Report): string {
  return 'command' in meta ? `voronka ${meta.command}` : 'voronka';
}
