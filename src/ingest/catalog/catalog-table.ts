import { type TableUse, TELLING_COLUMNS, type TellingColumn } from '../../domain/tables.ts';
import { headerKey } from '../../domain/text/header.ts';
import { normalizeText } from '../../domain/text/label.ts';
import { KNOWN_NAMES } from '../columns/known-names.ts';
import type { RecognizedLayout } from '../crm/recognize.ts';
import type { FileGuess } from '../guess/guess.ts';
import { CHANGE, CREATED, DATE, EDITED } from '../headers/date-words.ts';
import { hasWords, type Phrase, splitHeader } from '../headers/header-words.ts';
import { CONTACT, DEAL, ID } from '../headers/id-words.ts';
import { FIELD, NO_STAGE, STAGE, STATUS } from '../headers/stage-column-words.ts';
import type { RemoteColumn } from '../tables/remote-table.ts';
import { pickHeaders } from '../tables/row-rules.ts';

/** A table of a database, as its catalogue describes it. */
export interface CatalogTable {
  /** As a config would name it. */
  readonly name: string;
  /** What it is stored in, as the server says. */
  readonly storage: string;
  /** About how many rows; null where the server does not say. */
  readonly rows: number | null;
  readonly columns: readonly RemoteColumn[];
}

/** What a look at the rows of a table, or at its header alone, has shown. */
export interface TableLook {
  readonly layout?: RecognizedLayout;
  readonly guess?: FileGuess;
}

/** A table that could be one of the funnel's. */
export interface FittingTable extends CatalogTable, TableLook {
  readonly use: TableUse;
  /** The logical columns that it has, and their headers. */
  readonly has: ReadonlyMap<TellingColumn, string>;
  /** How sure that is: of two tables the one of the higher grade is taken. */
  readonly grade: number;
}

const TIMES = [...DATE, ...CHANGE, ...CREATED, ...EDITED];
const KNOWN_TIMES = new Set(KNOWN_NAMES.transitions.at?.map(headerKey));

/**
 * Whether names and types of columns are a reason to look at the rows: something that could be an id of a deal, and
 * beside it a stage, or a field of a log, and a time. Warehouses have hundreds of tables.
 */
export function mayFit(columns: readonly RemoteColumn[]): boolean {
  const described = columns.map(({ name, kind }) => ({ name, kind, words: splitHeader(name) }));
  const some = (lists: readonly (readonly Phrase[])[], but: readonly Phrase[] = []): boolean =>
    described.some(({ words }) => lists.some((list) => hasWords(words, list)) && !hasWords(words, but));
  const timed = described.some(
    ({ name, kind, words }) =>
      kind === 'moment' ||
      kind === 'wall' ||
      kind === 'day' ||
      (kind === 'text' && (KNOWN_TIMES.has(headerKey(name)) || hasWords(words, TIMES))),
  );
  return timed && some([ID, DEAL, CONTACT]) && some([STAGE, STATUS, FIELD], NO_STAGE);
}

/** Grades: tables that are called as voronka calls its columns; what a CRM or a pipeline of data is known to write; guesses. */
const OWN = 5;
const STAGES_ALONE = 4;
const LOG_OF_FIELDS = 3;
const BY_NAMES = 2;
const BY_VALUES = 1;

/** What a table is to a funnel; undefined where it is nothing to it. */
export function rateTable(table: CatalogTable, look: TableLook): FittingTable | undefined {
  const header = table.columns.map(({ name }) => name);
  const { layout, guess } = look;
  if (layout) {
    const { shape, where, columns, table: book } = layout.layout;
    if (book !== undefined) return undefined;
    const names = Object.entries(pickHeaders(columns, header, [...TELLING_COLUMNS]));
    const grade = where === undefined ? STAGES_ALONE : LOG_OF_FIELDS;
    return { ...table, layout, use: shape === 'long' ? 'history' : 'list', has: keepTelling(names), grade };
  }
  if (guess?.kind !== 'history' && guess?.kind !== 'list' && guess?.kind !== 'contacts') return undefined;
  const has = keepTelling(guess.columns.map(({ logical, header: name }) => [logical, name] as const));
  if (!has.has('contact_id')) return undefined;
  if (guess.kind !== 'contacts' && guess.entries === undefined && !(has.has('stage') && has.has('at'))) {
    return undefined;
  }
  return { ...table, guess, use: guess.kind, has, grade: gradeGuess(guess, has) };
}

function gradeGuess({ columns, entries }: FileGuess, has: FittingTable['has']): number {
  if ([...has].every(([logical, header]) => normalizeText(header).toLowerCase() === logical)) return OWN;
  const telling = columns.filter(
    ({ logical }) => logical === 'contact_id' || logical === 'stage' || logical === 'at',
  );
  return entries === undefined && telling.every(({ why }) => why === undefined) ? BY_NAMES : BY_VALUES;
}

function keepTelling(names: readonly (readonly [string, string])[]): ReadonlyMap<TellingColumn, string> {
  const found = new Map(names);
  return new Map(
    TELLING_COLUMNS.flatMap((logical) => {
      const header = found.get(logical);
      return header === undefined ? [] : [[logical, header] as const];
    }),
  );
}
