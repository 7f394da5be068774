import type { Moment } from './funnel.ts';
import type { Luck } from './luck.ts';
import type { Words } from './vocabulary.ts';

/** How a file writes a moment. Of a way without a clock only the day is left. */
export interface DateStyle {
  readonly write: (at: Moment) => string;
  readonly hasClock: boolean;
}

const START = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

function cut(at: Moment): { y: string; m: string; d: string; h: string; min: string; date: Date } {
  const date = new Date(START + Math.round(at * 24) * (DAY / 24));
  const [y = '', m = '', rest = ''] = date.toISOString().split('-');
  return { y, m, d: rest.slice(0, 2), h: rest.slice(3, 5), min: rest.slice(6, 8), date };
}

function twelve(h: string): string {
  const hour = Number(h);
  return `${hour % 12 === 0 ? 12 : hour % 12}:00 ${hour < 12 ? 'AM' : 'PM'}`;
}

type Way = readonly [hasClock: boolean, write: (at: Moment) => string];

const ISO: readonly Way[] = [
  [false, (at) => ((t) => `${t.y}-${t.m}-${t.d}`)(cut(at))],
  [true, (at) => ((t) => `${t.y}-${t.m}-${t.d} ${t.h}:${t.min}:00`)(cut(at))],
  [true, (at) => cut(at).date.toISOString()],
  [
    true,
    (at) =>
      cut(at + 3 / 24)
        .date.toISOString()
        .replace('.000Z', '+03:00'),
  ],
];
const DOTS: readonly Way[] = [
  [false, (at) => ((t) => `${t.d}.${t.m}.${t.y}`)(cut(at))],
  [true, (at) => ((t) => `${t.d}.${t.m}.${t.y} ${t.h}:${t.min}`)(cut(at))],
  [true, (at) => ((t) => `${t.d}.${t.m}.${t.y} ${t.h}:${t.min}:00`)(cut(at))],
];
const DAY_FIRST: readonly Way[] = [
  [false, (at) => ((t) => `${t.d}/${t.m}/${t.y}`)(cut(at))],
  [true, (at) => ((t) => `${Number(t.d)}/${Number(t.m)}/${t.y} ${t.h}:${t.min}`)(cut(at))],
];
const MONTH_FIRST: readonly Way[] = [
  [false, (at) => ((t) => `${Number(t.m)}/${Number(t.d)}/${t.y}`)(cut(at))],
  [true, (at) => ((t) => `${Number(t.m)}/${Number(t.d)}/${t.y} ${twelve(t.h)}`)(cut(at))],
];
const NAMED: readonly Way[] = [
  [
    false,
    (at) => {
      const { date, y, d } = cut(at);
      const month = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
      return `${month} ${Number(d)}, ${y}`;
    },
  ],
];

/** One way of the language, or ISO. */
export function drawDateStyle(luck: Luck, { language }: Words): DateStyle {
  const local = 'de ru uk kk pl tr'.split(' ').includes(language) ? DOTS : DAY_FIRST;
  const ways =
    language === 'en' ? [...ISO, ...MONTH_FIRST, ...DAY_FIRST, ...NAMED] : [...ISO, ...local, ...local];
  const [hasClock, write] = luck.pick(ways);
  return { hasClock, write };
}

/** How a file writes its headers. */
export type HeaderStyle = (words: string, deal: string) => string;

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ß', 'ss');

const STYLES: Readonly<Record<string, HeaderStyle>> = {
  plain: (words) => words,
  lower: (words) => words.toLowerCase(),
  spaced: (words) => `${words} `,
  prefix: (words, deal) => `${deal} - ${words}`,
  dot: (words, deal) => `${deal}.${words}`,
  snake: (words) => bare(plainLetters(words)).toLowerCase().replaceAll(' ', '_'),
  upperSnake: (words) => bare(plainLetters(words)).toUpperCase().replaceAll(' ', '_'),
  camel: (words) =>
    bare(plainLetters(words))
      .toLowerCase()
      .replace(/ (\p{L})/gu, (_, letter: string) => letter.toUpperCase()),
};

/** A way of writing headers; those of databases are for Latin letters. */
export function drawHeaderStyle(luck: Luck, { language }: Words): HeaderStyle {
  const usual = ['plain', 'plain', 'plain', 'plain', 'lower', 'spaced', 'prefix', 'dot'];
  const latin = ['ru', 'uk', 'kk'].includes(language) ? [] : ['snake', 'snake', 'camel', 'upperSnake'];
  return STYLES[luck.pick([...usual, ...latin])]!;
}

/** Letters and digits alone, so that a stage is known whatever was made of its name. */
export function fold(text: string): string {
  return plainLetters(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
