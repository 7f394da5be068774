import type { Micros } from '../../../domain/calendar/micros.ts';
import type { Row } from '../../sql/connection.ts';
import { joinSql, sql } from '../../sql/sql.ts';
import { quoteForClickhouse, quoteNameForClickhouse } from '../clickhouse/quote.ts';
import { dropRows } from './drop-rows.ts';
import { isMoment, type LoadTarget, type RowText, textOf } from './load-table.ts';
import { writeMoment } from './moment-text.ts';

/** What became of the rows of a load. */
export interface LoadCounts {
  /** Rows that were handed over, each once. */
  readonly rows: number;
  readonly added: number;
  /** Rows that were there already. */
  readonly there: number;
  /** Rows that were there, and that others took the place of. */
  readonly replaced: number;
}

/** Takes rows, contact by contact. */
export interface RowLoader {
  /** A row with a cell for each column of the table, in its order: texts, moments as microseconds. */
  add(cells: readonly (string | Micros | null)[]): Promise<void>;
  /** Writes what is left, and takes away what was replaced. */
  finish(): Promise<LoadCounts>;
}

/** Rows that are asked for at a time; a statement holds 262,144 bytes and 50,000 parts. */
const MOST_ASKED = { rows: 50_000, contacts: 4_000, bytes: 150_000 };
/** Rows that are written at a time: ClickHouse takes few large parts, each whole or not at all. */
const WRITTEN_AT_ONCE = 100_000;

/**
 * Loads rows into a table so that loading them again changes nothing: what is there already is not written; rows of the same
 * event or contact that differ from what is there take its place. New ones are written before old ones go, so that a
 * load which is interrupted has lost nothing, and the next one completes it. A table that was empty is not asked.
 */
export function createRowLoader(target: LoadTarget): RowLoader {
  const { table, form, filled } = target;
  const isTime = table.columns.map(isMoment);
  const counts = { rows: 0, added: 0, there: 0 };
  const waiting = new Map<string, RowText[]>();
  let [asked, bytes] = [0, 0];
  let fresh: RowText[] = [];
  const stale: RowText[] = [];
  const write = async (): Promise<void> => {
    if (fresh.length > 0) await insertRows(target, fresh);
    counts.added += fresh.length;
    fresh = [];
  };
  const compare = async (): Promise<void> => {
    if (waiting.size === 0) return;
    const there = filled ? await findRows(target, [...waiting.keys()]) : new Map<string, RowText[]>();
    for (const [contact, rows] of waiting) {
      const found = diffRows(target, rows, there.get(contact) ?? []);
      counts.there += rows.length - found.fresh.length;
      for (const row of found.fresh) fresh.push(row);
      for (const row of found.stale) stale.push(row);
    }
    waiting.clear();
    [asked, bytes] = [0, 0];
    if (fresh.length >= WRITTEN_AT_ONCE) await write();
  };
  const isFull = (): boolean =>
    asked >= MOST_ASKED.rows || waiting.size >= MOST_ASKED.contacts || bytes >= MOST_ASKED.bytes;
  return {
    async add(cells) {
      const row = cells.map((cell, index) => {
        if (cell === null) return '';
        return isTime[index] ? writeMoment(cell as Micros, form) : writeText(String(cell));
      });
      const [contact = ''] = row;
      const rows = waiting.get(contact);
      // the rows of one contact are looked at together
      if (rows === undefined && isFull()) await compare();
      if (rows === undefined) {
        waiting.set(contact, [row]);
        bytes += Buffer.byteLength(contact) + 4;
      } else rows.push(row);
      asked += 1;
      counts.rows += 1;
    },
    async finish() {
      await compare();
      await write();
      await dropRows(target, stale);
      return { ...counts, replaced: stale.length };
    },
  };
}

/** No database stores NUL. */
function writeText(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** The rows of some contacts that are there, by contact. */
async function findRows(
  { server, table }: LoadTarget,
  contacts: readonly string[],
): Promise<Map<string, RowText[]>> {
  const cells = table.columns.map(
    (column, index) => sql`${textOf(column)} AS ${quoteNameForClickhouse(`c${index}`)}`,
  );
  const id = quoteNameForClickhouse(table.columns[0]!.name);
  const select = sql`SELECT ${joinSql(cells)}
FROM ${server.nameTable(table.name)}
WHERE ${id} IN (${joinSql(contacts.map(quoteForClickhouse))})`;
  const found = new Map<string, RowText[]>();
  for await (const rows of server.stream(select)) {
    for (const row of rows) {
      const text = table.columns.map((_, index) => cellOf(row, index));
      const known = found.get(text[0]!);
      if (known) known.push(text);
      else found.set(text[0]!, [text]);
    }
  }
  return found;
}

function cellOf(row: Row, index: number): string {
  return String(row[`c${index}`] ?? '');
}

/**
 * Of the rows of one contact: those that are not there, and those there in whose place they come: rows of the same event,
 * or of the same contact, that the load does not have.
 */
function diffRows(
  { table: { columns, known } }: LoadTarget,
  rows: readonly RowText[],
  there: readonly RowText[],
): { fresh: RowText[]; stale: RowText[] } {
  if (there.length === 0) return { fresh: [...rows], stale: [] };
  const places = known.map((name) => columns.findIndex((each) => each.name === name));
  const keyOf = (row: RowText): string => places.map((place) => row[place]).join('\0');
  const loaded = new Set(rows.map((row) => row.join('\0')));
  const present = new Set(there.map((row) => row.join('\0')));
  const met = new Set(rows.map(keyOf));
  return {
    fresh: rows.filter((row) => !present.has(row.join('\0'))),
    stale: there.filter((row) => met.has(keyOf(row)) && !loaded.has(row.join('\0'))),
  };
}

async function insertRows({ server, table }: LoadTarget, rows: readonly RowText[]): Promise<void> {
  const unknown = table.columns.map(({ kind }) => kind === 'moment?');
  const names = table.columns.map(({ name }) => name);
  async function* block() {
    yield rows.map((row) => row.map((cell, index) => (unknown[index] && cell === '' ? null : cell)));
  }
  await server.insert(server.nameTable(table.name), names, block());
}
