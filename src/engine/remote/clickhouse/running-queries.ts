import { randomUUID } from 'node:crypto';
import type { ClickHouseClient } from '@clickhouse/client';
import { joinSql, sql } from '../../sql/sql.ts';
import type { ServerAddress } from '../server.ts';
import { clickhouseFailure } from './clickhouse-failure.ts';
import { quoteForClickhouse } from './quote.ts';

/** What runs on a server, by the ids under which it can be cancelled there. */
export interface RunningQueries {
  begin(): string;
  end(id: string): void;
  /** The server has said something: what fails from now on is no failure to reach it. */
  answer(): void;
  answered(): boolean;
  /** Has queries cancelled on the server, by default all that run. Any user may do that to queries of his own. */
  cancel(ids?: readonly string[]): Promise<void>;
  /** The same where the process is about to end. */
  interrupt(): Promise<void>;
  /** @throws InputError what an error of the driver says, as a problem */
  fail(error: unknown): Promise<never>;
}

export function trackQueries(client: ClickHouseClient, address: ServerAddress): RunningQueries {
  const running = new Set<string>();
  let answered = false;
  let interrupted = false;
  const cancel = async (ids: readonly string[] = [...running]): Promise<void> => {
    if (ids.length === 0) return;
    const list = joinSql(ids.map(quoteForClickhouse));
    // a server goes on for nobody when its client has hung up: it has to be told
    await client.command({ query: sql`KILL QUERY WHERE query_id IN (${list}) ASYNC` }).catch(() => {});
  };
  return {
    begin() {
      const id = randomUUID();
      running.add(id);
      return id;
    },
    end: (id) => void running.delete(id),
    answer() {
      answered = true;
    },
    answered: () => answered,
    cancel,
    interrupt() {
      interrupted = true;
      return cancel();
    },
    async fail(error) {
      // what is broken off at the end of the process is nobody's mistake
      if (interrupted) await new Promise(() => {});
      throw clickhouseFailure(error, address, answered);
    },
  };
}
