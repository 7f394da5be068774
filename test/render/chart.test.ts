import { expect, it } from 'vitest';
import { renderCsv, renderTsv } from '../../src/render/flat/csv.ts';
import { FORMAT_NAMES, renderReport } from '../../src/render/formats.ts';
import { renderTerminal } from '../../src/render/terminal/terminal.ts';
import type { ChartSection, ChartSeries } from '../../src/report/model.ts';
import { count, fraction, makeOptions, makeReport, makeTable, text } from './sample-report.ts';

const REASONS: ChartSeries = {
  title: 'Refusals',
  type: 'count',
  points: [
    { x: 'Price', y: 1200 },
    { x: 'Timing', y: 300 },
    { x: 'Competitor', y: 0 },
    { x: 'Other', y: null },
  ],
};

function makeChart(marks: ChartSection['marks'], series: readonly ChartSeries[]): ChartSection {
  const table = makeTable(
    [
      { key: 'reason', title: 'Reason', align: 'left' },
      { key: 'refusals', title: 'Refusals', align: 'right' },
      { key: 'share', title: 'Share', align: 'right' },
    ],
    [
      [text('Price'), count(1200), fraction(0.8)],
      [text('Timing'), count(300), fraction(0.2)],
    ],
    { notes: ['Of deals that were lost.'] },
  );
  return { kind: 'chart', id: 'reasons', title: 'Why deals are lost', marks, series, table };
}

const write = (chart: ChartSection): Promise<string> =>
  renderTerminal(makeReport([chart]), makeOptions('en', { width: 50 }));

it('bars are drawn in the terminal, the longest for the largest value', async () => {
  expect(await write(makeChart('bars', [REASONS]))).toBe(
    [
      'Why deals are lost',
      'Reason                                    Refusals',
      '──────────────────────────────────────────────────',
      'Price       ████████████████████████████     1,200',
      'Timing      ███████                            300',
      'Competitor                                       0',
      'Other                                          n/a',
      'Of deals that were lost.',
      '',
    ].join('\n'),
  );
});

it('bars of several series stand apart', async () => {
  const won = { ...REASONS, title: 'Won', points: [{ x: 'Price', y: 600 }] };
  expect(await write(makeChart('bars', [REASONS, won]))).toBe(
    [
      'Why deals are lost',
      '          Reason',
      '──────────────────────────────────────────────────',
      'Refusals  Price       █████████████████████  1,200',
      'Refusals  Timing      █████▎                   300',
      'Refusals  Competitor                             0',
      'Refusals  Other                                n/a',
      '──────────────────────────────────────────────────',
      'Won       Price       ██████████▌              600',
      'Of deals that were lost.',
      '',
    ].join('\n'),
  );
});

it.each(['lines', 'steps'] as const)('of %s the terminal shows the table', async (marks) => {
  expect(await write(makeChart(marks, [REASONS]))).toBe(
    [
      'Why deals are lost',
      'Reason  Refusals  Share',
      '───────────────────────',
      'Price      1,200  80.0%',
      'Timing       300  20.0%',
      'Of deals that were lost.',
      '',
    ].join('\n'),
  );
});

it('flat formats take the table, JSON its data', async () => {
  const report = makeReport([makeChart('bars', [REASONS])], { rows: [1] });
  expect(renderCsv(report, {})).toBe('reason,refusals,share\nPrice,1200,0.8\nTiming,300,0.2\n');
  expect(renderTsv(report, {})).toBe('reason\trefusals\tshare\nPrice\t1200\t0.8\nTiming\t300\t0.2\n');
  for (const format of FORMAT_NAMES)
    expect(await renderReport(report, format, makeOptions('en'))).not.toBe('');
  expect(JSON.parse(String(await renderReport(report, 'json', makeOptions('en'))))).toMatchObject({
    rows: [1],
  });
});

it('a chart without values has no bars', async () => {
  const empty = { ...REASONS, points: [{ x: 'Price', y: null }] };
  expect(await write(makeChart('bars', [empty]))).toContain('\nPrice');
  expect(await write(makeChart('bars', []))).toContain('Of deals that were lost.');
});
