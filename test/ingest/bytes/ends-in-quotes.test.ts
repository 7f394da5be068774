import { afterAll, describe, expect, it } from 'vitest';
import { mayEndInQuotes } from '../../../src/ingest/bytes/ends-in-quotes.ts';
import { createScratch } from '../scratch.ts';

const scratch = createScratch();
afterAll(() => scratch.dispose());
const ends = (text: string) => mayEndInQuotes(scratch.file('t.csv', text), ',');

describe('mayEndInQuotes', () => {
  it.each([
    'a,b\n1,"',
    'a,b\n"1,2\n3,4',
    '"',
    '\ufeff"a',
    'a, "x',
    'a,b\n"x""y""z',
    'a,"""x',
    'a,"x"",""y"""",b',
  ])('says yes of %j', (text) => expect(ends(text)).toBe(true));

  it.each(['a,b\n1,"2"\n', '"a"', 'a,""\n', 'a,""""\n', 'x"y,1\n', 'a,"x\n y "\n', 'a,b', ''])(
    'says no of %j',
    (text) => expect(ends(text)).toBe(false),
  );

  it('looks back as far as it takes', () => {
    const window = 256 * 1024;
    for (const shift of [-3, -2, -1, 0, 1, 2, 3]) {
      const rest = 'x'.repeat(window + shift);
      expect(ends(`a,b\n1,"${rest}`)).toBe(true);
      expect(ends(`a,b\n1,"2"${rest}`)).toBe(false);
      expect(ends(`a,b\n1,"2""${rest}""`)).toBe(true);
      expect(ends(`a,b\n1,"2""${rest}"`)).toBe(false);
    }
  });
});
