import type { Language } from '../../domain/text/language.ts';
import type { Signal } from '../../domain/trend/signals.ts';

/** What a page says beside its report. */
interface PageCaptions {
  readonly contents: string;
  /** Of a table that is too long to be looked at. */
  readonly rowsLeft: (facts: { shown: string; all: string }) => string;
  /** Above the table of a picture. */
  readonly numbers: string;
  readonly signals: Readonly<Record<Signal, string>>;
  /** Of a small picture: heights, as the language writes them, from left to right. */
  readonly spark: (heights: readonly string[]) => string;
  /** In place of a height that is not known. */
  readonly gap: string;
}

export const CAPTIONS: Readonly<Record<Language, PageCaptions>> = {
  en: {
    contents: 'On this page',
    rowsLeft: ({ shown, all }) =>
      `Shown are the first ${shown} of ${all} rows. Their own command (gaps, spread, velocity …) has them all with --format xlsx or csv.`,
    numbers: 'The same in numbers',
    signals: { up: 'rising', down: 'falling' },
    spark: (heights) =>
      `Heights from left to right, in brackets where it is not certain yet: ${heights.join(', ')}`,
    gap: 'none',
  },
  ru: {
    contents: 'На этой странице',
    rowsLeft: ({ shown, all }) =>
      `Показаны первые строки: ${shown} из ${all}. Все даст своя команда (gaps, spread, velocity…) с --format xlsx или csv.`,
    numbers: 'То же в числах',
    signals: { up: 'растёт', down: 'падает' },
    spark: (heights) => `Высота слева направо, в скобках — ещё не окончательная: ${heights.join(', ')}`,
    gap: 'нет',
  },
};
