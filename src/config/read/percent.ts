/**
 * Reads a share: `80%`, `80 %`, `0.8`, `1`, `"0,8"`.
 *
 * @returns the fraction 0..1; undefined where it is no number, or is outside 0..1 (`800`, `80` without a percent
 *   sign: too likely a slip to guess).
 */
export function parsePercent(value: string | number): number | undefined {
  const match = /^([0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)\s*(%?)$/.exec(String(value).trim());
  if (!match) return undefined;
  const number = Number((match[1] ?? '').replace(',', '.'));
  const fraction = match[2] === '%' ? number / 100 : number;
  return fraction >= 0 && fraction <= 1 ? fraction : undefined;
}
