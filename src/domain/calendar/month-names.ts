/**
 * Every way in which a month's name is written, in lower case and without a dot: English and Russian, in full (Russian
 * in two cases) and short. The month is the place in the list, from 1.
 */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'январь', 'января', 'янв'],
  ['february', 'feb', 'февраль', 'февраля', 'февр', 'фев'],
  ['march', 'mar', 'март', 'марта', 'мар'],
  ['april', 'apr', 'апрель', 'апреля', 'апр'],
  ['may', 'май', 'мая'],
  ['june', 'jun', 'июнь', 'июня', 'июн'],
  ['july', 'jul', 'июль', 'июля', 'июл'],
  ['august', 'aug', 'август', 'августа', 'авг'],
  ['september', 'sept', 'sep', 'сентябрь', 'сентября', 'сент', 'сен'],
  ['october', 'oct', 'октябрь', 'октября', 'окт'],
  ['november', 'nov', 'ноябрь', 'ноября', 'нояб', 'ноя'],
  ['december', 'dec', 'декабрь', 'декабря', 'дек'],
];

/** A regular expression, in the common ground of JavaScript and RE2, of any month's name in letters of either case. */
export const MONTH_NAME = MONTH_NAMES.flat().map(anyCase).join('|');

/** So many letters tell a month's name from all others. */
export const TELLING_LETTERS = 3;

/** The beginnings of a month's names, {@link TELLING_LETTERS} long. */
export function monthBeginnings(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.slice(0, TELLING_LETTERS)))];
}

function anyCase(word: string): string {
  return [...word].map((letter) => `[${letter.toUpperCase()}${letter}]`).join('');
}
