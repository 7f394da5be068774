import type { Language } from '../text/language.ts';

/** When something is to start, by the wall clock of some zone. */
export interface ScheduleTime {
  /** Days of the week, 1 (Monday) to 7, ascending; empty: every day. */
  readonly weekdays: readonly number[];
  /** Day of the month, 1 to 31, in months that have it; then `weekdays` is empty. */
  readonly monthDay: number | null;
  readonly hour: number;
  readonly minute: number;
}

/** Why a text is no time: its day is none, or it is of another form. */
export type TimeFault = { readonly fault: 'form' } | { readonly fault: 'day'; readonly word: string };

/** To show, as each language writes days. */
export const SCHEDULE_EXAMPLES: Readonly<Record<Language, readonly string[]>> = {
  en: ['Mon 07:00', 'Mon,Thu 07:00', 'Mon-Fri 18:30', '1 08:00', '07:00'],
  ru: ['Пн 07:00', 'Пн,Чт 07:00', 'Пн-Пт 18:30', '1 08:00', '07:00'],
};

/** Names of a day; as people write them after "on", too. */
const DAY_NAMES: readonly (readonly string[])[] = [
  ['Mon', 'monday', 'mondays', 'пн', 'понедельник', 'понедельникам'],
  ['Tue', 'tuesday', 'tuesdays', 'вт', 'вторник', 'вторникам'],
  ['Wed', 'wednesday', 'wednesdays', 'ср', 'среда', 'среду', 'средам'],
  ['Thu', 'thursday', 'thursdays', 'чт', 'четверг', 'четвергам'],
  ['Fri', 'friday', 'fridays', 'пт', 'пятница', 'пятницу', 'пятницам'],
  ['Sat', 'saturday', 'saturdays', 'сб', 'суббота', 'субботу', 'субботам'],
  ['Sun', 'sunday', 'sundays', 'вс', 'воскресенье', 'воскресеньям'],
];

/** Shortest beginning that is a name as well: `Thur`, `понед`. */
const SHORTEST = 3;

/** Words for days, to show. */
export const SCHEDULE_DAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ru: ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'],
};
/** All that is understood, for the nearest of a mistyped one. */
export const SCHEDULE_WORDS: readonly string[] = DAY_NAMES.flat();

const FORM = /^(?:(.*\S)\s+)?(\d{1,2}):(\d{2})$/s;

/**
 * Reads a time: `Mon 07:00`, `Mon,Thu 7:00`, `Mon-Fri 18:30`, `1 08:00` (a day of the month), `07:00` (every day); days also
 * in Russian (`Пн 07:00`, `понедельник 07:00`).
 */
export function parseScheduleTime(text: string): ScheduleTime | TimeFault {
  const [, days = '', hours, minutes] = FORM.exec(text.trim()) ?? [];
  const hour = Number(hours);
  const minute = Number(minutes);
  // NaN where the form is another
  if (!(hour < 24 && minute < 60)) return { fault: 'form' };
  const at = { hour, minute };
  if (/^\d+$/.test(days)) {
    const monthDay = Number(days);
    if (monthDay < 1 || monthDay > 31) return { fault: 'form' };
    return { ...at, weekdays: [], monthDay };
  }
  const found = new Set<number>();
  for (const part of days === '' ? [] : days.split(/\s*,\s*/)) {
    const ends = part.split(/\s*[-–—]\s*/);
    if (ends.length > 2) return { fault: 'form' };
    const numbers = ends.map(findDay);
    const unknown = numbers.indexOf(undefined);
    if (unknown !== -1) return { fault: 'day', word: ends[unknown]! };
    const [first, last = first] = numbers as [number, number?];
    for (let day = first; ; day = (day % 7) + 1) {
      found.add(day);
      if (day === last) break;
    }
  }
  const weekdays = [...found].sort((a, b) => a - b);
  return { ...at, weekdays: weekdays.length === 7 ? [] : weekdays, monthDay: null };
}

function findDay(word: string): number | undefined {
  const plain = word.toLowerCase().replace(/\.$/, '');
  const index = DAY_NAMES.findIndex((names) =>
    names.some((name) => {
      const known = name.toLowerCase();
      return known === plain || (plain.length >= SHORTEST && known.startsWith(plain));
    }),
  );
  return index === -1 ? undefined : index + 1;
}
