import { createHash } from 'node:crypto';
import type { Report, Section } from '../../report/model.ts';
import { selectSections } from '../for-readers.ts';
import { html, type Markup, type Piece, trust } from './markup.ts';
import { openPageDesk, type PageDesk, type PageWords } from './page-desk.ts';
import { listContents, type Placed, placeSections } from './page-places.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { writeBody, writeSection } from './page-section.ts';
import { PAGE_STYLE } from './page-style.ts';

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
${writeHead(title)}</head>
<body>
<main>
${await writeOpening(opens, desk)}${writeContents(placed, desk)}${written}</main>
<script>${trust(PAGE_SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}

function writeHead(title: string): Markup {
  const digest = createHash('sha256').update(PAGE_SCRIPT).digest('base64');
  // pictures bring styles of their own: nothing that a style could load is allowed
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${trust(policy)}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trust(PAGE_STYLE)}</style>
`;
}

/** What the page is called and, where its first section is prose, what has to be known first. */
async function writeOpening(opening: Placed | undefined, desk: PageDesk): Promise<Markup> {
  const lead = opening === undefined ? '' : leaveOutSaid(opening.section.title ?? '', desk.title);
  const body = opening !== undefined && (await writeBody(opening, desk));
  return html`<header>
<h1>${desk.title}</h1>
${lead !== '' && html`<p class="lead">${lead}</p>\n`}${body}</header>
`;
}

/** What a line says that the title above it does not: a title may end with what the line begins with, up to its colon. */
function leaveOutSaid(line: string, title: string): string {
  const said = line.split(': ', 1)[0]!;
  return title.endsWith(said) ? line.slice(said.length).replace(/^: /, '') : line;
}

function writeContents(placed: readonly Placed[], { texts }: PageDesk): Piece {
  const entries = listContents(placed);
  if (entries.length === 0) return null;
  const links = entries.map(({ anchor, text }) => html`<li><a href="#${anchor}">${text}</a></li>\n`);
  return html`<nav aria-label="${texts.contents}"><ul>
${links}</ul></nav>
`;
}

function hasContent(section: Section): boolean {
  if (section.kind === 'chart' || section.title !== null) return true;
  if (section.kind === 'prose') return section.lines.some(({ text }) => text.trim() !== '');
  return section.rows.length > 0 || section.empty !== undefined || (section.notes ?? []).length > 0;
}

function nameCommand({ meta }: Report): string {
  return 'command' in meta ? `voronka ${meta.command}` : 'voronka';
}
