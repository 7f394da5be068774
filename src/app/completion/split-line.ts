/** A word as it stands on a line. */
export interface LineWord {
  /** As it is typed, quotes and all. */
  readonly raw: string;
  /** What the command gets. */
  readonly text: string;
  /** The quotation mark that is still open at its end. */
  readonly open: '"' | "'" | '';
}

/**
 * Cuts a line into words as bash and zsh do, as far as completion goes: spaces, quotation marks, backslashes. The last word
 * is the one that is being typed, empty behind a space.
 */
export function splitLine(line: string): LineWord[] {
  const words: LineWord[] = [];
  let raw = '';
  let text = '';
  let open: LineWord['open'] = '';
  const letters = [...line];
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at]!;
    if (open === '' && /\s/.test(letter)) {
      if (raw !== '') words.push({ raw, text, open });
      raw = '';
      text = '';
      continue;
    }
    raw += letter;
    if (letter === open) open = '';
    else if (open === '' && (letter === '"' || letter === "'")) open = letter;
    else if (letter === '\\' && open !== "'") {
      const next = letters[at + 1] ?? '';
      // within double quotes a backslash is a letter before most letters
      text += open === '' || /["\\$`]/.test(next) ? next : `\\${next}`;
      raw += next;
      at += 1;
    } else text += letter;
  }
  return [...words, { raw, text, open }];
}

/** What the command gets of one word. */
export function unquoteWord(raw: string): string {
  // spaces within a word were quoted, or it would be none
  return splitLine(raw).at(-1)?.text ?? '';
}
