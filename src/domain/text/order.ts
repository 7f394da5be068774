/**
 * Orders two strings by Unicode code point, as the SQL engine orders UTF-8 text. JavaScript's `<` compares UTF-16
 * units and puts astral letters before U+E000..U+FFFF, so the same list would print in two orders.
 *
 * @returns negative, zero or positive
 */
export function compareCodePoints(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return liftSurrogate(left) - liftSurrogate(right);
  }
  return a.length - b.length;
}

/** Puts the units of astral letters above all others, where their code points are. */
function liftSurrogate(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
