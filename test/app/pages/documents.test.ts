import { afterEach, describe, expect, it, vi } from 'vitest';
import { VERDICT_MARKS } from '../../../src/domain/evidence/verdict.ts';
import type { Cell, ChartSection, Report, TableSection } from '../../../src/report/model.ts';
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

/** What people read in a cell, where that is a number; a share of too few is none. */
function readNumber(cell: Cell | undefined): number | null {
  if (cell?.type === 'rate') return cell.verdict === 'too-few' ? null : cell.coefficient;
  if (cell === undefined || !('value' in cell) || typeof cell.value !== 'number') return null;
  return 'verdict' in cell && cell.verdict === 'too-few' ? null : cell.value;
}

const textOf = (cell: Cell | undefined): string =>
  cell?.type === 'name' ? cell.text : cell?.type === 'text' ? (cell.value ?? '') : '';

/** A table's number by its row, named by its first cells, and the key or title of its column. */
function lookUp(table: TableSection, names: readonly string[], column: string): number | null {
  const index = table.columns.findIndex(({ key, title }) => key === column || title === column);
  const row = table.rows.find((cells) => names.every((name, place) => textOf(cells[place]) === name));
  expect({ names, column, found: row !== undefined && index >= 0 }).toEqual({ names, column, found: true });
  return readNumber(row?.[index]);
}

/** Every value of a picture beside the same value in its table: pairs that have to be equal. */
type Pair = readonly [drawn: number | null, told: number | null];

function comparePicture({ picture, table }: ChartSection): Pair[] {
  switch (picture.kind) {
    case 'control':
      return picture.groups.flatMap(({ label, bars }) =>
        bars.map(
          (bar): Pair =>
            table.id === 'matrix'
              ? [bar.coefficient, lookUp(table, [bar.label], label)]
              : [bar.coefficient, lookUp(table, [label], bar.team ? 'team' : 'coefficient')],
        ),
      );
    case 'funnel':
      return picture.levels
        .slice(1)
        .flatMap(({ label, reached, coefficient, target, lost, open }): Pair[] => [
          [reached, lookUp(table, [label], 'converted')],
          [coefficient, lookUp(table, [label], 'coefficient')],
          [target, lookUp(table, [label], 'target')],
          [lost, lookUp(table, [label], 'lost')],
          [open, lookUp(table, [label], 'open')],
        ]);
    case 'trend':
      return picture.panels.flatMap(({ row, column, points }) =>
        points.map(({ value }, index) => {
          const names = [picture.rows[row]!.label, picture.columns[column]!];
          const cells = table.rows.find((each) => names.every((name, at) => textOf(each[at]) === name));
          return [value, readNumber(cells?.[2 + index])];
        }),
      );
    case 'spread':
      return picture.steps.flatMap(({ label, dots }) =>
        dots.flatMap((dot) => {
          const names = table.columns[1]?.key === 'stage' ? [dot.label, label] : [dot.label];
          return [
            [dot.coefficient, lookUp(table, names, 'coefficient')],
            [dot.mature, lookUp(table, names, 'mature')],
          ] as Pair[];
        }),
      );
    case 'gains':
      return picture.bars.map(({ label, detail, gain }) =>
        detail === ''
          ? [gain / 100, lookUp(table, [label], 'part')]
          : [gain, lookUp(table, [label, detail.split(', ≈')[0]!], 'gain')],
      );
    case 'velocity':
      return picture.steps.flatMap(({ label, bars }) =>
        bars.flatMap((bar) =>
          table.id === 'card-times'
            ? bar.median === null
              ? []
              : [[bar.median, lookUp(table, [label], bar.team ? 'team_median' : 'median')]]
            : (['median', 'p80', 'p95'] as const).map((key) => [
                bar[key],
                lookUp(table, [bar.label, label], key),
              ]),
        ),
      ) as Pair[];
    case 'pareto':
      return picture.bars.flatMap(({ label, value, cumulative }) => {
        const names = label.split(': ');
        return [
          [value, lookUp(table, names, 'gain')],
          [cumulative, lookUp(table, names, 'cumulative')],
        ] as Pair[];
      });
  }
}

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
      const pairs = comparePicture(chart);
      expect(pairs.length).toBeGreaterThan(0);
      for (const [drawn, told] of pairs) {
        if (drawn === null || told === null) expect(drawn).toBe(told);
        else expect(drawn).toBeCloseTo(told, 10);
      }
      expect(chart.alternative).not.toMatch(/NaN|undefined|null/);
    }
    // JSON writes null for what is no number
    expect(JSON.stringify(charts, (_, value) => (Number.isNaN(value) ? 'NaN' : value))).not.toContain(
      '"NaN"',
    );
    expect(report.title).toContain('2026-11-15');
  }, 60_000);
});

describe('the page of report', () => {
  it('tells each table once, the coaching list first and the glossary last', async () => {
    const { sections } = await ask('demo', 'report', '--format', 'html', '--lang', 'en');
    const shown = sections.filter(
      (each) => each.for === undefined || each.for === 'people' || each.for === 'pages',
    );
    const ids = shown.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['head', 'coaching', 'control']);
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
      const pairs = charts.flatMap(comparePicture);
      expect(pairs.length).toBeGreaterThan(0);
      for (const [drawn, told] of pairs) {
        if (drawn === null || told === null) expect(drawn).toBe(told);
        else expect(drawn).toBeCloseTo(told, 10);
      }
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
