import { describe, expect, it } from 'vitest';
import { buildNotices } from '../../../src/report/check/quality-view.ts';
import { loadTexts } from '../../../src/report/words/load-texts.ts';

describe('notices about days', () => {
  const quiet = {
    code: 'quiet-days',
    count: 6,
    total: 90,
    items: 2,
    examples: ['2026-05-04..2026-05-08', '2026-06-12'],
  } as const;

  it.each([
    ['en', '2026-05-04–2026-05-08, 2026-06-12'],
    ['ru', '04.05.2026–08.05.2026, 12.06.2026'],
  ] as const)('write spans by their first and last day, in %s', async (language, days) => {
    const { lines } = buildNotices({ notices: [quiet], clear: [] }, await loadTexts(language));
    expect(lines.map(({ text }) => text)).toContain(days);
  });
});
