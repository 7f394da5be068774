import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../src/app/commands.ts';
import { OPTION_SPECS } from '../../src/app/options/option-specs.ts';
import { refreshBlocks } from './console-blocks.ts';

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
    for (const name of COMMAND_NAMES) expect(text).toContain(`voronka ${name}`);
  });

  it('names only options that exist', () => {
    const known = Object.values(OPTION_SPECS).flatMap(({ flags }) => flags.match(/--[a-z-]+/g) ?? []);
    const outside = ['--global', '--help', '--version'];
    const used = readFileSync(README, 'utf8').match(/(?<![\w-])--[a-z][a-z-]+/g) ?? [];
    expect(used.filter((option) => !known.includes(option) && !outside.includes(option))).toEqual([]);
  });
});
