import type { Language } from '../../domain/language.ts';

/** Numbers, dates and plurals as people of one language write them. Formatters are made once each, when first used. */
export interface NumberText {
  /** `1,234`. */
  count(value: number): string;
  /** `80.0%`; a target such as 80 % without the needless zero where `plain` is set. */
  percent(fraction: number, plain?: boolean): string;
  /** Percentage points, always with a sign: `−20.0`. */
  points(fraction: number): string;
  /** Conversions that need not be whole: `22.8`. */
  amount(value: number): string;
  /** A probability: two significant digits, or `<0.0001`. */
  probability(value: number): string;
  /** A range of percentages: `73.9–85.0%`. */
  percentRange(low: number, high: number): string;
  /** `2026-11-16` as the language writes it. */
  day(iso: string): string;
  /** The form of a word that goes with a number. */
  plural(value: number, forms: PluralForms): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
}

export interface PluralForms {
  readonly one: string;
  /** Russian only: 2, 3, 4, 22… */
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** The sign people read as minus; flat formats write the ASCII one. */
const MINUS = '\u2212';

export function createNumberText(language: Language): NumberText {
  const formatters = new Map<string, Intl.NumberFormat>();
  const format = (value: number, options: Intl.NumberFormatOptions): string => {
    const key = JSON.stringify(options);
    const known = formatters.get(key) ?? new Intl.NumberFormat(language, options);
    formatters.set(key, known);
    return known.format(value === 0 ? 0 : value).replace('-', MINUS);
  };
  const decimals = (digits: number): Intl.NumberFormatOptions => ({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const percent = (fraction: number, plain = false): string =>
    format(fraction, { style: 'percent', ...(plain ? { maximumFractionDigits: 1 } : decimals(1)) });
  let rules: Intl.PluralRules | undefined;
  let lists: Intl.ListFormat | undefined;
  return {
    count: (value) => format(value, { maximumFractionDigits: 0 }),
    percent,
    points: (fraction) => format(fraction * 100, { ...decimals(1), signDisplay: 'exceptZero' }),
    amount: (value) => format(value, decimals(1)),
    probability: (value) =>
      value < 0.0001
        ? `<${format(0.0001, decimals(4))}`
        : format(value, value > 0.99 ? decimals(2) : { maximumSignificantDigits: 2 }),
    percentRange: (low, high) => `${format(low * 100, decimals(1))}–${percent(high)}`,
    day: (iso) => (language === 'ru' ? iso.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$3.$2.$1') : iso),
    plural(value, forms) {
      rules ??= new Intl.PluralRules(language);
      return forms[rules.select(value) as keyof PluralForms] ?? forms.other;
    },
    list(items) {
      lists ??= new Intl.ListFormat(language, { type: 'conjunction' });
      return lists.format(items);
    },
  };
}
