/**
 * How the cells of a column are kept: cleaned text, text of few distinct values that is cleaned once a value, a moment; a
 * clock is a part of the moment of another column.
 */
type ColumnKind = 'text' | 'verbatim' | 'time' | 'clock';

/**
 * When a column is read: by every command; by every command where a file has it; where the question names it; where the
 * input's quality is looked at; together with the column that it completes.
 */
type ColumnReading = 'always' | 'present' | 'asked' | 'quality' | 'joined';

interface ColumnSpec {
  readonly kind: ColumnKind;
  readonly read: ColumnReading;
  /** A file without it is no file of this table. */
  readonly required?: true;
  /** Whether `init` looks at it before there is a config. */
  readonly surveyed?: true;
}

interface TableSpec {
  /** By logical name, in the order in which a config lists them. */
  readonly columns: Readonly<Record<string, ColumnSpec>>;
}

/**
 * The logical tables that go in (SPEC: inputs), with their columns as data: the schema of the config, the names that
 * exports use, what is read of a file and what the engine keeps are made of this list.
 */
export const TABLES = {
  contacts: {
    columns: {
      contact_id: { kind: 'text', read: 'always', required: true, surveyed: true },
      company: { kind: 'text', read: 'quality' },
      manager: { kind: 'verbatim', read: 'always', surveyed: true },
      segment: { kind: 'text', read: 'asked' },
      source: { kind: 'text', read: 'asked' },
      created_at: { kind: 'time', read: 'always', surveyed: true },
      created_at_time: { kind: 'clock', read: 'joined' },
      kind: { kind: 'text', read: 'asked' },
      tax_id: { kind: 'text', read: 'quality' },
      phone: { kind: 'text', read: 'quality' },
      email: { kind: 'text', read: 'quality' },
      updated_at: { kind: 'time', read: 'present', surveyed: true },
      pipeline: { kind: 'verbatim', read: 'present' },
    },
  },
  transitions: {
    columns: {
      contact_id: { kind: 'text', read: 'always', required: true, surveyed: true },
      stage: { kind: 'verbatim', read: 'always', required: true, surveyed: true },
      at: { kind: 'time', read: 'always', required: true, surveyed: true },
      at_time: { kind: 'clock', read: 'joined' },
      manager: { kind: 'verbatim', read: 'always', surveyed: true },
      reason: { kind: 'text', read: 'asked' },
      amount: { kind: 'text', read: 'quality' },
      currency: { kind: 'text', read: 'quality' },
      pipeline: { kind: 'verbatim', read: 'present' },
    },
  },
  activities: {
    columns: {
      contact_id: { kind: 'text', read: 'always', required: true, surveyed: true },
      at: { kind: 'time', read: 'always', required: true, surveyed: true },
      at_time: { kind: 'clock', read: 'joined' },
      manager: { kind: 'verbatim', read: 'always', surveyed: true },
      kind: { kind: 'text', read: 'always', surveyed: true },
      result: { kind: 'text', read: 'always', surveyed: true },
      duration: { kind: 'text', read: 'always' },
      amount: { kind: 'text', read: 'always' },
      currency: { kind: 'text', read: 'always' },
    },
  },
  purchases: {
    columns: {
      contact_id: { kind: 'text', read: 'always', required: true, surveyed: true },
      at: { kind: 'time', read: 'always', required: true, surveyed: true },
      at_time: { kind: 'clock', read: 'joined' },
      amount: { kind: 'text', read: 'always', required: true, surveyed: true },
      currency: { kind: 'text', read: 'always' },
      manager: { kind: 'verbatim', read: 'always', surveyed: true },
      product: { kind: 'text', read: 'always' },
    },
  },
} as const satisfies Readonly<Record<string, TableSpec>>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The tables that make the funnel, which every command reads; and those that only some questions ask for. */
export const FUNNEL_TABLES = ['contacts', 'transitions'] as const satisfies readonly TableName[];
export type FunnelTable = (typeof FUNNEL_TABLES)[number];
export const BOOK_TABLES = ['activities', 'purchases'] as const satisfies readonly TableName[];
export type BookTable = (typeof BOOK_TABLES)[number];

/** Whether a table is one of those that only some questions ask for. */
export function isBookTable(table: TableName): table is BookTable {
  return BOOK_TABLES.some((each) => each === table);
}

/** What rows are accounted for: a plan is a table as well, which nothing is counted in. */
export const ACCOUNTED_TABLES = [...TABLE_NAMES, 'plan'] as const;
export type AccountedTable = (typeof ACCOUNTED_TABLES)[number];

/** The columns of a table, by their logical names. */
export type ColumnOf<T extends TableName> = Extract<keyof (typeof TABLES)[T]['columns'], string>;
export type LogicalColumn = { [T in TableName]: ColumnOf<T> }[TableName];

/** The logical columns of a table, in the order of the config. */
export function listColumns<T extends TableName>(table: T): ColumnOf<T>[] {
  return Object.keys(TABLES[table].columns) as ColumnOf<T>[];
}

/** What a column of a table is. */
export function describeColumn<T extends TableName>(table: T, column: ColumnOf<T>): ColumnSpec {
  return (TABLES[table].columns as Readonly<Record<string, ColumnSpec>>)[column]!;
}

/** What the column is called that has the clock of a column of dates, in whichever table. */
export function nameClock(column: string): string {
  return `${column}_time`;
}

/** Whether a column has the clock of another one, and means nothing without it. */
export function isClock(column: LogicalColumn): boolean {
  return TABLE_NAMES.some((table) => {
    const columns: Readonly<Record<string, ColumnSpec>> = TABLES[table].columns;
    return columns[column]?.kind === 'clock';
  });
}

/** The columns without which a file is no file of its table, by their logical names. */
export function listRequired<T extends TableName>(table: T): ColumnOf<T>[] {
  return listColumns(table).filter((column) => describeColumn(table, column).required);
}

/** What is wrong with the events is told before the rest. */
export const READING_ORDER: readonly TableName[] = [...[...FUNNEL_TABLES].reverse(), ...BOOK_TABLES];

/** A value for each table. */
export function mapTables<T>(make: (table: TableName) => T): Record<TableName, T> {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, make(table)])) as Record<TableName, T>;
}

/** A value for each table, made one after the other in {@link READING_ORDER}. */
export async function makeTables<T>(make: (table: TableName) => Promise<T>): Promise<Record<TableName, T>> {
  const made: [TableName, T][] = [];
  for (const table of READING_ORDER) made.push([table, await make(table)]);
  return Object.fromEntries(made) as Record<TableName, T>;
}

/** What the rows of a table of unknown origin are: changes of stages; a deal each with its stage; a deal or contact each. */
export const TABLE_USES = ['history', 'list', 'contacts'] as const;
export type TableUse = (typeof TABLE_USES)[number];

/** Columns that tell what such a table is for. */
export const TELLING_COLUMNS = [
  'contact_id',
  'stage',
  'at',
  'manager',
  'created_at',
] as const satisfies readonly LogicalColumn[];
export type TellingColumn = (typeof TELLING_COLUMNS)[number];
