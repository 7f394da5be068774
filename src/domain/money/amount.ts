import { normalizeText } from '../text/label.ts';
import { compareCodePoints } from '../text/order.ts';
import { agreeCurrency } from './currency.ts';

/** A sum of money, exact. */
export interface Amount {
  /** Ten-thousandths of the currency's unit. */
  readonly units: bigint;
  /** ISO 4217; null where nothing says. */
  readonly currency: string | null;
}

/** What amounts of one currency come to. */
export interface AmountSum extends Amount {
  readonly rows: number;
}

/** Digits after the decimal point that {@link Amount} keeps. */
const PLACES = 4;

/** A number with what stands before and after it; a point may begin it (`.50`), but not that of a word (`Rs.50`). */
const PARTS = /^(\D*?)((?:(?<!\p{L})[.,])?\d(?:[\d .,'’]*\d)?)(\D*)$/u;
/** A number as a spreadsheet shortens it: `1.2E+05`. */
const SHORTENED = /^(-?\d+)(?:[.,](\d+))?e([-+]?\d{1,2})$/i;
/** Digits in groups, all with the same sign between them: of three, or as in India of two before the last three. */
const GROUPED = /^(?:\d+|\d{1,3}([ .,'’])(?:\d{2,3}\1)*\d{3})$/;

/**
 * Reads an amount as people and CRMs write it: `1 234,50 ₽`, `$22,700.00`, `1.234,56 €`, `(1,200.00)`, `12 500 руб.`,
 * `1'234.50 CHF`, `USD 5`, `-1 200`.
 *
 * - Of `.` and `,` the last one is the decimal sign where both stand, whatever digits follow; alone, it is a thousands
 *   sign where it stands more than once or exactly 3 digits follow (`1,234`), unless the digits before it cannot be a
 *   group (`0.500`, `1234.567`).
 * - Spaces and apostrophes are thousands signs. Digits after the fourth decimal place are rounded half away from zero.
 * - A minus on either side, or parentheses, make it negative.
 * - An exponent is that of a spreadsheet (`1.2E+05` is 120000).
 * - `$` is USD and `¥` JPY, unless a code says otherwise.
 *
 * @param currency what a column of its own says
 * @returns null where the text is no amount, or its currency is unknown or contradicts that column
 */
export function parseAmount(text: string, currency = ''): Amount | null {
  const match = PARTS.exec(writeOut(normalizeText(text).replace(/[\u2212\u2013\u2014]/g, '-')));
  if (!match) return null;
  const [, before = '', number = '', after = ''] = match;
  const negative = readSign(before, after);
  const units = readUnits(number);
  if (negative === null || units === null) return null;
  const code = agreeCurrency([before.replace(/[-+(]/g, ''), after.replace(/[-)]/g, ''), currency]);
  return code === undefined ? null : { units: negative ? -units : units, currency: code };
}

/** A number without its exponent; every other text as it is. */
function writeOut(text: string): string {
  const match = SHORTENED.exec(text);
  if (!match) return text;
  const [, whole = '', fraction = '', exponent = ''] = match;
  const shift = Number(exponent);
  const sign = whole.startsWith('-') ? '-' : '';
  // zeros on both sides, as many as the point can move
  const digits = `${'0'.repeat(100)}${whole.replace('-', '')}${fraction}${'0'.repeat(100)}`;
  const at = 100 + whole.replace('-', '').length + shift;
  return `${sign}${digits.slice(0, at).replace(/^0+(?=\d)/, '')}.${digits.slice(at, at + PLACES + 1)}`;
}

/** Sums by currency: amounts of two currencies are never added. */
export function createAmountSums() {
  const sums = new Map<string | null, { units: bigint; rows: number }>();
  const merge = ({ currency, units, rows }: AmountSum): void => {
    const sum = sums.get(currency) ?? { units: 0n, rows: 0 };
    sums.set(currency, { units: sum.units + units, rows: sum.rows + rows });
  };
  return {
    /** Adds an amount that stands in so many rows. */
    add({ currency, units }: Amount, rows: number): void {
      merge({ currency, units: units * BigInt(rows), rows });
    },
    /** Adds what others have summed up. */
    merge,
    /** By currency in code-point order, what has none last. */
    list: (): AmountSum[] =>
      [...sums]
        .map(([currency, sum]) => ({ currency, ...sum }))
        .sort((a, b) => compareCurrencies(a.currency, b.currency)),
  };
}

/** Sums together, by currency. */
export function addSums(sums: readonly AmountSum[]): AmountSum[] {
  const all = createAmountSums();
  for (const sum of sums) all.merge(sum);
  return all.list();
}

/** Currencies in code-point order, none last. */
export function compareCurrencies(a: string | null, b: string | null): number {
  return Number(a === null) - Number(b === null) || compareCodePoints(a ?? '', b ?? '');
}

export type AmountSums = ReturnType<typeof createAmountSums>;

/** Units as a number of the currency's unit: exact up to 2^53 units. */
export function valueUnits(units: bigint): number {
  return Number(units) / 10 ** PLACES;
}

/** The exact decimal number: `-1234.5`. */
export function writeUnits(units: bigint): string {
  const digits = String(units < 0n ? -units : units).padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -PLACES)}${fraction && `.${fraction}`}`;
}

/** Whether the signs around a number make it negative; null where they make no sense. */
function readSign(before: string, after: string): boolean | null {
  const signs = (before + after).replace(/[^-+()]/g, '');
  if (signs === '' || (signs === '+' && before.includes('+'))) return false;
  return signs === '-' || (signs === '()' && before.includes('(') && after.includes(')')) ? true : null;
}

function readUnits(number: string): bigint | null {
  const [whole, fraction] = splitDecimal(number);
  if (whole !== '' && !GROUPED.test(whole)) return null;
  if (!/^\d*$/.test(fraction)) return null;
  const kept = fraction.slice(0, PLACES).padEnd(PLACES, '0');
  const rounding = (fraction[PLACES] ?? '0') >= '5' ? 1n : 0n;
  return BigInt(whole.replace(/\D/g, '') + kept) + rounding;
}

/** The text before and after the decimal sign, by the rule at {@link parseAmount}. */
function splitDecimal(number: string): [string, string] {
  const at = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
  if (at === -1) return [number, ''];
  const [whole, sign, fraction] = [number.slice(0, at), number[at] ?? '', number.slice(at + 1)];
  const both = /[.,]/.test(whole.replaceAll(sign, ''));
  const repeated = whole.includes(sign);
  const isGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return !both && (repeated || isGroup) ? [number, ''] : [whole, fraction];
}
