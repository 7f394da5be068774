import type { Line } from '../../report/model.ts';
import { html, type Piece } from './markup.ts';

/** A line of prose, and those that are set under it. */
interface Block {
  readonly line: Line;
  readonly under: readonly Line[];
}

/** Lines of prose: paragraphs, commands to be copied, and a card where lines are set under another. */
export function writeLines(lines: readonly Line[]): Piece {
  const blocks = groupLines(lines.filter(({ text }) => text.trim() !== ''));
  return groupAlike(blocks).map((run): Piece => {
    if (!isCard(run[0]!)) return run.map(({ line }) => writeLine(line, 0));
    return html`<div class="cards">${run.map(writeCard)}</div>\n`;
  });
}

function isCard({ under }: Block): boolean {
  return under.length > 0;
}

function groupLines(lines: readonly Line[]): Block[] {
  const blocks: { line: Line; under: Line[] }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if ((line.indent ?? 0) > 0 && last !== undefined) last.under.push(line);
    else blocks.push({ line, under: [] });
  }
  return blocks;
}

/** Cards that follow one another stand side by side. */
function groupAlike(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last !== undefined && isCard(last[0]!) === isCard(block)) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function writeCard({ line, under }: Block): Piece {
  // its head is strong anyway, and what is set under it is not
  const tone = line.tone && line.tone !== 'strong' ? ` ${line.tone}` : '';
  return html`<div class="card${tone}"><p class="head">${line.text}</p>${under.map((each) => writeLine(each, 1))}</div>`;
}

function writeLine({ text, tone, indent = 0, whole }: Line, least: number): Piece {
  if (whole) return html`<pre tabindex="0"><code>${text}</code></pre>`;
  const classes = [tone, indent > least ? 'deeper' : undefined].filter((each) => each !== undefined);
  return html`<p${classes.length > 0 && html` class="${classes.join(' ')}"`}>${text}</p>\n`;
}
