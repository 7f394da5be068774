import type { ServerAddress, ServerOptions, WritableServer } from './server.ts';

/**
 * Opens the server of an address; its driver is loaded now and not before.
 *
 * @throws InputError `server-…`: nobody answers, or refuses
 */
export async function openServer(
  address: ServerAddress,
  options: ServerOptions = {},
): Promise<WritableServer> {
  if (address.kind === 'clickhouse') {
    return (await import('./clickhouse/clickhouse-server.ts')).openClickhouse(address, options);
  }
  return (await import('./postgres/postgres-server.ts')).openPostgres(address, options);
}
