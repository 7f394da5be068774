import { describe, expect, it } from 'vitest';
import type { RanStatement } from '../../../src/domain/servers/ran-statement.ts';
import { onShards, recordStatements } from '../../../src/engine/explain/statement-log.ts';
import type { Connection } from '../../../src/engine/sql/connection.ts';
import { sql } from '../../../src/engine/sql/sql.ts';

/** A connection with something of its own, whose methods know what they belong to. */
class Fake implements Connection {
  readonly #rows = [{ n: 1 }, { n: 2 }];
  async run() {
    return this.#rows.length;
  }
  async query() {
    return this.#rows;
  }
  async *stream() {
    yield this.#rows;
    yield this.#rows;
  }
  hello() {
    return this.#rows.length;
  }
}

function record() {
  const ran: RanStatement[] = [];
  const connection = recordStatements(new Fake(), { server: 'clickhouse://a:8123' }, (each) =>
    ran.push(each),
  );
  return { ran, connection };
}

describe('recordStatements', () => {
  it('is the connection itself where nobody wants to know', () => {
    const fake = new Fake();
    expect(recordStatements(fake, { server: null }, undefined)).toBe(fake);
    expect(onShards(fake, 'two')).toBe(fake);
  });

  it('tells of each statement, where it ran and how much came back', async () => {
    const { ran, connection } = record();
    expect(await connection.run()).toBe(2);
    expect(await (connection as Connection).query(sql`SELECT 1`)).toHaveLength(2);
    for await (const rows of (connection as Connection).stream(sql`SELECT 2`)) expect(rows).toHaveLength(2);
    const place = { server: 'clickhouse://a:8123' };
    expect(ran).toEqual([
      { place, statement: undefined, rows: null },
      { place, statement: 'SELECT 1', rows: 2 },
      { place, statement: 'SELECT 2', rows: 4 },
    ]);
    expect(connection.hello()).toBe(2);
  });

  it('tells of a statement of the shards once', async () => {
    const { ran, connection } = record();
    await onShards(connection as Connection, 'two').query(sql`SELECT 1`);
    expect(ran.map(({ place }) => place)).toEqual([{ server: 'clickhouse://a:8123', cluster: 'two' }]);
  });

  it('does not tell of a statement that failed', async () => {
    const ran: RanStatement[] = [];
    const broken = { ...new Fake(), query: () => Promise.reject(new Error('no')) } as unknown as Connection;
    const connection = recordStatements(broken, { server: null }, (each) => ran.push(each));
    await expect(connection.query(sql`SELECT 1`)).rejects.toThrow('no');
    expect(ran).toEqual([]);
  });
});
