import { cleanForPeople } from '../../report/clean-text.ts';

/** Markup that is safe to stand in a page as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may be put into markup; `null` and `false` put nothing there. */
export type Piece = Markup | string | number | null | false | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Markup with values in it: whatever is no markup itself becomes text, in elements and in quoted attributes alike. The one
 * place of a page where text is made safe; a DOM that is filled and written out would take ten times as long to start.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  let text = parts[0] ?? '';
  for (const [index, value] of values.entries()) text += write(value) + parts[index + 1];
  return new Markup(text);
}

/** Markup that was written elsewhere, not from anybody's data. */
export function trust(text: string): Markup {
  return new Markup(text);
}

function write(value: Piece): string {
  if (value === null || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return cleanForPeople(value).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
  return value.map(write).join('');
}

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** So many letters of a name are read in a cell; more is endless text. */
const LONGEST_NAME = 160;
/** Longer words may be broken, after each so many letters. */
const LONGEST_WORD = 24;

/** A name in a cell: in bounds, its direction kept to itself, and broken where no column is wide enough for it. */
export function nameInCell(text: string): Piece {
  const clean = cleanForPeople(text);
  if (clean.length <= LONGEST_WORD && !RIGHT_TO_LEFT.test(clean)) return clean;
  const letters = Array.from(clean);
  const cut = letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : clean;
  const broken = cut.split(' ').map((word, index): Piece => [index > 0 && trust(' '), breakWord(word)]);
  return RIGHT_TO_LEFT.test(cut) ? html`<bdi>${broken}</bdi>` : broken;
}

/** A long word in pieces: after the seams of paths and ids, and anywhere where there is none. */
function breakWord(word: string): Piece {
  if (word.length <= LONGEST_WORD) return word;
  const pieces = word.match(/[^-/_.]{1,24}[-/_.]?|[-/_.]/gu) ?? [];
  return pieces.map((piece, index): Piece => [index > 0 && trust('<wbr>'), piece]);
}
