import beta from '@stdlib/random-base-beta';

/** Begins every seed, so that an empty name is a seed too; it means nothing. */
const SALT = 2026;

/**
 * Draws from a beta distribution, the same ones for the same seed on any machine: what a rate may be of which so many
 * successes and failures are known. Jeffreys' prior is the caller's: a = k + ½, b = n - k + ½.
 *
 * Generator: Mersenne Twister MT19937, seeded with an array; where both shapes pass 1, rejection from normals (of the
 * improved ziggurat); where none does, Jöhnk's; else X ÷ (X + Y) of two gamma variates.
 *
 * @param a,b shapes, > 0
 * @param seed any text; its UTF-16 units are the seed
 * @param count how many, a whole number > 0
 * @returns each inside [0, 1]
 * @throws RangeError for shapes that are not above 0
 * @see Matsumoto & Nishimura, ACM TOMACS 8 (1998) 3-30; Ahrens & Dieter, Computing 12 (1974) 223-246; Brown, Cai &
 * DasGupta, Statistical Science 16 (2001) 101-133, for Jeffreys' interval
 * @example
 * drawBeta(20.5, 5.5, 'Ivanov contact', 4000); // 4,000 numbers around 0.788
 */
export function drawBeta(a: number, b: number, seed: string, count: number): Float64Array {
  if (!(a > 0 && b > 0 && a + b < Infinity)) throw new RangeError(`no beta of ${a} and ${b}`);
  const units = Array.from({ length: seed.length }, (_, index) => seed.charCodeAt(index));
  const next = beta.factory(a, b, { seed: [SALT, ...units] });
  const draws = new Float64Array(count);
  for (let index = 0; index < count; index++) draws[index] = next();
  return draws;
}
