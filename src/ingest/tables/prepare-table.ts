import { nameClock } from '../../domain/tables.ts';
import type { OpenedFile } from './open-table.ts';
import type { RowCondition, RowEvents, WantedColumn } from './ready-file.ts';
import { type PlacedColumn, type PreparedInput, type PrepareOptions, prepareInput } from './ready-input.ts';
import type { FoundCondition, KnownLabels } from './row-rules.ts';
import type { InputSettings } from './table-rules.ts';

interface PrepareTable extends Pick<PrepareOptions, 'columns' | 'spool' | 'onProgress'> {
  readonly opened: OpenedFile;
  readonly settings: Pick<InputSettings, 'dates' | 'blanks' | 'ids'>;
  /** Spellings of managers that the config knows. */
  readonly spellings?: readonly string[];
  /** Labels that a snapshot's row may have; null: any. */
  readonly labels: KnownLabels;
}

/** Makes an opened file ready for the engine, with the rules by which its rows count and become events. */
export async function prepareTable(options: PrepareTable): Promise<PreparedInput> {
  const { opened, columns, settings, labels, spool } = options;
  const conditions = new Map<number, PlacedColumn>();
  const condition = ({ position, ...rest }: FoundCondition): RowCondition => {
    const column: PlacedColumn = { name: `condition_${position}`, kind: 'condition', position };
    conditions.set(position, column);
    return { column: column.name, ...rest };
  };
  const where = opened.where.map(condition);
  const entries = opened.entries.map(
    ({ position, where: own }, index): PlacedColumn => ({
      name: `entry_${index}`,
      kind: 'time',
      position,
      where: own.length === 0 ? undefined : own.map(condition),
    }),
  );
  return prepareInput({
    source: opened.source,
    columns: [...joinClocks(opened, columns), ...entries, ...conditions.values()],
    where: where.length === 0 ? undefined : where,
    numbered: opened.numbered,
    pipeline: opened.pipeline,
    events: describeEvents(opened, labels),
    dates: settings.dates,
    ids: settings.ids,
    blanks: settings.blanks,
    meant: { stage: labels ?? [], manager: options.spellings ?? [] },
    spool,
    onProgress: options.onProgress,
  });
}

/** The same columns, and those that have the clocks of columns of dates. */
function joinClocks({ map, asContacts }: OpenedFile, columns: readonly PlacedColumn[]): PlacedColumn[] {
  return columns.flatMap((column): PlacedColumn[] => {
    const clock = nameClock(column.name);
    const position = map.columns.get(clock) ?? asContacts?.columns.get(clock);
    if (column.kind !== 'time' || column.position === undefined || position === undefined) return [column];
    return [
      { ...column, clock },
      { name: clock, kind: 'condition', position },
    ];
  });
}

function describeEvents({ shape, entries, map }: OpenedFile, labels: KnownLabels): RowEvents | undefined {
  if (shape === 'long') return undefined;
  const current = shape === 'snapshot';
  const stage = map.columns.get('stage');
  return {
    current,
    known: current ? (labels ?? undefined) : undefined,
    entries: entries.map(({ label, where }, index) => ({
      column: `entry_${index}`,
      label,
      // where it is the stage that is asked for, the row's own event says as much
      stated: current && where.length > 0 && where.every(({ position }) => position !== stage),
    })),
  };
}

/**
 * The columns that are read from a file of transitions: those of the table, and of a file with one row a contact those
 * of the contacts as well.
 */
export function placeColumns(
  { shape }: OpenedFile,
  own: readonly WantedColumn[],
  contacts: readonly WantedColumn[],
  place: (name: string, asContacts: boolean) => number | undefined,
): PlacedColumn[] {
  const names = new Set(own.map(({ name }) => name));
  const further = shape === 'long' ? [] : contacts.filter(({ name }) => !names.has(name));
  return [
    ...own.map((column) => ({ ...column, position: place(column.name, false) })),
    ...further.map((column) => ({ ...column, position: place(column.name, true) })),
  ];
}
