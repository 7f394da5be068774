import { normalizeText } from '../../domain/text/label.ts';

/** Letters that no Unicode form takes apart. */
const FOLDED: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
};

/** Words before and after the telling ones which are those of machines: `hs_`, `properties.`, `__c`, `_fivetran_`. */
const MACHINE = new Set(['hs', 'v2', 'properties', 'c', 'uf', 'crm', 'fld', 'fivetran']);

/** A text in lower case without accents: `Étape` is `etape`, `Aşaması` is `asamasi`, `й` is `и`. */
export function foldText(text: string): string {
  return text
    .replaceAll('İ', 'i')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłßøæœđ]/g, (letter) => FOLDED[letter] ?? letter);
}

/**
 * The words of a header, folded: `LastModifiedDate`, `last_modified_date` and `Deal - Last modified date` have the same
 * ones at their end. Several words in brackets are a remark, and left out unless there is nothing else; `№` and `#` are words.
 */
export function splitHeader(header: string): string[] {
  const text = normalizeText(header.replaceAll('\ufeff', ''));
  const bare = text.replace(/\([^()]* [^()]*\)/g, ' ');
  const words = splitWords(/[\p{L}\p{N}№#]/u.test(bare) ? bare : text);
  const telling = words.filter((word) => !MACHINE.has(word));
  return telling.length > 0 ? telling : words;
}

function splitWords(text: string): string[] {
  const spaced = text
    .replace(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .replace(/([№#])/g, ' $1 ');
  return foldText(spaced)
    .split(/[^\p{L}\p{N}№#]+/u)
    .filter((word) => word !== '');
}

/** What one row is, before every header of some exports: `Deal - Won time`, `Lead.Won at`. */
export const PREFIX = /^[\p{L} ]+?(?: [-–] |\.)(?=\S)/u;
/** So many headers do not begin alike by chance. */
const SEVERAL = 3;

/** What all headers begin with that is no word of their own; '' where they do not. */
export function findPrefix(header: readonly string[]): string {
  const prefixes = new Set(
    header.map((name) => PREFIX.exec(normalizeText(name.replaceAll('\ufeff', '')))?.[0] ?? ''),
  );
  const [prefix = ''] = prefixes;
  return prefixes.size === 1 && header.length >= SEVERAL ? prefix : '';
}

/** Words that follow one another; a word with `*` at its end stands for all that begin so, at its beginning for all that end so. */
export type Phrase = readonly string[];

/** Phrases, one after the other with commas between, however many lines they are written in. */
export function phrases(...lines: readonly string[]): readonly Phrase[] {
  return lines
    .join(',')
    .split(',')
    .map((phrase) =>
      foldText(phrase)
        .split(/\s+/)
        .filter((word) => word !== ''),
    )
    .filter((phrase) => phrase.length > 0);
}

function matchesWord(pattern: string, word: string): boolean {
  if (pattern.endsWith('*')) return word.startsWith(pattern.slice(0, -1));
  return pattern.startsWith('*') ? word.endsWith(pattern.slice(1)) : pattern === word;
}

/** How many words of a header the longest phrase of a list covers that stands in it; 0: none does. */
export function coverWords(words: readonly string[], list: readonly Phrase[]): number {
  let most = 0;
  for (const phrase of list) {
    if (phrase.length <= most) continue;
    const stands = words.some((_, start) =>
      phrase.every(
        (part, offset) => words[start + offset] !== undefined && matchesWord(part, words[start + offset]!),
      ),
    );
    if (stands) most = phrase.length;
  }
  return most;
}

export function hasWords(words: readonly string[], list: readonly Phrase[]): boolean {
  return coverWords(words, list) > 0;
}
