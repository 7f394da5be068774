import { describe, expect, it } from 'vitest';
import {
  MONTH_NAME,
  MONTH_NAMES,
  monthBeginnings,
  TELLING_LETTERS,
} from '../../../../src/domain/calendar/writing/month-names.ts';

describe('names of months', () => {
  it('are told apart by their beginnings', () => {
    const beginnings = MONTH_NAMES.flatMap(monthBeginnings);
    expect(new Set(beginnings).size).toBe(beginnings.length);
    expect(beginnings.filter((beginning) => beginning.length > TELLING_LETTERS)).toEqual([]);
  });

  it('are those that Intl writes', () => {
    const name = new RegExp(`^(?:${MONTH_NAME})\\.?$`);
    for (const language of ['en', 'ru', 'uk', 'kk', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr']) {
      for (const month of ['long', 'short'] as const) {
        for (const options of [{ month }, { month, day: 'numeric' as const }]) {
          const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
          for (let index = 0; index < 12; index += 1) {
            const parts = format.formatToParts(Date.UTC(2026, index, 1));
            const text = parts.find(({ type }) => type === 'month')!.value;
            expect(text).toMatch(name);
            expect(text.toLocaleUpperCase(language)).toMatch(name);
            const beginning = text.toLowerCase().replace(/\.$/, '').slice(0, TELLING_LETTERS);
            expect(monthBeginnings(MONTH_NAMES[index]!)).toContain(beginning);
          }
        }
      }
    }
  });

  it.each(['', 'ja', 'martz', 'sen', 'мартобря', 'дез'])('%j is none', (text) => {
    expect(text).not.toMatch(new RegExp(`^(?:${MONTH_NAME})$`));
  });
});
