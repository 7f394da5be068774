import { shorten } from '../../report/brief/shorten.ts';

/**
 * How much room a text takes, in pixels. Nobody knows the reader's font: these are the widths of DejaVu Sans, the widest
 * of the usual ones, so that what fits here fits everywhere.
 */
export function measureText(text: string, size = 12): number {
  let ems = 0;
  for (const letter of text) ems += emsOf(letter);
  return ems * size;
}

function emsOf(letter: string): number {
  if (/\p{Mn}|\p{Me}|\u200c|\u200d/u.test(letter)) return 0;
  if (/[ijl.,:;|'!()[\]ftrI ·\u00a0\u202f]/.test(letter)) return 0.38;
  if (/[mwMWмшщжюыфШЩЖЮМФЫ@%]/.test(letter)) return 0.92;
  if (
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}\uff00-\uff60]/u.test(
      letter,
    )
  )
    return 1.1;
  if (/\p{Lu}/u.test(letter)) return 0.72;
  return 0.64;
}

/** The beginning of a text that is too wide, and an ellipsis. */
export function fitText(text: string, width: number, size = 12): string {
  if (measureText(text, size) <= width) return text;
  const letters = [...text];
  let most = Math.min(letters.length - 1, Math.ceil(width / (0.3 * size)));
  while (most > 1 && measureText(shorten(text, most), size) > width) most--;
  return shorten(text, Math.max(1, most));
}

/** Text in so many lines at most, broken between words where it can be; what is left over ends in an ellipsis. */
export function wrapLines(text: string, width: number, most: number, size = 12): string[] {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1 && measureText(rest, size) > width) {
    const head = takeWords(rest, width, size);
    lines.push(head.trimEnd());
    rest = rest.slice(head.length).trimStart();
  }
  return [...lines, fitText(rest, width, size)];
}

/** As many words as fit; of a word that is too long as many letters. */
function takeWords(text: string, width: number, size: number): string {
  let head = '';
  for (const [word] of text.matchAll(/\S+\s*/g)) {
    if (measureText((head + word).trimEnd(), size) > width) break;
    head += word;
  }
  if (head !== '') return head;
  for (const letter of text) {
    if (head !== '' && measureText(head + letter, size) > width) break;
    head += letter;
  }
  return head;
}
