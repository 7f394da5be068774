import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refreshBlocks } from './console-blocks.ts';
import { COMMAND_LIST } from './registry.ts';

const README = new URL('../../README.md', import.meta.url);

describe('README', () => {
  it('shows what the commands print', async () => {
    const text = readFileSync(README, 'utf8');
    const fresh = await refreshBlocks(text, (place) => new URL(`../../${place}/`, import.meta.url).pathname);
    if (process.env.UPDATE_DOCS) writeFileSync(README, fresh);
    else expect(text).toBe(fresh);
  });

  it('names every command', () => {
    const text = readFileSync(README, 'utf8');
    for (const { name } of COMMAND_LIST) expect(text).toContain(`voronka ${name}`);
  });
});
