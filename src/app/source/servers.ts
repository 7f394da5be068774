import { readFile } from 'node:fs/promises';
import type { SourceSettings } from '../../config/settings.ts';
import { collectProblems } from '../../domain/collect-problems.ts';
import { InputError, type Place, problem } from '../../domain/problem.ts';
import { type RecordStatement, recordStatements } from '../../engine/explain/statement-log.ts';
import type { Server, ServerAddress } from '../../engine/remote/server.ts';
import type { Io } from '../io.ts';

/** What a password is read from, before the file that the config names. */
export const PASSWORD_VARIABLE = 'VORONKA_SOURCE_PASSWORD';

/** The database servers of one run, each opened once. */
export interface Servers {
  /** Those that are open, by their addresses as people may see them. */
  readonly opened: ReadonlyMap<string, Server>;
  /**
   * Opens the servers of a source, in its order; those that are open stay so.
   *
   * @throws InputError with the problems of all addresses; file-missing and its like of the files that the source names
   */
  open(source: SourceSettings): Promise<readonly Server[]>;
  /** Statements that run are cancelled. */
  close(): Promise<void>;
}

/**
 * @param io the password's variable; what has to be undone if the run is interrupted
 * @param record is told of the statements that they run
 */
export function createServers(
  { env, cleanup }: Pick<Io, 'env' | 'cleanup'>,
  record?: RecordStatement,
): Servers {
  const opened = new Map<string, Server>();
  return {
    opened,
    async open({ addresses, passwordFile, authority }) {
      const [password, trusted] = await collectProblems([
        () => env[PASSWORD_VARIABLE] || (passwordFile && readSecret(passwordFile)),
        () => authority && readText(authority, 'authority'),
      ]);
      // few runs ask a database
      const { parseAddress } = await import('../../engine/remote/parse-address.ts');
      const { openServer } = await import('../../engine/remote/open-server.ts');
      const parsed = await collectProblems(
        addresses.map(
          ({ value, place }) =>
            () =>
              parseAddress(value, {
                password: password || undefined,
                authority: trusted || undefined,
                place: pointAt(place),
              }),
        ),
      );
      refuseRepeated(parsed, addresses);
      return collectProblems(
        parsed.map((address) => async () => {
          const server =
            opened.get(address.shown) ??
            recordStatements<Server>(
              await openServer(address, { onInterrupt: cleanup.undoOnInterrupt }),
              { server: address.shown },
              record,
            );
          opened.set(address.shown, server);
          return server;
        }),
      );
    },
    async close() {
      const all = [...opened.values()];
      opened.clear();
      await Promise.allSettled(all.map((server) => server.close()));
    },
  };
}

/** @throws InputError source-repeated where one database stands in the list twice */
function refuseRepeated(parsed: readonly ServerAddress[], given: SourceSettings['addresses']): void {
  const names = parsed.map(({ kind, host, port, database }) => `${kind} ${host} ${port} ${database}`);
  const repeated = given.filter((_, index) => names.indexOf(names[index]!) < index);
  if (repeated.length > 0) {
    throw new InputError(repeated.map(({ place }) => problem('source-repeated', {}, pointAt(place))));
  }
}

/** Where an address stands, without its text: somebody may have put a password into it. */
function pointAt({ file, line, column }: Place): Place {
  return { file, line, column };
}

/** The first line of a file, without what ends it. */
async function readSecret(file: string): Promise<string> {
  const [first = ''] = (await readText(file, 'password')).split(/\r?\n/);
  return first;
}

async function readText(file: string, expected: 'password' | 'authority'): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    const codes = { EISDIR: 'file-directory', EACCES: 'file-forbidden' } as const;
    const code = codes[(error as NodeJS.ErrnoException).code as keyof typeof codes] ?? 'file-missing';
    throw new InputError([problem(code, { expected }, { file })]);
  }
}
