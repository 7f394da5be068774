import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Owner of a run's temporary files: one folder, made when the first file is asked for. */
export interface Spool {
  /** A path for a new temporary file; never the same twice, whatever the name. */
  path(name: string): string;
  /** A folder for what does not fit into memory; undefined where none can be made: most runs need none. */
  spill(): string | undefined;
  /** What `make` makes of the name, made when it is first asked for: what can be read once only is kept so. */
  once(name: string, make: () => Promise<string>): Promise<string>;
  /** Removes the folder with all that is in it, at once. May be called more than once. */
  disposeSync(): void;
}

/** Who makes the folder, and when: what others have left is known by that. */
export interface SpoolOwner {
  readonly machine: { readonly pid: number; readonly isAlive: (pid: number) => boolean };
  /** Microseconds since 1970. */
  readonly now: () => number;
}

/**
 * @param dir the folder to make the temporary folder in; default: the system's
 * @param owner where it is known, what killed runs have left there is removed
 */
export function createSpool(dir: string = tmpdir(), owner?: SpoolOwner): Spool {
  let folder: string | undefined;
  let count = 0;
  const made = new Map<string, Promise<string>>();
  const path = (name: string): string => {
    folder ??= makeFolder(dir, owner);
    count += 1;
    return join(folder, `${count}-${name}`);
  };
  return {
    path,
    spill() {
      try {
        return path('spill');
      } catch {
        return undefined;
      }
    },
    once(name, make) {
      const known = made.get(name) ?? make();
      made.set(name, known);
      return known;
    },
    disposeSync() {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      folder = undefined;
    },
  };
}

/** The folder of a run says which process made it. */
const FOLDER = /^voronka-(\d+)-\w{6}$/;
/** Nobody works for longer; milliseconds. */
const ABANDONED = 24 * 3600 * 1000;

function makeFolder(dir: string, owner?: SpoolOwner): string {
  if (owner === undefined) return mkdtempSync(join(dir, 'voronka-'));
  removeAbandoned(dir, owner);
  return mkdtempSync(join(dir, `voronka-${owner.machine.pid}-`));
}

/** Folders that killed runs of this user have left: they may hold rows of customers. */
function removeAbandoned(dir: string, { machine, now }: SpoolOwner): void {
  try {
    for (const name of readdirSync(dir)) {
      const pid = Number(FOLDER.exec(name)?.[1] ?? Number.NaN);
      if (Number.isNaN(pid)) continue;
      const path = join(dir, name);
      const { uid, mtimeMs } = statSync(path);
      const isOurs = uid === userInfo().uid;
      const isOld = now() / 1000 - mtimeMs > ABANDONED;
      if (isOurs && isOld && !machine.isAlive(pid)) rmSync(path, { recursive: true });
    }
  } catch {
    // another run is at it, or the folder cannot be read: then the next one
  }
}
