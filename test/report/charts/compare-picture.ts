import { expect } from 'vitest';
import type { Cell, ChartSection, TableSection } from '../../../src/report/model.ts';

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
export type Pair = readonly [drawn: number | null, told: number | null];

export function comparePicture({ picture, table }: ChartSection): Pair[] {
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

/** Expects every value of a picture to be that of its table, and nothing to be other than a number or absent. */
export function expectSame(chart: ChartSection): void {
  for (const [drawn, told] of comparePicture(chart)) {
    if (drawn === null || told === null) expect(drawn, chart.id).toBe(told);
    else expect(drawn).toBeCloseTo(told, 10);
  }
  expect(chart.alternative).not.toMatch(/NaN|undefined|null|Infinity/);
  // JSON writes null for what is no number
  const written = JSON.stringify(chart, (_, value) =>
    typeof value === 'number' && !Number.isFinite(value) ? 'no number' : value,
  );
  expect(written).not.toContain('"no number"');
}
