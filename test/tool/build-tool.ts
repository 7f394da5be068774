import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Bundles the tool as it stands in `src`, for tests that need a process of its own; `dist/` is left alone.
 *
 * @returns the folder, in which `main.mjs` starts it and `made-of.json` says which sources each chunk is made of (esbuild's
 * metafile); the caller's to remove
 */
export async function buildTool(): Promise<string> {
  // inside node_modules, so that the native library beside it is found
  const folder = mkdtempSync(join(ROOT, 'node_modules/.voronka-test-'));
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['@duckdb/node-bindings*'],
    banner: {
      js: "import{createRequire as __voronka}from'node:module';const require=__voronka(import.meta.url);",
    },
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
    metafile: true,
  });
  writeFileSync(join(folder, 'made-of.json'), JSON.stringify(metafile));
  return folder;
}
