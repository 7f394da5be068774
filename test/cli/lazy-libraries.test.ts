import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTool } from '../tool/build-tool.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Libraries of one format or one command each: nobody else pays for them. */
const HEAVY = [
  '@observablehq/plot',
  'linkedom',
  'hucre',
  'fflate',
  '@clack/prompts',
  '@clickhouse/client',
  'pg',
];

interface Made {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>;
}

let tool: string;
let folder: string;
beforeAll(async () => {
  tool = await buildTool();
  folder = mkdtempSync(join(tmpdir(), 'voronka-loads-'));
  cpSync(join(ROOT, 'fixtures/demo'), folder, { recursive: true });
});
afterAll(() => {
  for (const each of [tool, folder]) rmSync(each, { recursive: true, force: true });
});

/** The libraries of which a run has loaded anything. */
function listLoaded(args: readonly string[]): string[] {
  const log = join(folder, 'loads.txt');
  rmSync(log, { force: true });
  const hook = join(ROOT, 'test/tool/log-loads.mjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', hook, join(tool, 'main.mjs'), ...args],
    {
      cwd: folder,
      env: { ...process.env, LOADS: log },
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const loaded = new Set(
    readFileSync(log, 'utf8')
      .split('\n')
      .map((url) => basename(url)),
  );
  const { outputs } = JSON.parse(readFileSync(join(tool, 'made-of.json'), 'utf8')) as Made;
  const sources = Object.entries(outputs)
    .filter(([file]) => loaded.has(basename(file)))
    .flatMap(([, { inputs }]) => Object.keys(inputs));
  return HEAVY.filter((name) => sources.some((source) => source.includes(`node_modules/${name}/`)));
}

it.each([
  ['--version'],
  ['gaps --format csv'],
  ['gaps --format csv --excel'],
  ['report'],
  ['report --format json'],
  ['scorecard --all'],
  ['check'],
])('%s loads no library of a format or command that was not asked for', (line) => {
  expect(listLoaded([...line.split(' '), ...(line === '--version' ? [] : ['--quiet'])])).toEqual([]);
});

it('a page loads what draws, a workbook what writes workbooks', () => {
  expect(listLoaded(['report', '-o', 'page.html', '--quiet'])).toEqual(['@observablehq/plot', 'linkedom']);
  expect(listLoaded(['report', '-o', 'book.xlsx', '--quiet'])).toEqual(['hucre', 'fflate']);
});
