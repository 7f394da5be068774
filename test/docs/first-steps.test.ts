import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFixture, runToolIn } from '../tool/run-tool.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const [, five = ''] = README.split('## Five minutes');
const [steps = ''] = five.split('Only some contacts, some time');

/** The commands of the steps, and the part of a config that one of them says to write. */
type Part = { readonly yaml: string } | { readonly argv: readonly string[] };
const parts = [...steps.matchAll(/```(sh|console|yaml)\n([\s\S]*?)```/g)].flatMap(
  ([, kind, body = '']): Part[] =>
    kind === 'yaml'
      ? [{ yaml: body }]
      : [...body.matchAll(/^(?:\$ )?voronka ([^|\n]*)/gm)].map(([, words = '']) => ({
          argv: [...words.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? ''),
        })),
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'voronka-steps-'));
  const { 'voronka.yaml': _, ...inputs } = readFixture('demo');
  for (const [name, bytes] of Object.entries(inputs)) writeFileSync(join(folder, name), bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the first five minutes', () => {
  it('has all its steps', () => {
    const commands = parts.map((part) => ('argv' in part ? part.argv[0] : 'stages'));
    expect(commands).toEqual(['init', 'stages', 'check', 'report', 'gaps', 'coach']);
  });

  it('can be typed as they stand, in a folder with nothing but the exports', {
    timeout: 60_000,
  }, async () => {
    const config = join(folder, 'voronka.yaml');
    for (const part of parts) {
      if ('yaml' in part) {
        const text = readFileSync(config, 'utf8');
        writeFileSync(config, text.replace(/^stages:\n(?: .*\n)+/m, part.yaml));
        continue;
      }
      const { status, stdout, stderr } = await runToolIn(folder, part.argv, { zone: 'Europe/Moscow' });
      expect({ part, status, said: status === 0 ? '' : stderr }).toEqual({ part, status: 0, said: '' });
      expect(stdout).not.toBe('');
    }
    expect(readFileSync(config, 'utf8')).toContain('window: 30d');
  });
});
