import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the tool into dist/: one small entry and chunks that are loaded when asked for. Everything is bundled but
 * DuckDB's native binding, which npm installs for the user's platform.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(join(root, 'dist'), { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['@duckdb/node-bindings*'],
  // its ES modules instead of its CommonJS ones: the same code, half the time to load
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  plugins: [{ name: 'narrow-table', setup: measureNarrow }],
  chunkNames: 'chunks/[name]-[hash]',
  // letters as they are: escaped, Russian texts are twice as long to read
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  // CommonJS packages inside an ES module bundle ask for `require`
  banner: {
    js: "import{createRequire as __voronka}from'node:module';const require=__voronka(import.meta.url);",
  },
  logLevel: 'warning',
});
writeFileSync(join(root, 'dist/THIRD-PARTY.txt'), collectLicences(Object.keys(metafile.inputs)));

/**
 * cli-table3 is handed only text whose every letter takes one column (`src/render/terminal/draw-table.ts`): its length is
 * its width, and looking for emoji in it would take 15 ms more in every run.
 */
function measureNarrow({ onResolve, onLoad }) {
  onResolve({ filter: /^string-width$/ }, ({ importer }) =>
    /[\\/]cli-table3[\\/]/.test(importer) ? { path: 'narrow-width', namespace: 'narrow' } : undefined,
  );
  onLoad({ filter: /./, namespace: 'narrow' }, () => ({
    contents: 'module.exports = (text) => text.length;',
  }));
}

/** The licences of everything that was bundled ask to be passed on; packages that share a text share its copy. */
function collectLicences(inputs) {
  const folders = new Set(
    inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );
  const packagesOfText = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : `Licence: ${license}`;
    packagesOfText.set(text, [...(packagesOfText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  return [...packagesOfText]
    .map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}
