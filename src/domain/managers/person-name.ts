import { normalizeText } from '../text/label.ts';

/** A manager's name as it is compared. */
export interface PersonName {
  /** Words in lower case, `ё` as `е`, in their order; initials are single letters. */
  readonly words: readonly string[];
  /** The same words in a fixed order: swapped names have the same one. */
  readonly sorted: string;
  /** All letters without a gap. */
  readonly squeezed: string;
}

/** Latin letters that look like Cyrillic ones, in the same order. */
const LATIN = 'aceopxykmtbh';
const CYRILLIC = 'асеорхукмтвн';

/** Takes a name apart. An address with `@` or a word with a digit is one word, never an initial. */
export function parsePersonName(name: string): PersonName {
  const text = normalizeText(name).toLowerCase().replaceAll('ё', 'е');
  const words = (text.includes('@') ? [text] : text.split(/[\s.,;_]+/))
    .filter((word) => word !== '')
    .map(unmixLetters);
  return { words, sorted: [...words].sort().join(' '), squeezed: words.join('') };
}

/** A Cyrillic word into which somebody typed letters of a Latin keyboard. */
function unmixLetters(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word)) return word;
  return word.replace(/[a-z]/g, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter);
}

/** Whether two names have the same words: spelling, spacing or order differ. */
export function isSameName(a: PersonName, b: PersonName): boolean {
  return a.sorted === b.sorted || a.squeezed === b.squeezed;
}

/**
 * Whether one name may be a shorter form of the other: they share a full word, and what is left of the shorter one is,
 * in order, the beginning of what is left of the other, word by word or as initials. `Иванов И. И.`, `И. Иванов` and
 * `Иванов Иван` may all be `Иванов Иван Иванович`; a single word is nobody's short form.
 */
export function mayAbbreviate(a: PersonName, b: PersonName): boolean {
  if (a.words.length < 2 || b.words.length < 2) return false;
  const left = [...b.words];
  const rest: string[] = [];
  let shared = 0;
  for (const word of a.words) {
    // an initial alone is nobody's surname or first name
    const at = word.length >= 2 ? left.indexOf(word) : -1;
    if (at < 0) rest.push(word);
    else {
      left.splice(at, 1);
      shared += 1;
    }
  }
  if (shared === 0) return false;
  const [short, long] = rest.length <= left.length ? [rest, left] : [left, rest];
  // `Sales 2` is no longer form of `Sales`
  if (long.slice(short.length).some((word) => /\d/.test(word))) return false;
  return short.every((word, index) => agree(word, long[index]!));
}

/** The same word, or one is the initial of the other. */
function agree(a: string, b: string): boolean {
  if (a === b) return true;
  const [initial, word] = a.length <= b.length ? [a, b] : [b, a];
  return initial.length === 1 && /\p{L}/u.test(initial) && word.startsWith(initial);
}

const LONG_WORD = 7;

/**
 * Whether two names differ by one slip in one long word: a letter more, less, other, or two letters swapped; never the
 * first letter, nor the end, where `Иванов` and `Иванова` differ.
 */
export function isNameTypo(a: PersonName, b: PersonName): boolean {
  if (a.words.length !== b.words.length || a.words.length < 2) return false;
  const odd = a.words.flatMap((word, index) => (word === b.words[index] ? [] : [index]));
  if (odd.length !== 1) return false;
  const [one, other] = [a.words[odd[0]!]!, b.words[odd[0]!]!];
  return Math.min(one.length, other.length) >= LONG_WORD && isOneSlip(one, other);
}

function isOneSlip(a: string, b: string): boolean {
  if (/\d/.test(a + b)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  if (start === 0 || end === 0) return false;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const swapped = left.length === 2 && right === left[1]! + left[0]!;
  return swapped || Math.max(left.length, right.length) <= 1;
}
