import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refreshBlocks } from './console-blocks.ts';
import { COMMAND_LIST } from './registry.ts';

const ROOT = new URL('../../', import.meta.url);
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
    const fresh = await refreshBlocks(text, (place) => new URL(`${place}/`, ROOT).pathname);
    if (process.env.UPDATE_DOCS) writeFileSync(page, fresh);
    else expect(text).toBe(fresh);
    expect(fresh).toContain(`$ voronka ${OF_OPTIONS[name] ?? name}`);
  });

  it('is named by the README', () => {
    expect(readFileSync(new URL('README.md', ROOT), 'utf8')).toContain(`docs/${name}.md`);
  });
});
