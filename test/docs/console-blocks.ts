import { readFileSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { run } from '../../src/cli/run.ts';
import { THIS_MACHINE } from '../../src/cli/this-machine.ts';
import { createCleanup } from '../../src/disk/machine.ts';

/** Blocks of commands in a page: `<!-- in: place -->`, then a console block whose `$` lines are run there. */
const BLOCK = /(<!-- in: (\S+) -->\n```console\n)([\s\S]*?)(```)/g;

/**
 * A page with what its commands print now.
 *
 * @param folderOf the folder of a place; undefined leaves its blocks as they are
 */
export async function refreshBlocks(
  text: string,
  folderOf: (place: string) => string | undefined,
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
        output += `${line}\n${await runLine(line.slice(2))}`;
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

async function runLine(line: string): Promise<string> {
  const [command = '', ...pipes] = line.split('|').map((part) => part.trim());
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  let output = words[0] === 'head' ? readFileSync(words.at(-1) ?? '', 'utf8') : await runTool(words.slice(1));
  const limits = words[0] === 'head' ? [command] : pipes;
  for (const pipe of limits) {
    const count = Number(/^head -(\d+)/.exec(pipe)?.[1]);
    if (!count) throw new Error(`cannot run "${pipe}"`);
    output = `${output.split('\n').slice(0, count).join('\n')}\n`;
  }
  return output;
}

async function runTool(argv: string[]): Promise<string> {
  const stdout = Object.assign(new PassThrough(), { columns: 100 });
  const stderr = new PassThrough();
  await run(argv, {
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: {},
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
