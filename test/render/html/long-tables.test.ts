import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../src/render/html/page.ts';
import { count, makeColumns, makeReport, makeTable, text, WORDS } from '../sample-report.ts';

/** A table of so many rows above a total, as it stands in a page. */
async function lay(rows: number, language: 'en' | 'ru' = 'en') {
  const body = Array.from({ length: rows }, (_, index) => [text(`row ${index}`), count(index)]);
  const total = [text('total'), count(rows)];
  const table = makeTable(makeColumns('name', 'n'), [...body, total], { rules: [rows], notes: ['a note'] });
  const { document } = parseHTML(await renderPage(makeReport([table]), { words: WORDS[language] }));
  const bodies = [...document.querySelectorAll('tbody')].map((each) =>
    [...each.querySelectorAll('th[scope=row]')].map((cell) => cell.textContent),
  );
  return { bodies, notes: [...document.querySelectorAll('.notes p')].map((each) => each.textContent) };
}

describe('a long table on a page', () => {
  it('has its first 1,000 rows and its totals', async () => {
    const { bodies, notes } = await lay(1234);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toHaveLength(1000);
    expect(bodies[0]?.at(-1)).toBe('row 999');
    expect(bodies[1]).toEqual(['total']);
    expect(notes).toEqual([
      'Shown are the first 1,000 of 1,234 rows. Their own command (gaps, spread, velocity …) has them all with --format xlsx or csv.',
      'a note',
    ]);
  });

  it('says so in Russian', async () => {
    const { notes } = await lay(1001, 'ru');
    expect(notes[0]).toBe(
      'Показаны первые строки: 1 000 из 1 001. Все даст своя команда (gaps, spread, velocity…) с --format xlsx или csv.',
    );
  });

  it('is whole with 1,000', async () => {
    const { bodies, notes } = await lay(1000);
    expect(bodies[0]).toHaveLength(1000);
    expect(notes).toEqual(['a note']);
  });
});
