/** Beginnings of words; a space after one stands for the end of the word. */
export type Beginnings = readonly string[];

/** After one of these a word does not mean what it says: `not lost`, `не оплачено`. */
const NEGATIONS = new Set(
  [
    'not|no|never|без|не|ни|nicht|kein|keine|ohne|non|pas|sans|sin|nao|sem|senza|nie|bez',
    // written together in lower case: won't, isn't
    'wont|isnt|wasnt',
  ].flatMap((words) => words.split('|')),
);

/** These make the word before them its opposite (Turkish, Kazakh). */
const NEGATIONS_AFTER = new Set(['degil', 'емес']);

/** Lists of beginnings, a bar between two, written as people write: they are folded as names are. */
export function listBeginnings(...lists: readonly string[]): Beginnings {
  return lists.flatMap((list) => list.split('|')).map(foldLetters);
}

/** Whether a word of a name, or words in a row, begin like this and nothing beside them denies it. */
export function holdsWord(name: string, beginnings: Beginnings): boolean {
  const text = ` ${listWords(name).join(' ')} `;
  return beginnings.some((beginning) => {
    for (let at = text.indexOf(` ${beginning}`); at !== -1; at = text.indexOf(` ${beginning}`, at + 1)) {
      if (!isDenied(text, at, beginning)) return true;
    }
    return false;
  });
}

function isDenied(text: string, at: number, beginning: string): boolean {
  const before = text.slice(0, at).split(' ').at(-1) ?? '';
  const [, after = ''] = text.slice(at + 1 + beginning.trimEnd().length).split(' ');
  return NEGATIONS.has(before) || NEGATIONS_AFTER.has(after);
}

/** The words of a name, without signs; what an apostrophe cuts off a negation stays with it. */
function listWords(name: string): string[] {
  return foldLetters(name)
    .replace(/n['’]t\b/g, 'nt')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Lower case, without marks on letters: exports and people leave them out. `й` is `и` then, on both sides. */
function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss');
}
