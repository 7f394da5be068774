import type { IdForm } from '../../domain/quality/id-form.ts';
import { createNumberText } from './number-text.ts';
import type { Span } from './span.ts';

/** Made once: every sentence of the language shares its formatters. */
export const numbers = createNumberText('ru');
export const { amount, count, day, list, longDay, percent, percentRange, plural, points } = numbers;

/** A number and its noun. */
export const counted = (value: number, one: string, few: string, many: string): string =>
  `${count(value)} ${plural(value, { one, few, many, other: few })}`;
export const rows = (value: number): string => counted(value, 'строка', 'строки', 'строк');
export const contacts = (value: number): string => counted(value, 'клиент', 'клиента', 'клиентов');
/** What young contacts are worth: `21 завершённый`, `8,9 завершённых`; the noun goes with the number that is read. */
export const finished = (mature: number): string => {
  const shown = mature < 10 ? Math.round(mature * 10) / 10 : Math.round(mature);
  return `${numbers.contacts(mature)} ${plural(shown, { one: 'завершённый', other: 'завершённых' })}`;
};
export const deals = (value: number): string => counted(value, 'сделка', 'сделки', 'сделок');
export const events = (value: number): string => counted(value, 'событие', 'события', 'событий');

const UNITS = {
  days: ['дня', 'дней'],
  hours: ['часа', 'часов'],
  minutes: ['минуты', 'минут'],
} as const;

/** `21 дня`, `14 дней`: дольше чего. */
export const spell = ({ unit, count: value }: Span): string => {
  const [one, many] = UNITS[unit];
  return counted(value, one, many, many);
};

/** `2026-11-20T18:00:00+03:00` как `20.11.2026 18:00:00`. */
export const clock = (iso: string): string => `${day(iso.slice(0, 10))} ${iso.slice(11, 19)}`;

/** A list, cut where it is long. */
export const names = (list: readonly string[], most = 12): string => {
  const shown = list.slice(0, most).join(', ');
  return list.length > most ? `${shown}, … (всего ${list.length})` : shown || '(нет)';
};
/** A hint, where there is a nearest word. */
export const near = (nearest: string | undefined): string | undefined =>
  nearest === undefined ? undefined : `может быть, «${nearest}»?`;

/** What `ids` in the config does. */
export const ID_FORM_MEANINGS: Readonly<Record<IdForm, string>> = {
  'any-case': 'прописные и строчные буквы — одно и то же',
  salesforce: 'из 18 знаков считаются первые 15',
  number: 'считается само число: без букв перед ним, нулей впереди и «.0»',
};
