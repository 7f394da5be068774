import { type ChildProcess, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A program of the machine by its name, there or in folders that are not on the path; undefined: none. */
export function findProgram(name: string, folders: readonly string[] = []): string | undefined {
  const path = (process.env.PATH ?? '').split(delimiter);
  return [...path, ...folders].map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** Ports on which nobody listens. */
export async function findPorts(number: number): Promise<number[]> {
  const held = await Promise.all(
    Array.from({ length: number }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = held.map((server) => (server.address() as { port: number }).port);
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Calls until it does not throw. */
export async function insist<T>(call: () => Promise<T>, child: ChildProcess, log: () => string): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (child.exitCode !== null || Date.now() > end)
        throw new Error(`did not start: ${log()}`, { cause: error });
      await wait(50);
    }
  }
}

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Who a program is started as that refuses to be started by root; undefined: ourselves; null: root is all there is.
 */
export function findAccount(user: string): Account | undefined | null {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}
