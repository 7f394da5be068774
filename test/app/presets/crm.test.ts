import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Files, parseRows, runTool } from '../../tool/run-tool.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/crm');

/** An export, and what its generator knows of it. */
interface Export {
  readonly folder: string;
  readonly file: string;
  readonly preset: string;
  /** Rows in the file, its footer left out. */
  readonly records: number;
  readonly stages: readonly string[];
  /** The pipeline with most deals, where there are several. */
  readonly pipeline?: string;
  readonly pipelines?: readonly string[];
  /** Whether nothing in the file tells the order of its stages. */
  readonly unordered?: boolean;
  /** The deals of that pipeline. */
  readonly known: readonly object[];
}

// a name in a variable: the generator has no types
const generator = '../../../fixtures/crm/generate.mjs';
const { createExports, createFiles } = await import(generator);
const exports: readonly Export[] = createExports();

interface Gaps {
  readonly meta: {
    readonly contacts: number;
    readonly files: readonly { rows?: number; used?: number; rejected?: number }[];
    readonly stages: readonly { id: string; name: string }[];
  };
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

/** The counts of `gaps`, under the names of the stages; steps that nobody entered are left out. */
function readCounts({ meta, rows }: Gaps): Record<string, string>[] {
  const names = new Map(meta.stages.map(({ id, name }) => [id, name]));
  return rows
    .filter(({ entered }) => entered !== 0)
    .map(({ manager, stage, entered, converted, lost, open }) => ({
      manager: String(manager),
      stage: names.get(String(stage)) ?? String(stage),
      ...Object.fromEntries(
        Object.entries({ entered, converted, lost, open }).map(([key, count]) => [key, String(count)]),
      ),
    }));
}

async function readGaps(argv: readonly string[], files: Files): Promise<Gaps> {
  const { status, stdout, stderr } = await runTool(['gaps', ...argv, '--format', 'json', '--quiet'], {
    files,
    zone: 'Europe/Moscow',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** The config after a person has put the stages in order. */
function putInOrder(config: string, names: readonly string[]): string {
  const { stages, ...rest } = parse(config);
  const byName = new Map(stages.map((stage: { name: string }) => [stage.name, stage]));
  return stringify({ ...rest, stages: names.map((name) => byName.get(name)) });
}

describe('the fixtures of CRMs', () => {
  it('are what their generator writes, and nothing else', () => {
    const files: Record<string, Uint8Array> = createFiles();
    for (const [path, bytes] of Object.entries(files)) {
      expect(readFileSync(join(FOLDER, path)).equals(bytes), path).toBe(true);
    }
    const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of folders) {
      const generated = Object.keys(files).filter((path) => path.startsWith(`${name}/`));
      expect(readdirSync(join(FOLDER, name)).map((file) => `${name}/${file}`)).toEqual(
        ['README.md', ...generated.map((path) => path.slice(name.length + 1))]
          .map((file) => `${name}/${file}`)
          .sort(),
      );
    }
  });
});

describe.each(exports)('$folder', (each) => {
  const { folder, file, preset, records, stages, pipeline, pipelines, unordered = false, known } = each;
  const files = { [file]: readFileSync(join(FOLDER, folder, file)) };
  const expected = parseRows(readFileSync(join(FOLDER, folder, 'expected.csv'), 'utf8'));

  it('is recognised by init, whose config gives the counts by hand with no edit', async () => {
    const argv = ['init', '--transitions', file, '-o', 'voronka.yaml', '--lang', 'en'];
    const { status, stdout, stderr, after } = await runTool(argv, { files, zone: 'Europe/Moscow' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(preset);
    const written = after['voronka.yaml'] ?? '';
    const config = unordered ? putInOrder(written, stages) : written;
    if (unordered) expect(stdout.replace(/\s+/g, ' ')).toMatch(/order .* (?:uncertain|guess)/);
    expect(parse(config).stages.map(({ name }: { name: string }) => name)).toEqual(stages);
    if (pipeline !== undefined) {
      expect(config).toMatch(new RegExp(`pipeline: ["']?${pipeline}`));
      for (const name of pipelines ?? []) expect(stdout).toContain(name);
    }
    const gaps = await readGaps(['--config', 'voronka.yaml'], { ...files, 'voronka.yaml': config });
    expect(readCounts(gaps)).toEqual(expected);
    expect(gaps.meta.contacts).toBe(known.length);
    const [{ rows, used, rejected } = {}] = gaps.meta.files;
    expect({ rows, used, rejected }).toEqual({ rows: records, used: records, rejected: 0 });
  });

  it('is read with --preset and no config', async () => {
    const argv = ['--preset', preset, '--transitions', file];
    if (unordered) {
      const { status, stdout, stderr } = await runTool(['gaps', ...argv], { files });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('voronka init');
      return;
    }
    if (pipelines === undefined) {
      expect(readCounts(await readGaps(argv, files))).toEqual(expected);
      return;
    }
    // which of the pipelines is meant, only a config says
    const { status, stdout, stderr } = await runTool(['gaps', ...argv], { files });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    for (const name of pipelines) expect(stderr).toContain(name);
  });
});
