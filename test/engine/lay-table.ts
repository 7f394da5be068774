import type { ServerKind } from '../../src/engine/remote/server.ts';
import type { TableColumn } from '../servers/use-servers.ts';
import type { TestTable } from './engines.ts';

/**
 * Of which types the columns of a table are: all texts with NULL for nothing; all texts with empty ones for it; whole numbers
 * and moments of the world where cells allow it; the same with what a clock on the wall showed.
 */
export const LAYOUTS = ['texts', 'empty texts', 'moments', 'walls'] as const;
export type Layout = (typeof LAYOUTS)[number];

interface Place {
  readonly kind: ServerKind;
  /** Whether times of it have fractions of a second, and a text column may be a dictionary. */
  readonly isNew: boolean;
  readonly layout: Layout;
  readonly zone: string;
}

interface LaidColumn {
  readonly type: string;
  readonly write: (cell: string) => string | null;
}

/** A table of texts as a server may have it: its columns have names that nobody should have to quote. */
export function layTable(
  { columns, rows }: TestTable,
  place: Place,
): { columns: TableColumn[]; rows: (readonly (string | null)[])[] } {
  const laid = columns.map(({ kind }, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    return kind === 'time' ? layTimes(cells, place) : layTexts(cells, place, kind === 'verbatim');
  });
  return {
    columns: columns.map(({ name }, index) => ({ name: hostile(name), type: laid[index]!.type })),
    rows: rows.map((row) => row.map((cell, index) => laid[index]!.write(cell))),
  };
}

const hostile = (name: string): string => `${name} "it's" \\'; --`;
const orNull = (cell: string): string | null => (cell === '' ? null : cell);

function layTexts(cells: readonly string[], { kind, isNew, layout }: Place, isRepeated: boolean): LaidColumn {
  if (layout === 'empty texts') {
    const type = kind === 'postgres' ? 'text' : isNew && isRepeated ? 'LowCardinality(String)' : 'String';
    return { type, write: (cell) => cell };
  }
  const isWhole =
    cells.some((cell) => cell !== '') && cells.every((cell) => /^(?:|0|-?[1-9]\d{0,14})$/.test(cell));
  return { type: layout !== 'texts' && isWhole ? 'whole' : 'text', write: orNull };
}

/** Cells are ISO times of UTC with their sign, or of a wall clock without it. */
function layTimes(cells: readonly string[], { kind, isNew, layout, zone }: Place): LaidColumn {
  const filled = cells.filter((cell) => cell !== '');
  const text = { type: 'text', write: layout === 'empty texts' ? (cell: string) => cell : orNull };
  const isRead = filled.every((cell) => /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?Z?$/.test(cell));
  const zoned = filled.filter((cell) => cell.endsWith('Z')).length;
  const isFine = filled.some((cell) => cell.includes('.'));
  // a DateTime of 2018 holds whole seconds from 1970 on
  const fits = isNew || (!isFine && filled.every((cell) => cell >= '1970-01-02'));
  const isMoment = layout === 'moments' && zoned === filled.length;
  const isWall = layout === 'walls' && (zoned === 0 || (zone === 'UTC' && zoned === filled.length));
  if (!isRead || !fits || !(isMoment || isWall)) return text;
  const fine = isMoment ? "Nullable(DateTime64(6, 'UTC'))" : 'Nullable(DateTime64(6))';
  const plain = isMoment ? 'moment' : 'wall';
  const write = (cell: string): string | null => {
    if (cell === '') return null;
    const [day = '', clock = ''] = cell.replace('Z', '').split('T');
    const full = clock.length === 5 ? `${clock}:00` : clock;
    return `${day} ${full}${kind === 'postgres' && isMoment ? 'Z' : ''}`;
  };
  return { type: kind === 'clickhouse' && isNew && isFine ? fine : plain, write };
}
