import type { BookTable } from '../../domain/tables.ts';

/** What is known of a CRM's exports, as data. */

export const PRESET_NAMES = [
  'amocrm',
  'amocrm-events',
  'kommo',
  'bitrix24',
  'hubspot',
  'pipedrive',
  'salesforce',
  'zoho',
  'freshsales',
  'close',
  'copper',
  'monday',
  'dynamics365',
  'odoo',
  'suitecrm',
  'espocrm',
  'retailcrm',
  'megaplan',
] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** How rows become events (SPEC: inputs). */
export const SHAPES = ['long', 'wide', 'snapshot'] as const;
export type Shape = (typeof SHAPES)[number];

/** Languages that the headers of known exports are written in. */
export type LayoutLanguage = 'en' | 'ru' | 'pt' | 'es';

/** Header → the values of which a row must have one, compared as stage labels are. */
export type RowFilter = Readonly<Record<string, readonly string[]>>;

/** A column of dates that is the entry into one stage, or a loss. */
export interface LayoutEntry {
  /** The label that an entry counts as: a stage's or a loss's. */
  readonly label: string;
  /** Header names of the column, the first that the file has. */
  readonly columns: readonly string[];
  /** The column counts only in rows that match all of these. */
  readonly where: RowFilter;
}

/** One header line that a CRM writes. */
export interface Layout {
  /** Unique within its preset, such as `deals-ru`. */
  readonly id: string;
  /** The table that its rows are of, where they are touches or purchases; absent: they tell of the funnel. */
  readonly table?: BookTable;
  /** Headers that give this layout away: all of them must stand in the header line. Compared by `headerKey`. */
  readonly marks: readonly string[];
  /**
   * How columns begin that are named after the user's own stages: one of them must stand there as well, whatever its quotes
   * and its language.
   */
  readonly markEntry?: string;
  /** Language of its headers, ISO 639-1. */
  readonly language: LayoutLanguage;
  readonly shape: Shape;
  /** Logical column → header names, the first that the file has. Of a file of the funnel the columns of contacts and transitions alike. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Columns of dates beside (snapshot) or instead of (wide) the stage column. */
  readonly entries?: readonly LayoutEntry[];
  /** Rows that are no stage changes are known and change nothing: only rows that match all of these count. */
  readonly where?: RowFilter;
  /** A row is a deal of its own where none of the headers of `contact_id` stands: the CRM may leave its ids out. */
  readonly numbered?: true;
  /** Whether a public importer, sample file or manual shows these headers (which, its fixture says); else they are as people tell. */
  readonly confirmed: boolean;
}

/** A CRM: its layouts in all languages, and the words of its stages. */
export interface Preset {
  readonly name: PresetName;
  /** As its maker writes it. */
  readonly crm: string;
  /** The more telling first: the first whose marks are all there is taken. */
  readonly layouts: readonly Layout[];
  /**
   * The stages of its standard pipelines in order, first to won, one list a language or pipeline, those with fewer stages
   * first; hints, no rules.
   */
  readonly stages: readonly (readonly string[])[];
  /** Whether every account makes its stages itself, so that those listed only tell an order. */
  readonly ownStages?: true;
  /** Labels of a won deal, in all languages. */
  readonly won: readonly string[];
  /** Labels of a lost one. */
  readonly lost: readonly string[];
  /** Labels that are neither a stage nor an end, such as `open` in a log of a status. */
  readonly ignored?: readonly string[];
}

/**
 * Entries that a closing date dates: it is kept of open deals too (blank, or a word such as `не закрыта`), so it counts
 * only while the deal stands at one of its ends.
 *
 * @param columns headers of the closing date
 * @param stage the header of the current stage
 * @param ends labels of won and lost deals
 */
export function closingEntries(
  columns: readonly string[],
  stage: string,
  ends: readonly string[],
): LayoutEntry[] {
  return ends.map((label) => ({ label, columns, where: { [stage]: [label] } }));
}
