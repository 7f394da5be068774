import { afterEach, describe, expect, it, vi } from 'vitest';
import { VERDICT_MARKS } from '../../../src/domain/evidence/verdict.ts';
import type { ChartSection, Report } from '../../../src/report/model.ts';
import { comparePicture, expectSame } from '../../report/charts/compare-picture.ts';
import { runToolIn } from '../../tool/run-tool.ts';

const written: Report[] = [];
const keep = vi.hoisted(() => ({ report: (_: unknown): string => '' }));
vi.mock('../../../src/render/html/page.ts', () => ({ renderPage: (report: unknown) => keep.report(report) }));
vi.mock('../../../src/render/xlsx/xlsx.ts', () => ({
  renderWorkbook: (report: unknown) => keep.report(report),
}));
vi.mock('../../../src/render/chart/chart-file.ts', () => ({
  renderChartFile: (report: unknown) => keep.report(report),
}));
keep.report = (report) => {
  written.push(report as Report);
  return 'written\n';
};
afterEach(() => void written.splice(0));

const folderOf = (fixture: string): string =>
  new URL(`../../../fixtures/${fixture}/`, import.meta.url).pathname;

/** The report that a command hands to the renderer of a document. */
async function ask(fixture: string, ...argv: readonly string[]): Promise<Report> {
  const { status, stderr } = await runToolIn(folderOf(fixture), argv);
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return written.at(-1)!;
}

const listCharts = ({ sections }: Report): ChartSection[] => sections.filter((each) => each.kind === 'chart');

const PAGES: readonly (readonly string[])[] = [
  ['report'],
  ['report', '--brief'],
  ['report', '--period', '2026-10'],
  ['gaps'],
  ['coach'],
  ['trend'],
  ['spread'],
  ['whatif'],
  ['whatif', '--to', 'target'],
  ['compare', 'Волков Игорь', 'team'],
  ['velocity'],
  ['scorecard', 'Волков Игорь'],
];

describe.each(PAGES)('%s %s %s as a page', (...argv) => {
  it('draws what its tables say, cell by cell, and has a title and its data', async () => {
    const report = await ask('demo', ...argv, '--format', 'html', '--lang', 'en');
    const charts = listCharts(report);
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) {
      expect(comparePicture(chart).length).toBeGreaterThan(0);
      expectSame(chart);
    }
    expect(report.title).toContain('2026-11-15');
  }, 60_000);
});

describe('the page of report', () => {
  it('tells each table once, the alarm and the coaching list first and the glossary last', async () => {
    const { sections } = await ask('demo', 'report', '--format', 'html', '--lang', 'en');
    const shown = sections.filter(
      (each) => each.for === undefined || each.for === 'people' || each.for === 'pages',
    );
    const ids = shown.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['head', 'alarm', 'coaching']);
    expect(ids.slice(-2)).toEqual(['data', 'glossary']);
    expect(new Set(ids).size).toBe(ids.length);
  }, 60_000);

  it('says in a sentence what cannot be asked', async () => {
    const { sections } = await ask('demo', 'report', '--format', 'html', '--basis', 'flow');
    expect(listCharts({ meta: {}, sections, data: {} }).map(({ picture }) => picture.kind)).toEqual([
      'control',
      'funnel',
      'trend',
    ]);
    expect(sections.filter(({ id }) => id === 'spread' || id === 'gains')).toHaveLength(2);
  }, 60_000);

  it('explains the marks that stand on it', async () => {
    const report = await ask('demo', 'report', '--format', 'html', '--lang', 'en');
    const glossary = report.sections.find(({ id }) => id === 'glossary');
    const text = glossary?.kind === 'prose' ? glossary.lines.map((line) => line.text).join('\n') : '';
    for (const verdict of ['coach', 'watch', 'near', 'met', 'too-few'] as const) {
      expect(text).toContain(`(${VERDICT_MARKS[verdict]})`);
    }
  }, 60_000);
});

describe('contacts of nobody', () => {
  it('stand in tables and in no picture, so that eight managers are bars', async () => {
    const charts = listCharts(await ask('demo', 'report', '--format', 'html', '--lang', 'en'));
    const drawn = JSON.stringify(charts.map(({ picture }) => picture));
    expect(drawn).not.toContain('(unassigned)');
    for (const id of ['control', 'trend-chart', 'spread-chart']) {
      expect(JSON.stringify(charts.find((each) => each.id === id)?.table)).toContain('(unassigned)');
    }
    expect(charts[0]?.notes?.[0]).toMatch(/^A bar /);
  }, 60_000);

  it('are drawn where nobody has a name', async () => {
    const { picture } = listCharts(
      await ask('demo', 'report', '--format', 'html', '--lang', 'en', '--manager', '(unassigned)'),
    )[0]!;
    expect(JSON.stringify(picture)).toContain('(unassigned)');
  }, 60_000);
});

describe('the evidence of the coaching list', () => {
  it('has a row a step, with who can teach it and how well he does it', async () => {
    const { sections } = await ask('demo', 'report', '--format', 'html', '--lang', 'en');
    const table = sections.find(({ id }) => id === 'evidence');
    if (table?.kind !== 'table') throw new Error('no evidence');
    expect(table.rows).toHaveLength(6);
    const cells = table.rows[0]!.map((cell) =>
      'text' in cell ? cell.text : 'value' in cell ? cell.value : '',
    );
    expect(cells).toEqual(
      expect.arrayContaining(['Зайцев Андрей', 'Договор', '24.8–35.1%', '70–99', 'Соколова Марина (81.8%)']),
    );
  }, 60_000);
});

describe('a workbook', () => {
  it('has a sheet each for coefficients, gaps, coaching, trend and data, and the control chart alone', async () => {
    const report = await ask('demo', 'report', '--format', 'xlsx', '--lang', 'en');
    const sheets = report.sections.map(({ sheet }) => sheet);
    expect(sheets).toEqual(
      expect.arrayContaining(['Coefficients', 'Gaps', 'Coaching', 'Trend', 'Funnel', 'Swaps', 'Data']),
    );
    for (const sheet of sheets) expect((sheet ?? '').length).toBeLessThanOrEqual(31);
    expect(listCharts(report).map(({ picture }) => picture.kind)).toEqual(['control']);
  }, 60_000);
});

describe('voronka chart', () => {
  it.each(['control', 'funnel', 'trend', 'spread', 'gains', 'velocity', 'pareto'])(
    'draws %s',
    async (kind) => {
      const charts = listCharts(await ask('demo', 'chart', kind, '--format', 'svg'));
      expect(charts.map(({ picture }) => picture.kind)).toEqual([kind]);
      expect(charts.flatMap(comparePicture).length).toBeGreaterThan(0);
      for (const chart of charts) expectSame(chart);
    },
    60_000,
  );

  it.each([
    [[], /control, funnel, trend, spread, gains, velocity, pareto/],
    [['contrl'], /control”\?/],
  ] as const)('says which pictures there are: %s', async (words, told) => {
    const { status, stderr } = await runToolIn(folderOf('demo'), ['chart', ...words, '--lang', 'en']);
    expect(status).toBe(2);
    expect(stderr).toMatch(told);
  });
});
