import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refreshBlocks } from './console-blocks.ts';
import { listPages, ROOT } from './page-list.ts';
import { COMMAND_LIST } from './registry.ts';

const folderOf = (place: string): string => new URL(`${place}/`, ROOT).pathname;
/** Commands whose page is the README, or that have one of another kind. */
const ELSEWHERE = ['report', 'gaps', 'coach', 'check', 'init', 'track', 'presets'];
/** Pages of an option, and the command that they show it with. */
const OF_OPTIONS: Readonly<Record<string, string>> = { adjust: 'gaps', brief: 'report' };
const PAGES = [
  ...COMMAND_LIST.map(({ name }) => name).filter((name) => !ELSEWHERE.includes(name)),
  ...Object.keys(OF_OPTIONS),
];

describe.each(PAGES)('docs/%s.md', (name) => {
  const page = new URL(`docs/${name}.md`, ROOT);

  it('shows what the commands print', async () => {
    expect(existsSync(page)).toBe(true);
    const text = readFileSync(page, 'utf8');
    const fresh = await refreshBlocks(text, folderOf);
    if (process.env.UPDATE_DOCS) writeFileSync(page, fresh);
    else expect(text).toBe(fresh);
    expect(fresh).toContain(`$ voronka ${OF_OPTIONS[name] ?? name}`);
  });

  it('is named by the README', () => {
    expect(readFileSync(new URL('README.md', ROOT), 'utf8')).toContain(`docs/${name}.md`);
  });
});

describe.each(listPages('ru').filter(({ file }) => file.startsWith('docs/')))(
  '$file',
  ({ file, url, text }) => {
    it('shows what the commands print in Russian', async () => {
      const fresh = await refreshBlocks(text, folderOf, 'ru');
      if (process.env.UPDATE_DOCS) writeFileSync(url, fresh);
      else expect(text).toBe(fresh);
    });

    it('is named by the Russian README', () => {
      expect(readFileSync(new URL('README.ru.md', ROOT), 'utf8')).toContain(file);
    });
  },
);
