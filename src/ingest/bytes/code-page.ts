/** ASCII letters, or bytes that are letters in windows-1251 (Ё and ё, А to я) and mostly in windows-1252 too. */
const WORD = /[A-Za-z\xa8\xb8\xc0-\xff]+/g;

/**
 * Decides between windows-1251 and windows-1252 by the words that hold bytes above 127: Russian words consist of such
 * bytes alone, Western European ones mix them, mostly one at a time, into ASCII letters (`Müller`, `José`). A word of
 * one such byte is a Russian preposition more often than a French `à`. Without any letter (only `№`, `«` or a dash,
 * which mostly agree) it is windows-1251 if a `№` stands there, else windows-1252.
 *
 * @param sample bytes that begin at a line with a byte above 127
 */
export function guessCodePage(sample: Buffer): 'windows-1251' | 'windows-1252' {
  const text = sample.toString('latin1');
  let cyrillic = 0;
  let western = 0;
  for (const [word] of text.matchAll(WORD)) {
    const high = word.replace(/[A-Za-z]+/g, '').length;
    if (high === 0) continue;
    if (high < word.length) western += 1;
    else cyrillic += high === 1 ? 0.5 : 1;
  }
  if (cyrillic === western) return text.includes('\xb9') || cyrillic > 0 ? 'windows-1251' : 'windows-1252';
  return cyrillic > western ? 'windows-1251' : 'windows-1252';
}
