import { expect, it } from 'vitest';
import { loadPageTexts } from '../../../src/report/pages/load-page-texts.ts';
import { furnishReport } from '../../../src/report/pages/report-page.ts';
import { NO_CHANGES, type TrendAnswer } from '../../../src/report/trend/trend-answer.ts';
import { loadTexts } from '../../../src/report/words/load-texts.ts';
import { assess, WORKED_COUNTS, WORKED_FUNNEL } from '../../domain/worked-example.ts';
import { makeAnswer } from '../make-answer.ts';

/** What a workbook says in place of its sheet of a trend of 60,000 rows. */
async function tell(language: 'en' | 'ru') {
  const answer = makeAnswer(assess(WORKED_COUNTS, WORKED_FUNNEL), WORKED_FUNNEL);
  const series = { row: 'Ivanov', team: false, step: 1, points: [] };
  const trend: TrendAnswer = {
    unit: 'week',
    buckets: [{} as TrendAnswer['buckets'][number]],
    series: new Array(60_000).fill(series),
    period: null,
  };
  const words = {
    texts: await loadTexts(language),
    pages: await loadPageTexts(language),
    audience: 'workbooks' as const,
  };
  const sources = { changes: NO_CHANGES, trend, spread: null, whatif: null };
  const { sections } = furnishReport({ meta: answer.meta, sections: [], data: {} }, sources, answer, words);
  expect(sections.map(({ id }) => id)).not.toContain('trend');
  const said = sections.find(({ id }) => id === 'trend-left');
  return said?.kind === 'prose' ? said.lines.map(({ text }) => text) : [];
}

it('leaves a trend of too many rows out of a workbook, and says so in either language', async () => {
  expect(await tell('en')).toEqual([
    'The trend has no sheet here: it would have 60,000 rows. voronka trend --format csv has them all, voronka trend --manager those of one manager.',
  ]);
  const [said] = await tell('ru');
  expect(said?.replace(/\s/g, ' ')).toBe(
    'Листа с динамикой здесь нет: было бы 60 000 строк. Все они — в voronka trend --format csv, одного менеджера покажет voronka trend --manager.',
  );
});
