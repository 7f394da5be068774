import ziggurat from '@stdlib/random-base-improved-ziggurat';
import twister from '@stdlib/random-base-mt19937';

/** Begins every seed, so that an empty name is a seed too; it means nothing. */
const SALT = 2026;

/**
 * Draws from a beta distribution, the same ones for the same seed on any machine: what a rate may be of which so many
 * successes and failures are known. Jeffreys' prior is the caller's: a = k + ½, b = n - k + ½.
 *
 * Formula: X ÷ (X + Y) of two gamma variates, by Marsaglia and Tsang's rejection from normals, which takes as long
 * whatever the shapes. Generator: Mersenne Twister MT19937, seeded with an array; normals of the improved ziggurat.
 *
 * @param a,b shapes, > 0
 * @param seed any text; its UTF-16 units are the seed
 * @param count how many, a whole number > 0
 * @returns each inside [0, 1]
 * @throws RangeError for shapes that are not above 0
 * @see Marsaglia & Tsang, ACM TOMS 26 (2000) 363-372; Matsumoto & Nishimura, ACM TOMACS 8 (1998) 3-30; Doornik, An
 * improved ziggurat method (2005); Brown, Cai & DasGupta, Statistical Science 16 (2001) 101-133, for Jeffreys' interval
 * @example
 * drawBeta(20.5, 5.5, 'Ivanov contact', 4000); // 4,000 numbers around 0.788
 */
export function drawBeta(a: number, b: number, seed: string, count: number): Float64Array {
  if (!(a > 0 && b > 0 && a + b < Infinity)) throw new RangeError(`no beta of ${a} and ${b}`);
  const units = Array.from({ length: seed.length }, (_, index) => seed.charCodeAt(index));
  const source = startSource([SALT, ...units]);
  const draws = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const x = drawGamma(a, source);
    const y = drawGamma(b, source);
    draws[index] = x / (x + y);
  }
  return draws;
}

interface Source {
  readonly uniform: () => number;
  readonly normal: () => number;
}

function startSource(seed: number[]): Source {
  const integer = twister.factory({ seed });
  const normal = ziggurat.factory({ seed: [...seed, 1] });
  return { uniform: () => integer() / 2 ** 32, normal };
}

/** A variate of the standard gamma distribution. */
function drawGamma(shape: number, source: Source): number {
  if (shape < 1) return drawGamma(shape + 1, source) * source.uniform() ** (1 / shape);
  const scale = shape - 1 / 3;
  const spread = 1 / Math.sqrt(9 * scale);
  for (;;) {
    const z = source.normal();
    const side = 1 + spread * z;
    if (side <= 0) continue;
    const cube = side * side * side;
    const chance = source.uniform();
    // nearly always: no logarithm is needed to know
    if (chance < 1 - 0.0331 * z * z * z * z) return scale * cube;
    if (Math.log(chance) < 0.5 * z * z + scale * (1 - cube + Math.log(cube))) return scale * cube;
  }
}
