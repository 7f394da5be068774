import type { Client, QueryArrayResult } from 'pg';
import type { Cell, Row } from '../../sql/connection.ts';
import { quoteName, type Sql, sql } from '../../sql/sql.ts';
import type { ServerAddress } from '../server.ts';
import { type BackendKey, cancelBackend } from './cancel-request.ts';
import { postgresFailure } from './postgres-failure.ts';
import { parserOf } from './postgres-type.ts';

/** Rows that are fetched at once: enough that the way there and back does not count. */
const BLOCK = sql`${5000}`;

/**
 * What every statement is asked in: one transaction, so that all of them see the same rows, and with it settings that
 * a pooler gives to nobody else. Roles may have settings of their own that write dates otherwise.
 */
const BEGIN = [
  sql`BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`,
  sql`SET LOCAL standard_conforming_strings = on`,
  sql`SET LOCAL datestyle = 'ISO'`,
  sql`SET LOCAL timezone = 'UTC'`,
];

/** Asks within one transaction, begun when the first statement comes. */
export interface Desk {
  query(statement: Sql): Promise<Row[]>;
  stream(statement: Sql): AsyncGenerator<readonly Row[]>;
  /** Outside of the transaction, which ends. */
  change(statement: Sql): Promise<number>;
  interrupt(): Promise<void>;
  close(): Promise<void>;
}

export function createDesk(client: Client, address: ServerAddress): Desk {
  const { send, sendQuietly, interrupt, cancel } = createSender(client, address);
  let open: Promise<void> | undefined;
  let cursors = 0;
  const begin = async (): Promise<void> => {
    for (const statement of BEGIN) await send(statement);
  };
  const end = async (): Promise<void> => {
    if (open === undefined) return;
    open = undefined;
    await sendQuietly(sql`ROLLBACK`);
  };
  const ask = async (statement: Sql): Promise<Row[]> => {
    open ??= begin();
    try {
      await open;
      return toRows(await send(statement));
    } catch (error) {
      // a transaction in which something failed answers nothing more
      await end();
      throw error;
    }
  };
  return {
    query: ask,
    stream: (statement) =>
      readCursor(statement, quoteName(`voronka_${++cursors}`), ask, () => open !== undefined),
    async change(statement) {
      await end();
      return (await send(statement)).rowCount ?? 0;
    },
    interrupt,
    async close() {
      await cancel();
      await client.end().catch(() => {});
    },
  };
}

/** Sends statements one after the other, and knows whether one runs. */
function createSender(client: Client, address: ServerAddress) {
  const types = { getTypeParser: parserOf as never };
  let running = 0;
  let interrupted = false;
  let before: Promise<unknown> = Promise.resolve();
  // one after the other: the driver's own queue warns of itself
  const sendNext = (text: Sql): Promise<QueryArrayResult> => {
    const next = before.then(() => client.query<unknown[]>({ text, rowMode: 'array', types }));
    before = next.catch(() => {});
    return next;
  };
  const cancel = async (): Promise<void> => {
    if (running > 0) await cancelBackend(address, client as unknown as BackendKey);
  };
  return {
    async send(text: Sql): Promise<QueryArrayResult> {
      running++;
      try {
        return await sendNext(text);
      } catch (error) {
        // the process is about to end: what it breaks off is nobody's mistake
        if (interrupted) await new Promise(() => {});
        throw postgresFailure(error, address, true);
      } finally {
        running--;
      }
    },
    /** For what matters to nobody where it fails. */
    async sendQuietly(text: Sql): Promise<void> {
      await sendNext(text).catch(() => {});
    },
    async interrupt(): Promise<void> {
      interrupted = true;
      await cancel();
    },
    cancel,
  };
}

/** Reads a cursor to its end, or as far as it is wanted. */
async function* readCursor(
  statement: Sql,
  cursor: Sql,
  ask: (statement: Sql) => Promise<Row[]>,
  isOpen: () => boolean,
): AsyncGenerator<readonly Row[]> {
  await ask(sql`DECLARE ${cursor} NO SCROLL CURSOR FOR ${statement}`);
  try {
    for (;;) {
      const rows = await ask(sql`FETCH ${BLOCK} FROM ${cursor}`);
      if (rows.length === 0) return;
      yield rows;
    }
  } finally {
    if (isOpen()) await ask(sql`CLOSE ${cursor}`).catch(() => {});
  }
}

function toRows({ fields, rows }: QueryArrayResult): Row[] {
  const names = fields.map(({ name }) => name);
  return (rows as Cell[][]).map((values) => {
    const row: Record<string, Cell> = {};
    for (let index = 0; index < names.length; index++) row[names[index]!] = values[index]!;
    return row;
  });
}
