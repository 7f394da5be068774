import gamma from '@stdlib/random-base-gamma';

/** Begins every seed, so that an empty name is a seed too; it means nothing. */
const SALT = 2026;

/**
 * Draws from a beta distribution, the same ones for the same seed on any machine: what a rate may be of which so many
 * successes and failures are known. Jeffreys' prior is the caller's: a = k + ½, b = n - k + ½.
 *
 * Formula: X ÷ (X + Y) of two gamma variates, which take as long whatever the shapes; the library's own beta takes ever
 * longer with more contacts. Generator: Mersenne Twister MT19937, seeded with an array.
 *
 * @param a,b shapes, > 0
 * @param seed any text; its UTF-16 units are the seed
 * @param count how many, a whole number > 0
 * @returns each inside [0, 1]
 * @throws RangeError for shapes that are not above 0
 * @see Matsumoto & Nishimura, ACM TOMACS 8 (1998) 3-30; Marsaglia & Tsang, ACM TOMS 26 (2000) 363-372; Brown, Cai & DasGupta,
 * Statistical Science 16 (2001) 101-133, for Jeffreys' interval
 * @example
 * drawBeta(20.5, 5.5, 'Ivanov contact', 4000); // 4,000 numbers around 0.788
 */
export function drawBeta(a: number, b: number, seed: string, count: number): Float64Array {
  if (!(a > 0 && b > 0 && a + b < Infinity)) throw new RangeError(`no beta of ${a} and ${b}`);
  const units = Array.from({ length: seed.length }, (_, index) => seed.charCodeAt(index));
  const [first, second] = [
    gamma.factory(a, 1, { seed: [SALT, ...units] }),
    gamma.factory(b, 1, { seed: [SALT, ...units, 1] }),
  ];
  const draws = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const x = first();
    draws[index] = x / (x + second());
  }
  return draws;
}
