import { BOOK_TABLES, mapTables } from '../../../domain/tables.ts';
import { ALL_PIPELINES, type AwayFile, type GivenFile, isAway } from '../../../ingest/tables/ready-file.ts';
import type { Engine, EngineInput } from '../../engine.ts';
import { joinSql, quoteInteger, type Sql, sql } from '../../sql/sql.ts';
import type { AwayInput } from '../answer-away.ts';
import type { AwayRows, AwayServer } from '../count-away.ts';
import { narrowTable, type SomeRows } from '../look-at-table.ts';
import { type AwayTable, findColumn, textOf } from '../survey/away-cells.ts';

/** Characters of ids that are asked for in one statement: ClickHouse reads no more than 256 KiB of one. */
const LONGEST_LIST = 100_000;

/** A table that is read, and the rows of it that count. */
interface SurveyedTable {
  readonly table: AwayTable;
  readonly from: (name: Sql) => Sql;
}

/**
 * Brings all that the servers have of some contacts: what is known of a contact hangs on its own rows alone, so whatever is told of
 * these contacts is told by the same statements as of files.
 *
 * @param ids as the servers write them
 */
export function bringContacts(
  { load, input }: AwayInput,
  rows: AwayRows,
  ids: readonly string[],
): Promise<Engine> {
  return load(narrowInput(input, rows, (table) => listBlocks(ids).map((block) => isAmong(table, block))));
}

function narrowInput(
  input: EngineInput,
  { servers }: AwayRows,
  choose: (table: AwayTable) => readonly Sql[],
): EngineInput {
  const tables = servers.flatMap(listTables);
  const narrow = (file: GivenFile): GivenFile => {
    const own = tables.find(({ table }) => table.input === file);
    if (own === undefined || !isAway(file)) return file;
    const choices = choose(own.table).map((condition): SomeRows => ({ condition, from: own.from }));
    const some = narrowTable(own.table.server, file.remote, ...choices);
    // what the conditions of the config leave out is not among them
    const narrowed: AwayFile = {
      ...file,
      where: undefined,
      pipeline: ALL_PIPELINES,
      bring: () => file.bring(some),
    };
    return narrowed;
  };
  const isBook = (table: string): boolean => BOOK_TABLES.some((each) => each === table);
  const { onFile: _, ...quiet } = input;
  return { ...quiet, inputs: mapTables((table) => (isBook(table) ? [] : input.inputs[table].map(narrow))) };
}

function listTables({ events, contacts }: AwayServer): SurveyedTable[] {
  return contacts === undefined ? [events] : [events, contacts];
}

/** Ids in lists that are not too long for a statement. */
function listBlocks(ids: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let room = 0;
  for (const id of ids) {
    // as bytes, each of which may have to be escaped
    room -= Buffer.byteLength(id) + 4;
    if (room < 0) {
      blocks.push([]);
      room += LONGEST_LIST;
    }
    blocks.at(-1)!.push(id);
  }
  return blocks;
}

/** The condition that a row is of one of some contacts, over the column as it stands, so that an index can be used. */
function isAmong(table: AwayTable, ids: readonly string[]): Sql {
  const { dialect } = table;
  const { kind, name = '' } = findColumn(table, 'contact')?.remote ?? {};
  const numbers = ids.map(Number);
  if (kind === 'whole' && numbers.every(Number.isSafeInteger)) {
    return sql`${dialect.name(name)} IN (${joinSql(numbers.map(quoteInteger))})`;
  }
  const text = kind === 'text' ? dialect.name(name) : textOf(table, 'contact');
  return sql`${text} IN (${joinSql(ids.map((id) => dialect.text(id)))})`;
}
