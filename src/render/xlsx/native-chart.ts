import type { SheetChart } from 'hucre/xlsx';
import { UNASSIGNED } from '../../domain/evidence/funnel.ts';
import type { ChartSection, TableSection } from '../../report/model.ts';
import type { ControlPicture } from '../../report/pictures.ts';
import { PALETTE } from '../chart/palette.ts';
import { quoteSheet } from './sheet-names.ts';
import { toRgb } from './sheet-styles.ts';
import { nameColumn } from './table-sheet.ts';

/** Bars of so many managers are told apart by colour; from there on colours come again. */
const BARS = [
  '4A76A8',
  'D9822B',
  '3F9C7E',
  'A85C9A',
  'C9B037',
  '6BAFD6',
  '8C6D4F',
  'B3555C',
  '2F5D50',
  '9C8FD0',
  '7A8B3A',
  'E0A3A3',
] as const;
/** Contacts of nobody. */
const NOBODY = 'BFC5CC';
const HEIGHT = 22;
const WIDTH = 12;

/**
 * The control chart over the cells of its table: a group a stage, in it a bar a manager, and the targets as a series of
 * their own. Null for other pictures, which a spreadsheet does not draw by itself, and where the table has not the stages across.
 */
export function makeControlChart(
  { table, picture, title, alternative }: ChartSection,
  sheet: string,
): SheetChart | null {
  if (picture.kind !== 'control') return null;
  const stages = picture.groups.map(({ label }) => table.columns.findIndex((each) => each.title === label));
  const [first = -1] = stages;
  // a series is one range: its cells stand side by side
  if (first < 1 || stages.some((at, index) => at !== first + index)) return null;
  const from = nameColumn(first);
  const to = nameColumn(first + stages.length - 1);
  const span = (row: number): string => `${quoteSheet(sheet)}!$${from}$${row}:$${to}$${row}`;
  const rows = listSeries(table, picture);
  if (rows.length === 0) return null;
  return {
    type: 'column',
    ...(title === null ? { showTitle: false } : { title }),
    altText: alternative,
    series: rows.map(({ row, name, color }) => ({
      name,
      values: span(row + 2),
      categories: span(1),
      color,
    })),
    gapWidth: 60,
    overlap: 0,
    legend: 'bottom',
    dispBlanksAs: 'gap',
    axes: {
      y: {
        scale: { min: 0, ...(isShare(table) && { max: 1 }), majorUnit: 0.2 },
        numberFormat: { formatCode: '0%', sourceLinked: false },
        gridlines: { major: true },
      },
    },
    anchor: {
      from: { row: table.rows.length + 2, col: 0 },
      to: { row: table.rows.length + 2 + HEIGHT, col: Math.max(WIDTH, stages.length + 2) },
    },
  };
}

/** Whether no coefficient passes the whole, as those of flows may: programs would leave room above it all the same. */
function isShare({ rows }: TableSection): boolean {
  return rows.every((row) => row.every((cell) => cell.type !== 'rate' || (cell.coefficient ?? 0) <= 1));
}

/** Rows of the table that are bars, and the last one of targets. */
function listSeries(
  { rows }: TableSection,
  { groups }: ControlPicture,
): { row: number; name: string; color: string }[] {
  const drawn = new Map(groups.flatMap(({ bars }) => bars.map(({ label, team }) => [label, team] as const)));
  let managers = 0;
  return rows.flatMap(([head], row) => {
    if (head?.type !== 'name' && head?.type !== 'text') return [];
    const name = (head.type === 'name' ? head.text : head.value) ?? '';
    if (head.type === 'name' && head.id === 'target')
      return [{ row, name, color: toRgb(PALETTE.target.light) }];
    const team = drawn.get(name);
    if (team === undefined) return [];
    if (head.type === 'name' && head.id === UNASSIGNED) return [{ row, name, color: NOBODY }];
    if (team) return [{ row, name, color: toRgb(PALETTE.team.light) }];
    managers += 1;
    return [{ row, name, color: BARS[(managers - 1) % BARS.length]! }];
  });
}
