import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFixture, runToolIn } from '../tool/run-tool.ts';

/** The readmes, and where in each of them the steps begin and end. */
const READMES = [
  {
    file: 'README.md',
    from: '## Five minutes',
    to: 'Only some contacts, some time',
    env: { LANG: 'en_US.UTF-8' },
  },
  { file: 'README.ru.md', from: '## Первый час', to: 'Не всех клиентов', env: { LANG: 'ru_RU.UTF-8' } },
];

/** A command of the steps, or the part of a config that one of them says to write. */
type Part = { readonly yaml: string } | { readonly argv: readonly string[] };

function listParts(readme: (typeof READMES)[number]): Part[] {
  const text = readFileSync(new URL(`../../${readme.file}`, import.meta.url), 'utf8');
  const [, after = ''] = text.split(readme.from);
  const [steps = ''] = after.split(readme.to);
  return [...steps.matchAll(/```(sh|console|yaml)\n([\s\S]*?)```/g)].flatMap(([, kind, body = '']): Part[] =>
    kind === 'yaml'
      ? [{ yaml: body }]
      : [...body.matchAll(/^(?:\$ )?voronka ([^|\n]*)/gm)].map(([, words = '']) => ({
          argv: [...words.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? ''),
        })),
  );
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voronka-steps-'));
  const { 'voronka.yaml': _, ...inputs } = readFixture('demo');
  for (const [name, bytes] of Object.entries(inputs)) writeFileSync(join(folder, name), bytes);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each(READMES)('the first steps of $file', (readme) => {
  const parts = listParts(readme);

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
      const { status, stdout, stderr } = await runToolIn(folder, part.argv, {
        zone: 'Europe/Moscow',
        env: readme.env,
      });
      expect({ part, status, said: status === 0 ? '' : stderr }).toEqual({ part, status: 0, said: '' });
      expect(stdout).not.toBe('');
    }
    expect(readFileSync(config, 'utf8')).toContain('window: 30d');
  });
});
