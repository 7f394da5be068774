import { rmSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * Bundles the tool into dist/: one small entry and chunks that are loaded when asked for. Everything is bundled but
 * DuckDB's native binding, which npm installs for the user's platform.
 */
const root = new URL('..', import.meta.url).pathname;
rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  external: ['@duckdb/node-bindings*'],
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'none',
  // CommonJS packages inside an ES module bundle ask for `require`
  banner: { js: "import{createRequire as __voronka}from'node:module';const require=__voronka(import.meta.url);" },
  logLevel: 'warning',
});
