import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lacksPrograms } from '../tool/need-program.ts';
import { writeManPage } from './man-page.ts';
import { COMMAND_LIST, OPTION_LIST, OTHER_VARIABLES } from './registry.ts';

const ROOT = new URL('../../', import.meta.url);

describe.each([
  ['en', 'man/voronka.1'],
  ['ru', 'man/ru/voronka.1'],
] as const)('the manual (%s)', (language, name) => {
  const file = fileURLToPath(new URL(name, ROOT));
  const plain = (text: string): string => text.replaceAll('\\-', '-').replace(/\\f./g, '');

  it('says what the help says now', async () => {
    const fresh = await writeManPage(language);
    if (process.env.UPDATE_DOCS) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, fresh);
    } else expect(readFileSync(file, 'utf8')).toBe(fresh);
  });

  it('has every command, option and variable', async () => {
    const text = plain(await writeManPage(language));
    for (const { name } of COMMAND_LIST) expect(text).toContain(`voronka ${name}`);
    for (const { flags, env = '' } of OPTION_LIST) {
      expect(text).toContain(flags);
      expect(text).toContain(env);
    }
    for (const variable of Object.keys(OTHER_VARIABLES)) expect(text).toContain(`.B ${variable}\n`);
  });

  it.skipIf(lacksPrograms('mandoc'))('is a page that nothing is wrong with', async () => {
    const input = await writeManPage(language);
    const { stdout, stderr } = spawnSync('mandoc', ['-Tlint', '-Wwarning'], { input, encoding: 'utf8' });
    expect(`${stdout}${stderr}`).toBe('');
  });
});
