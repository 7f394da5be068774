import type { Language } from '../../domain/text/language.ts';

/** Sums below this are told to the hundredth. */
const SMALL = 100;
/** The sign people read as minus. */
const MINUS = '\u2212';

/** Sums of money as people of one language write them. */
export function createMoneyText(language: Language) {
  const known = new Map<string, Intl.NumberFormat>();
  const price = (value: number, currency: string | null): string => {
    const whole = Math.abs(value) >= SMALL || Number.isInteger(Number(value.toFixed(2)));
    const digits = whole ? 0 : 2;
    const key = `${currency} ${digits}`;
    const format =
      known.get(key) ??
      new Intl.NumberFormat(language, {
        ...(currency !== null && { style: 'currency', currency }),
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: 'negative',
      });
    known.set(key, format);
    return format.format(value).replace('-', MINUS);
  };
  return {
    /** A sum, exact as it was: `1,334.50` for `1334.5`, `300` for `300`. */
    money(decimal: `${number}`): string {
      // a whole sum has no decimals, any other at least two, and as many as it takes
      const least = decimal.includes('.') ? 2 : 0;
      const options = { minimumFractionDigits: least, maximumFractionDigits: 20 };
      return new Intl.NumberFormat(language, options).format(decimal).replace('-', MINUS);
    },
    /** A sum that need not be exact, with its currency (ISO 4217), if it names one: `€1,335`; `€12.50`, as it is small. */
    price,
    /** The same of one that is a guess: `€1,340`, three digits that tell. */
    roughPrice: (value: number, currency: string | null): string =>
      price(Number(value.toPrecision(3)), currency),
  };
}
