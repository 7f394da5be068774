import { isBookTable, type TableName } from '../../domain/tables.ts';
import type { CatalogTable } from '../../ingest/catalog/catalog-table.ts';
import type { RecognizedLayout } from '../../ingest/crm/recognize.ts';
import type { ColumnFacts } from '../../ingest/guess/columns/column-facts.ts';
import type { FileGuess, GuessContext } from '../../ingest/guess/guess.ts';
import { guessBook, guessBookTable } from '../../ingest/guess/guess-book.ts';
import { describeSample, guessFile } from '../../ingest/guess/guess-file.ts';
import type { RemoteTimes } from '../../ingest/tables/remote-table.ts';
import type { TextSource } from '../../ingest/tables/source.ts';

/** A table of a database, and how its times are meant where its types do not say it. */
export interface StoredTable extends CatalogTable {
  readonly times?: RemoteTimes | undefined;
}

/** A file of the command line, looked at: its table follows from what it is. */
export interface SeenFile {
  readonly table: TableName;
  readonly source: TextSource;
  /** The CRM that wrote it. */
  readonly layout?: RecognizedLayout;
  /** What it seems to be, where none did. */
  readonly guess?: FileGuess;
  /** The table of a database that its rows lie in. */
  readonly stored?: StoredTable;
  /** Logical column → header, as the command line names them. */
  readonly given?: GuessContext['given'];
}

/** A file that was looked at; its table where the command line names it. */
export type FoundFile = Omit<SeenFile, 'table'> & { readonly table: TableName | null };

/**
 * A history of stages belongs to the transitions; a list of deals with their stages does where there is no history, and
 * to the contacts otherwise; touches and purchases are tables of their own; the rest are contacts.
 */
export function placeFiles(found: readonly FoundFile[]): SeenFile[] {
  const kinds = found.map(findKind);
  const moves = found.some(
    ({ table }, index) => table === 'transitions' || (table === null && kinds[index] === 'history'),
  );
  return found.map((file, index): SeenFile => {
    const { table } = file;
    const kind = kinds[index]!;
    const told = table !== null && (table !== 'contacts' || moves || kind === 'contacts');
    const placed = told ? table : placeKind(kind, moves);
    return { ...file, table: placed, guess: placed === 'contacts' ? dateCreation(file.guess) : file.guess };
  });
}

/** A creation that would have dated the stage, had there been no history, dates the contact. */
function dateCreation(guess: FileGuess | undefined): FileGuess | undefined {
  if (guess === undefined || guess.columns.some(({ logical }) => logical === 'created_at')) return guess;
  const columns = guess.columns.map((column) =>
    column.logical === 'at' && column.why === 'created'
      ? { ...column, logical: 'created_at', why: undefined }
      : column,
  );
  return { ...guess, columns };
}

function placeKind(kind: FileGuess['kind'], moves: boolean): TableName {
  if (kind === 'activities' || kind === 'purchases') return kind;
  return kind === 'history' || (kind === 'list' && !moves) ? 'transitions' : 'contacts';
}

function findKind({ layout, guess }: FoundFile): FileGuess['kind'] {
  if (layout?.layout.table !== undefined) return layout.layout.table;
  if (layout) return layout.layout.shape === 'long' ? 'history' : 'list';
  return guess?.kind ?? 'contacts';
}

/** What the files of unknown origin seem to be, each seen beside the others. */
export function guessFiles(
  found: readonly FoundFile[],
  given: GuessContext['given'],
  rows?: GuessContext['rows'],
): FoundFile[] {
  const columns = found.map(({ source: { header, sample } }) => describeSample(header, sample));
  const seenBeside = (index: number): GuessContext => ({
    given,
    others: columns.filter((_, at) => at !== index),
    rows,
  });
  const guessed = found.map((file, index): FoundFile => {
    if (file.layout) return { ...file, given };
    const guess = guessOne(file.table, columns[index]!, seenBeside(index));
    return { ...file, given, guess };
  });
  return guessed.map((file, index) => {
    if (file.layout || file.table !== null) return file;
    const book = guessBook(columns[index]!, seenBeside(index), file.source.file);
    const others = guessed.filter((_, at) => at !== index);
    return book && hasFunnel(book.kind, others) ? { ...file, guess: book } : file;
  });
}

function guessOne(
  table: TableName | null,
  columns: readonly ColumnFacts[],
  context: GuessContext,
): FileGuess {
  return table !== null && isBookTable(table)
    ? guessBookTable(table, columns, context)
    : guessFile(columns, context);
}

/** Whether other files make a funnel: of a list of contacts and their sales, the sales are its last stage. */
function hasFunnel(kind: FileGuess['kind'], others: readonly FoundFile[]): boolean {
  const funnel = others.filter(({ table }) => table === null || !isBookTable(table));
  if (kind === 'activities') return funnel.length > 0;
  return funnel.some((file) => file.table === 'transitions' || findKind(file) !== 'contacts');
}

/** The same files, their rows taken for what a look at all of them showed. */
export function guessAgain(seen: readonly SeenFile[], rows: GuessContext['rows']): SeenFile[] {
  return guessFiles(seen, seen[0]?.given ?? {}, rows).map((file, index) => ({
    ...file,
    table: seen[index]!.table,
  }));
}
