import type { IdForm } from '../../domain/quality/id-form.ts';
import { createNumberText } from './number-text.ts';
import type { Span } from './span.ts';

/** Made once: every sentence of the language shares its formatters. */
export const numbers = createNumberText('en');
export const { amount, count, day, list, longDay, percent, percentRange, plural, points } = numbers;

/** A number and its noun. */
export const counted = (value: number, one: string, other: string): string =>
  `${count(value)} ${plural(value, { one, other })}`;
export const rows = (value: number): string => counted(value, 'row', 'rows');
export const contacts = (value: number): string => counted(value, 'contact', 'contacts');
export const deals = (value: number): string => counted(value, 'deal', 'deals');
export const events = (value: number): string => counted(value, 'event', 'events');

/** `21 days`: longer than what. */
export const spell = ({ unit, count: value }: Span): string => counted(value, unit.slice(0, -1), unit);

/** `2026-11-20T18:00:00+03:00` as `2026-11-20 18:00:00`. */
export const clock = (iso: string): string => `${day(iso.slice(0, 10))} ${iso.slice(11, 19)}`;

/** A list, cut where it is long. */
export const names = (list: readonly string[], most = 12): string => {
  const shown = list.slice(0, most).join(', ');
  return list.length > most ? `${shown}, … (${list.length} in all)` : shown || '(none)';
};
/** A hint, where there is a nearest word. */
export const near = (nearest: string | undefined): string | undefined =>
  nearest === undefined ? undefined : `did you mean “${nearest}”?`;

/** What `ids` in the config does. */
export const ID_FORM_MEANINGS: Readonly<Record<IdForm, string>> = {
  'any-case': 'capitals and small letters are the same',
  salesforce: 'the first 15 of 18 characters count',
  number: 'the number counts, without what stands before it, leading zeros or “.0”',
};
