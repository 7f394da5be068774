import type { RanStatement, StatementPlace } from '../../domain/servers/ran-statement.ts';
import type { Connection } from '../sql/connection.ts';

/** Is told of each statement when it has been answered. */
export type RecordStatement = (ran: RanStatement) => void;

/** Keeps statements in a list, where there is one. */
export function recordInto(ran: RanStatement[] | undefined): RecordStatement | undefined {
  return ran && ((statement) => void ran.push(statement));
}

interface Recorded {
  readonly connection: Connection;
  readonly place: StatementPlace;
  readonly record: RecordStatement;
}

/** What stands behind connections that record. */
const recorded = new WeakMap<Connection, Recorded>();

/** The same connection, which tells of its statements; as it is where nobody wants to know. */
export function recordStatements<C extends Connection>(
  connection: C,
  place: StatementPlace,
  record: RecordStatement | undefined,
): C {
  if (record === undefined) return connection;
  const methods: Connection = {
    async run(statement) {
      const changed = await connection.run(statement);
      record({ place, statement, rows: null });
      return changed;
    },
    async query(statement) {
      const rows = await connection.query(statement);
      record({ place, statement, rows: rows.length });
      return rows;
    },
    async *stream(statement) {
      let count = 0;
      for await (const rows of connection.stream(statement)) {
        count += rows.length;
        yield rows;
      }
      record({ place, statement, rows: count });
    },
  };
  const wrapped = new Proxy(connection, {
    get(target, name) {
      if (Object.hasOwn(methods, name)) return methods[name as keyof Connection];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  recorded.set(wrapped, { connection, place, record });
  return wrapped;
}

/** The same connection for a statement that the shards of a cluster run. */
export function onShards<C extends Connection>(connection: C, cluster: string): C {
  const known = recorded.get(connection);
  if (known === undefined) return connection;
  return recordStatements(known.connection as C, { ...known.place, cluster }, known.record);
}
