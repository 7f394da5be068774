const DECIMALS = 6;
const SIGNIFICANT = 6;

/** From here on `toFixed` writes an exponent. */
const HUGE = 1e21;

/**
 * A number for programs: a dot, no grouping, at most 6 decimals without needless zeros, never an exponent or `-0`.
 * Absent, and what is not finite, is the empty string.
 */
export function writeDecimal(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '';
  if (Math.abs(value) >= HUGE) return BigInt(value).toString();
  if (Number.isInteger(value)) return String(value);
  const text = value.toFixed(DECIMALS).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** A probability for programs: 6 significant digits (`0.000928390`), never an exponent. Absent is the empty string. */
export function writeProbability(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '';
  if (value === 0) return '0';
  const text = value.toPrecision(SIGNIFICANT);
  return text.includes('e') ? writeDigits(value) : text;
}

/** `1.70073e-8` as `0.0000000170073`. */
function writeDigits(value: number): string {
  const [mantissa = '', exponent = ''] = Math.abs(value)
    .toExponential(SIGNIFICANT - 1)
    .split('e');
  const digits = mantissa.replace('.', '');
  const power = Number(exponent);
  const text = power < 0 ? `0.${'0'.repeat(-power - 1)}${digits}` : digits.padEnd(power + 1, '0');
  return value < 0 ? `-${text}` : text;
}
