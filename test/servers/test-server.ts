import type { ChildProcess } from 'node:child_process';
import type { ServerKind } from '../../src/engine/remote/server.ts';

/** Who may only read. */
export interface Reader {
  readonly url: string;
  readonly password: string;
}

/** A server that runs for the tests. */
export interface TestServer {
  readonly name: 'clickhouse-18' | 'clickhouse-18-2' | 'chdb' | 'postgres';
  readonly kind: ServerKind;
  /** Of a user who may do all, without a password. */
  readonly url: string;
  readonly reader?: Reader;
  /** Of the certificate that it shows where it is asked to encrypt. */
  readonly authority?: string;
}

/** Servers that were started, and their processes. */
export interface Started {
  readonly servers: readonly TestServer[];
  readonly children: readonly ChildProcess[];
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the servers are asked for. */
    serversDoor: string;
  }
}
