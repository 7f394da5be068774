import { describe, expect, it } from 'vitest';
import { renderWorkbook } from '../../../src/render/xlsx/xlsx.ts';
import type { Cell, ChartSection, TableSection } from '../../../src/report/model.ts';
import type { ControlBar } from '../../../src/report/pictures.ts';
import { fraction, makeOptions, makeReport, makeTable, rate, text } from '../sample-report.ts';
import { listElements, readPart, readParts } from './read-book.ts';

const STAGES = ['Contact', 'Terms'];

function makeBar(label: string, team = false): ControlBar {
  const none = { range: null, interval: null, mature: 10, target: 0.8, floor: 0.7, verdict: null };
  return { label, team, coefficient: 0.5, ...none };
}

const name = (id: string, called = id): Cell => ({ type: 'name', id, text: called });
const COLUMNS = ['Manager', ...STAGES, 'Whole way'].map((title) => ({
  key: title,
  title,
  align: 'left' as const,
}));
const MATRIX: TableSection = makeTable(
  COLUMNS,
  [
    [name('Ivanov'), rate(8, 10, 'met'), rate(7, 10, 'near'), rate(5, 10, null)],
    [name('O"Hara <b>'), rate(9, 10, 'met'), rate(9, 10, 'met'), rate(8, 10, null)],
    [name('*', 'Team'), rate(17, 20, 'met'), rate(16, 20, 'met'), rate(13, 20, null)],
    [name('target', 'Target'), fraction(0.8), fraction(0.8), text('')],
  ],
  { id: 'matrix', rules: [2] },
);

function makeChart(more: Partial<ChartSection> = {}): ChartSection {
  const bars = [makeBar('Ivanov'), makeBar('O"Hara <b>'), makeBar('Team', true)];
  return {
    kind: 'chart',
    id: 'control',
    title: "Who's below",
    picture: { kind: 'control', marks: 'bars', groups: STAGES.map((label) => ({ label, bars })) },
    alternative: 'Two managers',
    table: MATRIX,
    ...more,
  };
}

const render = (chart: ChartSection) => renderWorkbook(makeReport([chart]), makeOptions('en'));

describe('the control chart of a workbook', () => {
  it('goes over the cells of its sheet: a bar a manager, the targets as ticks', async () => {
    const book = await render(makeChart());
    const chart = readPart(book, 'xl/charts/chart1.xml');
    const [, bars = '', line = ''] =
      /<c:barChart>(.*)<\/c:barChart><c:lineChart>(.*)<\/c:lineChart>/s.exec(chart) ?? [];
    const values = (part: string) =>
      [...part.matchAll(/<c:val><c:numRef><c:f>([^<]*)/g)].map(([, range]) => range);
    expect(values(bars)).toEqual([
      "'Who''s below'!$B$2:$C$2",
      "'Who''s below'!$B$3:$C$3",
      "'Who''s below'!$B$4:$C$4",
    ]);
    expect(values(line)).toEqual(["'Who''s below'!$B$5:$C$5"]);
    expect(chart).toContain("<c:cat><c:strRef><c:f>'Who''s below'!$B$1:$C$1</c:f>");
    expect(chart).toContain('<c:v>O"Hara &lt;b&gt;</c:v>');
    expect(line).toContain('<c:symbol val="dash"/>');
    // what comes first in a series has to come first
    const order = ['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:marker', 'c:cat', 'c:val', 'c:smooth'];
    expect(listElements(/<c:ser>.*<\/c:ser>/s.exec(line)?.[0] ?? '')).toEqual(order);
    expect(new Set([...chart.matchAll(/<c:idx val="(\d+)"/g)].map(([, index]) => index)).size).toBe(4);
    expect(readPart(book, 'xl/drawings/drawing1.xml')).toContain('descr="Two managers"');
    expect(listElements(readPart(book, 'xl/worksheets/sheet1.xml')).at(-1)).toBe('drawing');
  });

  it('has the same bytes each time', async () => {
    const [once, again] = [await render(makeChart()), await render(makeChart())];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  });

  it('is left out where the table has not the stages across, and for other pictures', async () => {
    const hasChart = async (chart: ChartSection) =>
      readParts(await render(chart)).has('xl/charts/chart1.xml');
    expect(await hasChart(makeChart())).toBe(true);
    expect(await hasChart(makeChart({ table: { ...MATRIX, columns: [...COLUMNS].reverse() } }))).toBe(false);
    expect(await hasChart(makeChart({ picture: { kind: 'funnel', levels: [] } }))).toBe(false);
    expect(await hasChart(makeChart({ picture: { kind: 'control', marks: 'bars', groups: [] } }))).toBe(
      false,
    );
  });

  it('has no ticks where there are no targets', async () => {
    const book = await render(makeChart({ table: { ...MATRIX, rows: MATRIX.rows.slice(0, -1) } }));
    expect(readPart(book, 'xl/charts/chart1.xml')).not.toContain('lineChart');
  });
});
