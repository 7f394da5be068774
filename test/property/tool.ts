import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineUnderTest } from '../engine/engines.ts';
import { countRuns } from '../tool/property-runs.ts';
import { runToolHere } from '../tool/run-tool.ts';
import { type Scenario, writeTable } from './scenario.ts';
import { writeRecord } from './spelling.ts';

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

/** Runs `gaps`, or another report, and expects it to work. */
export async function runGaps(
  engine: EngineUnderTest,
  { options, now }: Pick<Scenario, 'options' | 'now'>,
  more: readonly string[],
  command = 'gaps',
): Promise<string> {
  const argv = [command, '--allow-foreign-ids', ...engine.argv, ...options, ...more];
  const { status, stdout, stderr } = await runToolHere(argv, { now });
  if (status !== 0) throw new Error(`status ${status}\n${stderr}`);
  return stdout;
}

/** Milliseconds: a property that finds something shrinks it in many runs more. */
export const PATIENCE = 600_000;

/** How many cases a property tries: see `countRuns`; so many as VORONKA_PROPERTY_RUNS says, where it says. */
export function chooseRuns(usual: number): number {
  return Number(process.env.VORONKA_PROPERTY_RUNS ?? countRuns(usual));
}
