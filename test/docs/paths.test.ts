import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'bench/README.md',
  ...readdirSync(new URL('docs/', ROOT)).map((file) => `docs/${file}`),
].filter((file) => file.endsWith('.md'));

const names = new Set(
  readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' }).map((file) => basename(file)),
);

/** Paths of this project in code: `engine/count/fold.ts` below `src`, `test/docs` from the root, `fold.ts` anywhere in `src`. */
function listPaths(text: string): string[] {
  const words = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.split(' '));
  return words.filter(
    (word) =>
      /^[\w./-]+\.(ts|mjs)$/.test(word) ||
      /^(src|test|engine|ingest|domain|report|app|cli|fixtures)\/[\w./-]+$/.test(word),
  );
}

const exists = (path: string, page: string): boolean =>
  [new URL(path, ROOT), new URL(`src/${path}`, ROOT), new URL(path, new URL(page, ROOT))].some(existsSync) ||
  (!path.includes('/') && names.has(path));

it.each(PAGES)('%s names only files and folders that are there', (page) => {
  const text = readFileSync(new URL(page, ROOT), 'utf8');
  expect(listPaths(text).filter((path) => !exists(path, page))).toEqual([]);
});
