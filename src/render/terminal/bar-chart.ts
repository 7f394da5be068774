import type { Cell, ChartSection, Column, TableSection } from '../../report/model.ts';

/**
 * A chart as a table for the terminal. Of bars a row a point: what it stands for, a bar, its value; the longest bar is the
 * largest value. Lines and steps are not drawn in letters: their own table says more.
 */
export function tabulateChart({ title, marks, series, table }: ChartSection): TableSection {
  if (marks !== 'bars') return { ...table, title };
  const largest = Math.max(...series.flatMap(({ points }) => points.map(({ y }) => y ?? 0)));
  const several = series.length > 1;
  const rules: number[] = [];
  const rows: Cell[][] = [];
  for (const { title: name, type, points } of series) {
    rules.push(rows.length);
    for (const { x, y } of points) {
      rows.push([
        ...(several ? [{ type: 'text', value: name } as const] : []),
        { type: 'text', value: String(x) },
        { type: 'bar', value: largest > 0 ? (y ?? 0) / largest : 0 },
        { type, value: y },
      ]);
    }
  }
  const left = (key: string, heading: string): Column => ({ key, title: heading, align: 'left' });
  const columns: Column[] = [
    ...(several ? [left('series', '')] : []),
    left('x', table.columns[0]?.title ?? ''),
    left('bar', ''),
    { key: 'y', title: several ? '' : (series[0]?.title ?? ''), align: 'right' },
  ];
  return { ...table, title, columns, rows, rules };
}
