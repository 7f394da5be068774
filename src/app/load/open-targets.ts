import { collectProblems } from '../../domain/collect-problems.ts';
import { InputError, problem } from '../../domain/problem.ts';
import type {} from '../../engine/remote/load/load-problems.ts';
import { checkCluster } from '../../engine/remote/load/spread-table.ts';
import { openServer } from '../../engine/remote/open-server.ts';
import { parseAddress } from '../../engine/remote/parse-address.ts';
import type { ServerAddress, WritableServer } from '../../engine/remote/server.ts';
import type { Invocation } from '../invocation.ts';

/**
 * Opens the servers that `--to` names. The caller closes them.
 *
 * @throws InputError load-target, load-postgres, load-twice, load-cluster, load-shards; what is wrong with an address, and
 *   whatever a server refuses
 */
export async function openTargets({
  options,
  io,
}: Pick<Invocation, 'options' | 'io'>): Promise<WritableServer[]> {
  if (options.target.length === 0) throw new InputError([problem('load-target', {})]);
  const password = io.env.VORONKA_SOURCE_PASSWORD;
  const addresses: ServerAddress[] = [];
  await collectProblems(
    options.target.map((text) => async () => {
      const address = parseAddress(text, { password });
      const place = { file: address.shown };
      if (address.kind !== 'clickhouse') throw new InputError([problem('load-postgres', {}, place)]);
      if (addresses.some(({ shown }) => shown === address.shown)) {
        throw new InputError([problem('load-twice', {}, place)]);
      }
      addresses.push(address);
    }),
  );
  const servers: WritableServer[] = [];
  try {
    for (const address of addresses) {
      const server = await openServer(address, { onInterrupt: io.cleanup.undoOnInterrupt });
      servers.push(server);
      if (options.cluster !== undefined) await checkCluster(server, options.cluster, addresses.length);
    }
  } catch (error) {
    await closeTargets(servers);
    throw error;
  }
  return servers;
}

export async function closeTargets(servers: readonly WritableServer[]): Promise<void> {
  await Promise.all(servers.map((server) => server.close()));
}
