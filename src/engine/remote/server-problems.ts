import type {} from '../../domain/problem.ts';

/** What an address in `source` may not be. */
export const ADDRESS_FAULTS = ['form', 'host', 'port', 'password', 'table'] as const;

/** Why nobody answers. */
export const UNREACHABLE_REASONS = ['refused', 'unknown', 'timeout', 'route', 'closed', 'stranger'] as const;
export type UnreachableReason = (typeof UNREACHABLE_REASONS)[number];

declare module '../../domain/problem.ts' {
  /** What an address of a database server, and the server itself, can get wrong. The place is the address, without a password. */
  interface ProblemArgs {
    'source-scheme': { scheme: string; known: readonly string[]; nearest?: string };
    'source-address': { fault: (typeof ADDRESS_FAULTS)[number] };
    'source-parameter': { parameter: string; known: readonly string[]; nearest?: string };
    /** An address that stands in the list before. */
    'source-repeated': Record<never, never>;
    'source-value': { parameter: string; value: string; known: readonly string[] };
    'server-unreachable': { host: string; port: number; reason: UnreachableReason; secure: boolean };
    /** `plain`: it speaks no TLS on this port; otherwise its certificate is not to be trusted, and why. */
    'server-tls': { host: string; port: number; plain: boolean; detail: string };
    /** The port of ClickHouse's own protocol: the tool speaks HTTP. */
    'server-native-port': { port: number };
    'server-login': { user: string; password: boolean; detail: string };
    'server-database': { database: string };
    'server-table': { table: string; nearest?: string };
    'server-column': { column: string };
    'server-forbidden': { user: string; detail: string };
    'server-limit': { needs: 'memory' | 'time' | 'rows'; detail: string };
    'server-cancelled': { detail: string };
    'server-lost': { detail: string };
    'server-failed': { detail: string };
    /** A view whose rows come from a table over several shards. */
    'server-view-distributed': { view: string; table: string };
  }
}
