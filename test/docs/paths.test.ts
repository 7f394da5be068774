import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGES, ROOT } from './page-list.ts';

const FILES = [...PAGES.map(({ file }) => file), 'CONTRIBUTING.md', 'bench/README.md'];
const read = (page: string): string => readFileSync(new URL(page, ROOT), 'utf8');

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

/** Links that are no address of the web: the file and the heading in it, either of which may be absent. */
function listLinks(text: string): { link: string; file: string; heading: string }[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [file = '', heading = ''] = link.split('#');
      return { link, file, heading: decodeURIComponent(heading) };
    });
}

/** The anchors of a page's headings, as GitHub makes them. */
function listAnchors(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function leads(page: string, { file, heading }: { file: string; heading: string }): boolean {
  const target = file === '' ? new URL(page, ROOT) : new URL(file, new URL(page, ROOT));
  if (!existsSync(target)) return false;
  return heading === '' || listAnchors(readFileSync(target, 'utf8')).includes(heading);
}

describe.each(FILES)('%s', (page) => {
  it('names only files and folders that are there', () => {
    expect(listPaths(read(page)).filter((path) => !exists(path, page))).toEqual([]);
  });

  it('has links that lead somewhere', () => {
    const dead = listLinks(read(page)).filter((link) => !leads(page, link));
    expect(dead.map(({ link }) => link)).toEqual([]);
  });
});
