import { normalizeLabel } from '../text/label.ts';

/**
 * Signs and words of currencies, as labels are compared and without a final dot. `$` and `¥` stand for several
 * currencies and are read as the largest of them, unless a code beside the number or in a column of its own says which.
 */
const CODES: Readonly<Record<string, readonly string[]>> = {
  RUB: ['₽', 'р', 'руб', 'рубль', 'рубля', 'рублей', 'рубли', 'российский рубль', 'рубль россии', 'rur'],
  USD: ['$', 'us$', '$us', 'us $', 'доллар', 'доллара', 'долларов', 'доллар сша', 'us dollar', 'долл'],
  EUR: ['€', 'евро', 'euro'],
  GBP: ['£', 'pound sterling', 'british pound', 'фунт стерлингов'],
  JPY: ['¥', 'jp¥', '円', 'japanese yen'],
  CNY: ['cn¥', '元', 'юань', 'юаней', 'chinese yuan'],
  KZT: ['₸', 'тг', 'тенге', 'казахстанский тенге'],
  UAH: ['₴', 'грн', 'гривна', 'гривен'],
  BYN: ['br', 'бел. руб', 'белорусский рубль'],
  UZS: ['сум', "so'm", 'узбекский сум'],
  BRL: ['r$'],
  CAD: ['c$', 'ca$'],
  AUD: ['a$', 'au$'],
  MXN: ['mx$'],
  PLN: ['zł', 'zl'],
  CZK: ['kč'],
  CHF: ['fr', 'sfr'],
  TRY: ['₺', 'tl'],
  INR: ['₹'],
  ILS: ['₪'],
  KRW: ['₩'],
  VND: ['₫'],
  GEL: ['₾', 'лари'],
  AMD: ['֏', 'драм'],
  AZN: ['₼', 'манат'],
};

const WORDS = new Map(Object.entries(CODES).flatMap(([code, words]) => words.map((word) => [word, code])));

/** Signs that another currency may mean just as well, and which ones. */
const OF_DOLLARS =
  'USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD ARS CLP COP CUP DOP MXN UYU';
const SHARED = new Map(Object.entries({ $: OF_DOLLARS, '¥': 'JPY CNY' }));

let known: ReadonlySet<string> | undefined;

/** The code (ISO 4217) of a currency that is given by code, sign or name, in English or Russian; null for other texts. */
function readCurrency(text: string): string | null {
  const word = normalizeLabel(text).replace(/\.$/, '');
  const code = WORDS.get(word);
  if (code !== undefined) return code;
  if (!/^[a-z]{3}$/.test(word)) return null;
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(word.toUpperCase()) ? word.toUpperCase() : null;
}

/**
 * The one currency that several texts about the same number mean; a shared sign gives way to a code that it may mean.
 *
 * @returns null where there is none, undefined where one is unknown or two contradict each other
 */
export function agreeCurrency(texts: readonly string[]): string | null | undefined {
  const given = texts.map(normalizeLabel).filter((text) => text !== '');
  if (given.length === 0) return null;
  const telling = given.filter((text) => !SHARED.has(text));
  const codes = new Set((telling.length > 0 ? telling : given).map(readCurrency));
  const [code = null] = codes;
  if (codes.size > 1 || code === null) return undefined;
  const agrees = given.every((text) => SHARED.get(text)?.includes(code) ?? true);
  return agrees ? code : undefined;
}
