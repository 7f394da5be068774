import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Ask } from '../../src/app/init/ask/ask.ts';
import type { Program } from '../../src/app/io.ts';
import { run } from '../../src/cli/run.ts';
import { THIS_MACHINE } from '../../src/cli/this-machine.ts';
import { createCleanup } from '../../src/disk/machine.ts';

/** Text or bytes by file name, relative to the folder of the run. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface World {
  readonly files?: Files;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** The clock, ISO 8601 or microseconds; default 2026-12-01T00:00:00Z. */
  readonly now?: string | number;
  /** The machine's time zone; default UTC. */
  readonly zone?: string;
  /** How the tool is started; default: as on Linux. */
  readonly program?: Program;
  /** Whoever is asked. */
  readonly ask?: Ask;
  /** Whether standard output is a terminal. */
  readonly tty?: boolean;
  /** Lines of that terminal. */
  readonly rows?: number;
  /** What shows texts longer than that; it is handed the command and the text. */
  readonly pager?: (command: string, text: string) => boolean;
  /** Whether standard error is one. */
  readonly watched?: boolean;
  /** What standard output fails with at the first write. */
  readonly closed?: NodeJS.ErrnoException;
}

/** How a run ended. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Every file of the folder as it is after the run. */
  readonly after: Readonly<Record<string, string>>;
}

/** Runs the tool in this process, in a temporary folder that holds the given files and nothing else. One run at a time. */
export async function runTool(argv: readonly string[], world: World = {}): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'voronka-run-'));
  try {
    for (const [name, content] of Object.entries(world.files ?? {})) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return { ...(await runToolIn(folder, argv, world)), after: readFolder(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same in a folder that is there already, and stays. */
export async function runToolIn(
  folder: string,
  argv: readonly string[],
  world: Omit<World, 'files'> = {},
): Promise<Omit<Ended, 'after'>> {
  const before = process.cwd();
  try {
    process.chdir(folder);
    return await runToolHere(argv, world);
  } finally {
    process.chdir(before);
  }
}

/** The same wherever this process stands. */
export async function runToolHere(
  argv: readonly string[],
  world: Omit<World, 'files'> = {},
): Promise<Omit<Ended, 'after'>> {
  const out = new Collector(world);
  const err = new Collector({ tty: world.watched ?? false });
  const { now = '2026-12-01T00:00:00Z' } = world;
  const status = await run(argv, {
    stdin: Readable.from(world.stdin === undefined ? [] : [Buffer.from(world.stdin)]),
    stdout: out,
    stderr: err,
    env: world.env ?? { LANG: 'en_US.UTF-8' },
    machine: THIS_MACHINE,
    program: world.program ?? {
      runtime: '/opt/node/bin/node',
      script: '/opt/voronka/bin/voronka.js',
      platform: 'linux',
    },
    cleanup: createCleanup(),
    now: () => (typeof now === 'number' ? now : Date.parse(now) * 1000),
    zone: world.zone ?? 'UTC',
    ...(world.pager && {
      pager: { usual: 'less', show: async (command: string, text: string) => world.pager!(command, text) },
    }),
    ask: world.ask && (async () => world.ask!),
  });
  return { status, stdout: out.text(), stderr: err.text() };
}

/** The files of a folder under `fixtures/`. */
export function readFixture(name: string): Record<string, Uint8Array> {
  const folder = join(import.meta.dirname, '../../fixtures', name);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file === 'voronka.yaml' || file.endsWith('.csv'))
      .map((file) => [file, readFileSync(join(folder, file))]),
  );
}

/** Rows of a CSV without quotes, by column. */
export function parseRows(csv: string): Record<string, string>[] {
  const [header = '', ...lines] = csv.trimEnd().split('\n');
  const keys = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? '']));
  });
}

class Collector extends Writable {
  readonly isTTY: boolean;
  readonly rows: number | undefined;
  readonly #pieces: Buffer[] = [];
  readonly #closed: Error | undefined;

  constructor({ tty = false, rows, closed }: World = {}) {
    super();
    this.rows = rows;
    this.isTTY = tty;
    this.#closed = closed;
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    if (this.#closed === undefined) this.#pieces.push(chunk);
    done(this.#closed);
  }

  text(): string {
    return Buffer.concat(this.#pieces).toString();
  }
}

function readFolder(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
  );
}
