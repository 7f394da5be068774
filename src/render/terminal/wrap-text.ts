import type { Ruler } from './ruler.ts';

const ELLIPSIS = '…';

/** Where a word that has to be broken breaks best: after a hyphen or a separator of paths and ids. */
const SEAM = /[-/\\_.][^-/\\_.]*$/;

/**
 * Breaks text into lines no wider than `width`, at spaces; a word that is wider than a line goes on in the next one. Runs
 * of spaces inside a line stay.
 *
 * @param limit lines at most; the last one then ends in an ellipsis
 */
export function wrapText(
  text: string,
  width: number,
  ruler: Ruler,
  limit = Number.POSITIVE_INFINITY,
): string[] {
  if (ruler.width(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of splitWords(text, width, ruler)) {
    if (line === '') line = word.trimStart();
    else if (ruler.width(line) + ruler.width(word) <= width) line += word;
    else {
      lines.push(line.trimEnd());
      if (lines.length > limit) return endInEllipsis(lines.slice(0, limit), width, ruler);
      line = word.trimStart();
    }
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines.length > limit ? endInEllipsis(lines.slice(0, limit), width, ruler) : lines;
}

/** The width of the widest word: what a column needs so that no word is broken. */
export function measureWords(text: string, ruler: Ruler): number {
  return text.split(' ').reduce((widest, word) => Math.max(widest, ruler.width(word)), 0);
}

/** Words with the spaces before them, those wider than a line in pieces. */
function* splitWords(text: string, width: number, ruler: Ruler): Generator<string> {
  for (const [word] of text.matchAll(/ *[^ ]+/g)) {
    let rest = word;
    while (ruler.width(rest.trimStart()) > width) {
      const head = cutWord(rest.trimStart(), width, ruler);
      if (head.length === rest.trimStart().length) break;
      yield head;
      rest = rest.trimStart().slice(head.length);
    }
    yield rest;
  }
}

/** As much of a word as fits, up to a seam if there is one. */
function cutWord(word: string, width: number, ruler: Ruler): string {
  const [head] = ruler.cut(word, width);
  const seam = head.search(SEAM);
  return seam > 0 ? head.slice(0, seam + 1) : head;
}

function endInEllipsis(lines: readonly string[], width: number, ruler: Ruler): string[] {
  const last = lines.at(-1) ?? '';
  const shortened = ruler.width(last) < width ? last : ruler.cut(last, width - 1)[0];
  return [...lines.slice(0, -1), shortened + ELLIPSIS];
}
