/** Letters and signs that take one column each and join with nothing: most of what Latin, Greek and Cyrillic names are made of. */
const NARROW =
  /^[\u0020-\u007e\u00a0-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0482\u048a-\u052f\u2010-\u2027\u202f-\u203b\u20a0-\u20bf\u2116\u2190-\u2193\u2212\u2264\u2265\u2500-\u259f]*$/;

export type Align = 'left' | 'right';

/** Measures and cuts text in columns of a terminal, where a letter takes none, one or two. */
export interface Ruler {
  /** Whether every letter takes one column. */
  readonly narrow: boolean;
  width(text: string): number;
  /** Cuts after as many whole letters as fit in `width`, at least one. */
  cut(text: string, width: number): readonly [head: string, tail: string];
}

/**
 * Makes a ruler for some text. The library that knows emoji, East Asian letters and combining marks takes 40 ms to start
 * (as much as Node itself), so it is loaded only when some of the text needs it.
 *
 * @param texts everything that will be measured
 */
export async function createRuler(texts: Iterable<string>): Promise<Ruler> {
  for (const text of texts) {
    if (!NARROW.test(text)) return makeRuler((await import('string-width')).default, false);
  }
  return makeRuler((text) => text.length, true);
}

function makeRuler(measure: (text: string) => number, narrow: boolean): Ruler {
  const width = (text: string): number => (NARROW.test(text) ? text.length : measure(text));
  return {
    narrow,
    width,
    cut: (text, columns) =>
      NARROW.test(text)
        ? [text.slice(0, Math.max(1, columns)), text.slice(Math.max(1, columns))]
        : cutLetters(text, columns, width),
  };
}

function cutLetters(text: string, columns: number, width: (text: string) => number): [string, string] {
  let end = 0;
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += width(segment);
    if (used > columns && end > 0) break;
    end += segment.length;
  }
  return [text.slice(0, end), text.slice(end)];
}
