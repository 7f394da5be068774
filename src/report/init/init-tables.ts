import type { DoubtCode } from '../../domain/draft/doubt.ts';
import {
  TABLE_NAMES,
  TABLE_USES,
  type TableName,
  type TableUse,
  type TellingColumn,
} from '../../domain/tables.ts';
import { declareTable } from '../column.ts';
import type { Name, Named } from '../model.ts';

export interface FoundFile {
  readonly table: TableName;
  /** As the user wrote it. */
  readonly file: string;
  /** Rows that were read, broken ones among them. */
  readonly rows: number;
  /** Of them, those that are broken: rejected, whatever the config says. */
  readonly rejected: number;
  /** Lines that are no rows: above the header, between groups, behind the last record. */
  readonly passedOver: number;
  readonly encoding: string;
  readonly delimiter: string;
}

/** A table of a database that could be one of the funnel's. */
export interface SeenTable {
  /** As a config names it. */
  readonly name: string;
  /** What it is stored in, as the server says. */
  readonly storage: string;
  /** About how many rows. */
  readonly rows: number | null;
  readonly use: TableUse;
  /** The logical columns that tell what it is. */
  readonly has: readonly TellingColumn[];
  /** The CRM that its columns are known from. */
  readonly crm: string | null;
  /** What the config takes it for. */
  readonly taken: TableName | null;
}

export const TABLES = declareTable<{
  readonly seen: SeenTable;
  readonly use: Name;
  readonly has: string;
  readonly taken: Name | null;
}>()({
  table: { type: 'text', read: ({ seen }) => seen.name },
  storage: { type: 'text', read: ({ seen }) => seen.storage },
  rows: { type: 'count', absent: true, read: ({ seen }) => seen.rows },
  kind: { type: 'name', json: 'use', read: ({ use }) => use, choices: TABLE_USES },
  has: { type: 'text', read: ({ has }) => has },
  crm: { type: 'text', absent: true, blank: ({ seen }) => seen.crm === null, read: ({ seen }) => seen.crm },
  taken: { type: 'name', absent: true, blank: ({ taken }) => taken === null, read: ({ taken }) => taken },
});

export interface FoundHeader {
  readonly table: TableName;
  /** The logical column. */
  readonly column: string;
  readonly header: string;
  readonly example: string | null;
}

/** A file whose header is known to be a CRM's. */
export interface RecognizedFile {
  /** As the user wrote it. */
  readonly file: string;
  readonly preset: string;
  readonly crm: string;
  readonly layout: string;
  readonly shape: 'long' | 'wide' | 'snapshot';
  /** The headers that gave it away. */
  readonly matched: readonly string[];
}

export const FILES = declareTable<Named<FoundFile>>()({
  table: { type: 'name', read: ({ table }) => table, choices: TABLE_NAMES },
  file: { type: 'text', read: ({ file }) => file },
  rows: { type: 'count', read: ({ rows }) => rows },
  rejected: { type: 'count', read: ({ rejected }) => rejected },
  passedOver: { type: 'count', json: 'passedOver', read: ({ passedOver }) => passedOver },
  encoding: { type: 'text', read: ({ encoding }) => encoding },
  delimiter: { type: 'text', read: ({ delimiter }) => delimiter },
});

export const HEADERS = declareTable<Named<FoundHeader>>()({
  table: { type: 'name', read: ({ table }) => table, choices: TABLE_NAMES },
  item: { type: 'text', json: 'column', read: ({ column }) => column },
  header: { type: 'text', read: ({ header }) => header },
  example: { type: 'text', absent: true, read: ({ example }) => example },
});

/** What a label seems to be. */
export const LABEL_KINDS = ['stage', 'lost', 'ignored', 'typo'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

export interface LabelRow {
  readonly kind: LabelKind;
  /** The id of a stage. */
  readonly stage: string | null;
  readonly label: string;
  /** What a misspelling stands for. */
  readonly near: string | null;
  readonly rows: number;
  readonly contacts: number;
}

export const LABELS = declareTable<{ readonly kind: Name; readonly row: LabelRow }>()({
  kind: { type: 'name', read: ({ kind }) => kind },
  label: { type: 'text', read: ({ row }) => row.label },
  stage: { type: 'text', absent: true, read: ({ row }) => row.stage },
  rows: { type: 'count', read: ({ row }) => row.rows },
  contacts: { type: 'count', read: ({ row }) => row.contacts },
});

export const DOUBTS = declareTable<{ readonly code: DoubtCode; readonly message: string }>()({
  kind: { type: 'text', json: 'doubt', read: ({ code }) => code },
  message: { type: 'text', read: ({ message }) => message },
});
