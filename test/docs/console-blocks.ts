import { readFileSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { run } from '../../src/cli/run.ts';
import { THIS_MACHINE } from '../../src/cli/this-machine.ts';
import { createCleanup } from '../../src/disk/machine.ts';
import type { Language } from '../../src/domain/text/language.ts';

/** Blocks of commands in a page: `<!-- in: place -->`, then a console block whose `$` lines are run there. */
const BLOCK = /(<!-- in: (\S+) -->\n```console\n)([\s\S]*?)(```)/g;

/**
 * A page with what its commands print now.
 *
 * @param folderOf the folder of a place; undefined leaves its blocks as they are
 * @param language that of the machine of whoever reads the page
 */
export async function refreshBlocks(
  text: string,
  folderOf: (place: string) => string | undefined,
  language: Language = 'en',
): Promise<string> {
  let fresh = text;
  const home = process.cwd();
  for (const [block, head = '', place = '', body = '', tail = ''] of text.matchAll(BLOCK)) {
    const folder = folderOf(place);
    if (folder === undefined) continue;
    process.chdir(folder);
    try {
      let output = '';
      for (const line of body.split('\n').filter((each) => each.startsWith('$ '))) {
        output += `${line}\n${await runLine(line.slice(2), language)}`;
      }
      fresh = fresh.replace(block, () => head + output + tail);
    } finally {
      process.chdir(home);
    }
  }
  return fresh;
}

/** The places that a page runs commands in. */
export function listPlaces(text: string): string[] {
  return [...new Set([...text.matchAll(BLOCK)].map(([, , place = '']) => place))];
}

async function runLine(line: string, language: Language): Promise<string> {
  const [command = '', ...pipes] = line.split('|').map((part) => part.trim());
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  let output =
    words[0] === 'head' ? readFileSync(words.at(-1) ?? '', 'utf8') : await runTool(words.slice(1), language);
  const limits = words[0] === 'head' ? [command] : pipes;
  for (const pipe of limits) output = cut(output, pipe);
  return output;
}

/** What `head -3` or `grep -A 3 '^Whom'` leaves of a text. */
function cut(text: string, pipe: string): string {
  const lines = text.split('\n');
  const [, count] = /^head -(\d+)/.exec(pipe) ?? [];
  if (count) return `${lines.slice(0, Number(count)).join('\n')}\n`;
  const [, after, start] = /^grep -A (\d+) '\^([^']+)'$/.exec(pipe) ?? [];
  const first = start ? lines.findIndex((line) => line.startsWith(start)) : -1;
  if (first < 0) throw new Error(`cannot run "${pipe}"`);
  return `${lines.slice(first, first + Number(after) + 1).join('\n')}\n`;
}

async function runTool(argv: string[], language: Language): Promise<string> {
  // read when all of it is written
  const stdout = Object.assign(new PassThrough({ highWaterMark: 2 ** 24 }), { columns: 100 });
  const stderr = new PassThrough();
  await run(argv, {
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: language === 'ru' ? { LANG: 'ru_RU.UTF-8' } : {},
    machine: THIS_MACHINE,
    program: {
      runtime: '/usr/bin/node',
      script: '/usr/lib/node_modules/voronka/bin/voronka.js',
      platform: 'linux',
    },
    cleanup: createCleanup(),
    now: () => 1.7953e15,
    zone: 'UTC',
  });
  stdout.end();
  stderr.end();
  const text = await readAll(stdout);
  // a page that shows nothing shows a mistake
  if (text === '') throw new Error(`voronka ${argv.join(' ')}: ${await readAll(stderr)}`);
  // wherever the checkout is
  return text.replaceAll(process.cwd(), '/srv/sales');
}

async function readAll(stream: PassThrough): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
