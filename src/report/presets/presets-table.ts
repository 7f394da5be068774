import { type BookTable, TABLE_NAMES } from '../../domain/tables.ts';
import { type ColumnSpec, declareTable } from '../column.ts';
import type { Name } from '../model.ts';

/** One header line that a known CRM writes. */
export interface LayoutFacts {
  readonly layout: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly shape: string;
  /** The table that its rows are of, where they are touches or purchases; null: they tell of the funnel. */
  readonly table: BookTable | null;
  /** Whether a public source shows its headers. */
  readonly confirmed: boolean;
  /** Headers that give it away. */
  readonly marks: readonly string[];
  /** Logical column → the header names it is looked for by; a name that ends in `…` is the beginning of one. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Only rows that match all of these are stage changes: header → values. */
  readonly where: Readonly<Record<string, readonly string[]>>;
}

export interface PresetFacts {
  readonly preset: string;
  readonly crm: string;
  readonly layouts: readonly LayoutFacts[];
  /** Standard pipelines, each in order. */
  readonly stages: readonly (readonly string[])[];
  readonly won: readonly string[];
  readonly lost: readonly string[];
}

/** A preset and one of its layouts. */
interface LayoutRow {
  readonly preset: PresetFacts;
  readonly layout: LayoutFacts;
  readonly confirmed: Name;
  /** The table that its rows are of; null: whichever of the funnel's they are given as. */
  readonly table: Name | null;
}

/** The headers that one of the main columns is looked for by, the first that a file has. */
function lookedForBy(column: string): ColumnSpec<LayoutRow> {
  return { type: 'text', absent: true, read: ({ layout }) => layout.columns[column]?.join(' / ') ?? null };
}

export const PRESETS = declareTable<LayoutRow>()({
  preset: { type: 'text', read: ({ preset }) => preset.preset },
  crm: { type: 'text', read: ({ preset }) => preset.crm },
  layout: { type: 'text', read: ({ layout }) => layout.layout },
  language: { type: 'text', read: ({ layout }) => layout.language },
  shape: { type: 'text', read: ({ layout }) => layout.shape },
  confirmed: { type: 'name', read: ({ confirmed }) => confirmed, choices: ['yes', 'no'] },
  contact_id: lookedForBy('contact_id'),
  stage: lookedForBy('stage'),
  at: lookedForBy('at'),
  manager: lookedForBy('manager'),
  // people see it by the name of the layout
  table: {
    type: 'name',
    for: 'programs',
    absent: true,
    read: ({ table }) => table,
    choices: [...TABLE_NAMES],
  },
});

/** What `presets` says, in one language. */
export interface PresetsTexts {
  readonly columns: Readonly<Record<keyof typeof PRESETS, string>>;
  readonly confirmed: Readonly<Record<'yes' | 'no', string>>;
  /** How they are used, and what the shapes are. */
  readonly notes: readonly string[];
}
