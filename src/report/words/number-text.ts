import type { Language } from '../../domain/text/language.ts';
import { createMoneyText } from './money-text.ts';

/** Of a word that goes with a number; `few` (2, 3, 4, 22…) and `many` are Russian only. */
type PluralForms = Readonly<Record<'one' | 'other', string> & Partial<Record<'few' | 'many', string>>>;

/** The sign people read as minus; flat formats write the ASCII one. */
const MINUS = '\u2212';

export type NumberText = ReturnType<typeof createNumberText>;

/** Numbers, dates and plurals as people of one language write them. */
export function createNumberText(language: Language) {
  const formatter = (options: Intl.NumberFormatOptions) => makeFormatter(language, options);
  // `negative`: what rounds to nothing has no sign
  const count = formatter({ maximumFractionDigits: 0, signDisplay: 'negative' });
  const amount = formatter({ ...decimals(1), signDisplay: 'negative' });
  const plainAmount = formatter({ maximumFractionDigits: 1, signDisplay: 'negative' });
  const wholePercent = formatter({ style: 'percent', maximumFractionDigits: 0 });
  const percent = formatter({ style: 'percent', ...decimals(1), signDisplay: 'negative' });
  const plainPercent = formatter({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'negative' });
  const points = formatter({ ...decimals(1), signDisplay: 'exceptZero' });
  const least = formatter(decimals(4));
  const significant = formatter({ minimumSignificantDigits: 2, maximumSignificantDigits: 2 });
  let rules: Intl.PluralRules | undefined;
  let lists: Intl.ListFormat | undefined;
  return {
    /** `1,234`. */
    count,
    /** `80.0%`; a target such as 80 % without the needless zero where `plain` is set. */
    percent: (fraction: number, plain = false): string =>
      plain ? plainPercent(fraction) : percent(fraction),
    /** Percentage points, always with a sign: `−20.0`. */
    points: (fraction: number): string => points(fraction * 100),
    /** Conversions that need not be whole: `22.8`. */
    amount,
    /** The same without a needless zero: `60.8`, and `64`. */
    plainAmount,
    ...createMoneyText(language),
    /** A probability: always two significant digits (`0.50`), or `<0.0001`. */
    probability: (value: number): string => (value < 0.0001 ? `<${least(0.0001)}` : significant(value)),
    /** So many contacts that need not be whole: `271`, and `4.3` where a tenth of a contact tells. */
    contacts: (value: number): string => (value < 10 ? plainAmount(value) : count(value)),
    /** A range of percentages: `73.9–85.0%`. */
    percentRange: (low: number, high: number): string => `${amount(low * 100)}–${percent(high)}`,
    /** The same of whole ones: `40–52%`. */
    wholePercentRange: (low: number, high: number): string => `${count(low * 100)}–${wholePercent(high)}`,
    /** `2026-11-16` as the language writes it. */
    day: (iso: string): string =>
      language === 'ru' ? iso.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$3.$2.$1') : iso,
    /** `5 November 2026`. */
    longDay(iso: string): string {
      const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
      return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(new Date(iso));
    },
    /** The form of a word that goes with a number. */
    plural(value: number, forms: PluralForms): string {
      rules ??= new Intl.PluralRules(language);
      return forms[rules.select(value) as keyof PluralForms] ?? forms.other;
    },
    /** `a, b, and c`. */
    list(items: readonly string[]): string {
      lists ??= new Intl.ListFormat(language, { type: 'conjunction' });
      return lists.format(items);
    },
  };
}

/** Behind a comma, `q = 0.010` or `q < 0.0001`, with no-break spaces that keep it on one line; nothing where absent. */
export function nameProbability({ probability }: NumberText, name: string, value: number | null): string {
  if (value === null) return '';
  const text = probability(value);
  return `, ${name}\u00a0${text.startsWith('<') ? text.replace('<', '<\u00a0') : `=\u00a0${text}`}`;
}

/** Weeks in place of so many days where they are whole, or many; else null. */
export function countWeeks(days: number): number | null {
  return days >= 14 && (days % 7 === 0 || days > 60) ? Math.round(days / 7) : null;
}

function decimals(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/** A number as a language writes it. Made when it is first used: most runs need few of them, and each costs. */
function makeFormatter(language: Language, options: Intl.NumberFormatOptions): (value: number) => string {
  let made: Intl.NumberFormat | undefined;
  return (value) => {
    made ??= new Intl.NumberFormat(language, options);
    return made.format(value).replace('-', MINUS);
  };
}
