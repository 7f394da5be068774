import { readFileSync, writeFileSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../src/cli/commands.ts';
import { OPTION_SPECS } from '../../src/cli/option-specs.ts';
import { run } from '../../src/cli/run.ts';

/** Blocks of commands: `<!-- in: folder -->`, then a console block whose `$` lines are run there. */
const BLOCK = /(<!-- in: (\S+) -->\n```console\n)([\s\S]*?)(```)/g;
const README = new URL('../../README.md', import.meta.url);

async function runLine(line: string, folder: string): Promise<string> {
  const [command = '', ...pipes] = line.split('|').map((part) => part.trim());
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  let output = words[0] === 'head' ? readFileSync(words.at(-1) ?? '', 'utf8') : await runTool(words.slice(1));
  const limits = words[0] === 'head' ? [command] : pipes;
  for (const pipe of limits) {
    const count = Number(/^head -(\d+)/.exec(pipe)?.[1]);
    if (!count) throw new Error(`README: cannot run "${pipe}" in ${folder}`);
    output = `${output.split('\n').slice(0, count).join('\n')}\n`;
  }
  return output;
}

async function runTool(argv: string[]): Promise<string> {
  const stdout = Object.assign(new PassThrough(), { columns: 100 });
  const stderr = new PassThrough();
  await run(argv, { stdin: Readable.from([]), stdout, stderr, env: {}, now: () => 1.7953e15, zone: 'UTC' });
  stdout.end();
  let text = '';
  for await (const chunk of stdout) text += String(chunk);
  return text;
}

async function refresh(text: string): Promise<string> {
  let fresh = text;
  const home = process.cwd();
  for (const [block, head = '', folder = '', body = '', tail = ''] of text.matchAll(BLOCK)) {
    process.chdir(new URL(`../../${folder}/`, import.meta.url).pathname);
    try {
      let output = '';
      for (const line of body.split('\n').filter((each) => each.startsWith('$ '))) {
        output += `${line}\n${await runLine(line.slice(2), folder)}`;
      }
      fresh = fresh.replace(block, () => head + output + tail);
    } finally {
      process.chdir(home);
    }
  }
  return fresh;
}

describe('README', () => {
  it('shows what the commands print', async () => {
    const text = readFileSync(README, 'utf8');
    const fresh = await refresh(text);
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
