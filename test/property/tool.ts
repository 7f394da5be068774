import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run.ts';
import { THIS_MACHINE } from '../../src/cli/this-machine.ts';
import { createCleanup } from '../../src/disk/cleanup.ts';
import { type Scenario, writeTable } from './scenario.ts';
import { writeRecord } from './spelling.ts';

/** How a run ended. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Order of the rows of a file, and the number of files that they are dealt to. */
export interface Arrangement {
  readonly order: <T>(rows: readonly T[]) => readonly T[];
  readonly parts: number;
}

export const AS_DRAWN: Arrangement = { order: (rows) => rows, parts: 1 };

/** A folder for the files of one test file; the caller removes it. */
export class Workshop {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<Workshop> {
    return new Workshop(await mkdtemp(join(tmpdir(), 'voronka-property-')));
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  /** Writes a scenario's files over those of the last one and returns the options that name them. */
  async write(scenario: Scenario, { order, parts }: Arrangement = AS_DRAWN): Promise<string[]> {
    const config = join(this.folder, 'voronka.yaml');
    // every JSON text is a YAML text
    await writeFile(config, JSON.stringify(scenario.config));
    const options = ['--config', config];
    for (const table of ['contacts', 'transitions'] as const) {
      const content = scenario[table];
      if (content === null) continue;
      const [header, ...rest] = writeTable(content);
      const rows = order(rest);
      for (let part = 0; part < parts; part++) {
        const file = join(this.folder, `${table}-${part}.csv`);
        const dealt = rows.filter((_, index) => index % parts === part);
        const lines = [header!, ...dealt].map((cells) => writeRecord(cells, scenario.delimiter));
        await writeFile(file, `${lines.join('\n')}\n`);
        options.push(`--${table}`, file);
      }
    }
    return options;
  }
}

/** Runs the tool in this process. */
export async function runTool(argv: readonly string[], now: number): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const collect = (into: Buffer[]) =>
    new Writable({
      write(chunk, _encoding, done) {
        into.push(Buffer.from(chunk));
        done();
      },
    });
  const status = await run([...argv], {
    stdin: Readable.from([]),
    stdout: collect(out),
    stderr: collect(err),
    env: { LANG: 'en_US.UTF-8' },
    machine: THIS_MACHINE,
    cleanup: createCleanup(),
    now: () => now,
    zone: 'UTC',
  });
  return { status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

/** Runs `gaps` and expects it to work. */
export async function runGaps(scenario: Scenario, options: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runTool(['gaps', ...scenario.options, ...options], scenario.now);
  if (status !== 0) throw new Error(`status ${status}\n${stderr}`);
  return stdout;
}

/** Milliseconds: a property that finds something shrinks it in many runs more. */
export const PATIENCE = 600_000;

/** How many cases a property tries: its own number, or more by VORONKA_PROPERTY_RUNS. */
export function chooseRuns(usual: number): number {
  return Number(process.env.VORONKA_PROPERTY_RUNS ?? usual);
}
