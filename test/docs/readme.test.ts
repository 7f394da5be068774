import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refreshBlocks } from './console-blocks.ts';
import { PAGES, ROOT } from './page-list.ts';
import { COMMAND_LIST } from './registry.ts';

const READMES = PAGES.filter(({ file }) => file.startsWith('README'));

describe.each(READMES)('$file', ({ url, text, language }) => {
  it('shows what the commands print', async () => {
    const fresh = await refreshBlocks(text, (place) => new URL(`${place}/`, ROOT).pathname, language);
    if (process.env.UPDATE_DOCS) writeFileSync(url, fresh);
    else expect(text).toBe(fresh);
  });

  it('names every command', () => {
    for (const { name } of COMMAND_LIST) expect(text).toContain(`voronka ${name}`);
  });

  it('names the README in the other language', () => {
    for (const { file } of READMES) if (!url.href.endsWith(file)) expect(text).toContain(`](${file})`);
  });
});
